/** The nodes that are shown, by those of the source that they come from. */
export type Shown = WeakMap<Node, Node>;

/**
 * Applies to what is shown the differences between two sources of it. What scripts have changed on their own stays as it
 * is: only differences between the sources are put in.
 *
 * @param shown what is shown of `before`
 * @param whole what is shown anew as a whole if anything in it differs
 * @returns what is shown of `after`; undefined where something has been taken away that would have to be changed
 */
export function patch(
  shown: Shown,
  before: Element,
  after: Element,
  whole?: Element,
): Shown | undefined {
  const next: Shown = new WeakMap();
  return patchElement({ shown, next, whole }, before, after) ? next : undefined;
}

/** Remembers of each node of a source which one is shown of it. Both trees have the same shape. */
export function pair(shown: Shown, source: Node, own: Node): void {
  shown.set(source, own);
  const theirs = [...own.childNodes];
  for (const [index, child] of [...source.childNodes].entries()) {
    const other = theirs[index];
    if (other) pair(shown, child, other);
  }
}

interface Patch {
  readonly shown: Shown;
  readonly next: Shown;
  readonly whole: Element | undefined;
}

function patchElement(patch: Patch, before: Element, after: Element): boolean {
  const { shown, next, whole } = patch;
  const own = shown.get(before);
  if (!(own instanceof Element)) return false;
  next.set(after, own);
  patchAttributes(own, before, after);
  const [olds, news] = [[...before.childNodes], [...after.childNodes]];
  const start = commonStart(olds, news);
  const end = commonStart(olds.slice(start).reverse(), news.slice(start).reverse());
  const [oldsEnd, newsEnd] = [olds.length - end, news.length - end];
  for (let index = 0; index < start; index += 1) carry(shown, next, olds[index], news[index]);
  for (let index = 0; index < end; index += 1)
    carry(shown, next, olds[oldsEnd + index], news[newsEnd + index]);
  const [gone, come] = [olds.slice(start, oldsEnd), news.slice(start, newsEnd)];
  const canPatch = gone.every((old, index) => isSameKind(old, come[index]));
  if (gone.length === come.length && canPatch && !come.some((node) => node === whole))
    return gone.every((old, index) => patchNode(patch, old, come[index]));
  return replace(shown, next, own, { gone, come, last: olds[start - 1], first: olds[oldsEnd] });
}

function patchNode(patch: Patch, before: Node, after: Node | undefined): boolean {
  if (before instanceof Element && after instanceof Element)
    return patchElement(patch, before, after);
  const { shown, next } = patch;
  const own = shown.get(before);
  if (!own || !after) return false;
  own.nodeValue = after.nodeValue;
  next.set(after, own);
  return true;
}

interface Change {
  readonly gone: readonly Node[];
  readonly come: readonly Node[];
  /** The nodes of the source before and after what has changed. */
  readonly last: Node | undefined;
  readonly first: Node | undefined;
}

function replace(
  shown: Shown,
  next: Shown,
  parent: Element,
  { gone, come, last, first }: Change,
): boolean {
  const at = (node: Node | undefined): ChildNode | undefined =>
    (node && (shown.get(node) as ChildNode | undefined)) ?? undefined; // a child of an element
  const [before, after] = [at(last), at(first)];
  if ([before, after].some((each) => each && each.parentNode !== parent)) return false;
  const made = come.map((node) => {
    const own = document.importNode(node, true);
    pair(next, node, own);
    return own;
  });
  for (const node of gone) at(node)?.remove();
  if (before) before.after(...made);
  else if (after) after.before(...made);
  else parent.prepend(...made);
  return true;
}

function patchAttributes(own: Element, before: Element, after: Element): void {
  for (const name of new Set([...before.getAttributeNames(), ...after.getAttributeNames()])) {
    const value = after.getAttribute(name);
    if (before.getAttribute(name) === value) continue;
    if (value === null) own.removeAttribute(name);
    else own.setAttribute(name, value);
  }
}

/** How many nodes at the beginning of two lists are equal. */
function commonStart(olds: readonly Node[], news: readonly Node[]): number {
  const count = olds.findIndex((old, index) => !old.isEqualNode(news[index] ?? null));
  return count < 0 ? olds.length : count;
}

function isSameKind(before: Node, after: Node | undefined): boolean {
  return (
    before.nodeType === after?.nodeType &&
    before.nodeName === after.nodeName &&
    (!(before instanceof Element) || before.id === (after as Element).id)
  );
}

/** Remembers of equal nodes what is shown. */
function carry(shown: Shown, next: Shown, before: Node | undefined, after: Node | undefined): void {
  if (!before || !after) return;
  const own = shown.get(before);
  if (own) next.set(after, own);
  const children = [...after.childNodes];
  for (const [index, child] of [...before.childNodes].entries())
    carry(shown, next, child, children[index]);
}
