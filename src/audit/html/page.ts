import { type Element, around, parse } from '../../files/index.ts';

/** A web page as rules see it. */
export interface HtmlPage {
  readonly html: Element | undefined;
  /** All elements, in the order of the text. */
  readonly all: readonly Element[];
  /** Those of the head. */
  readonly head: readonly Element[];
  /** All others. */
  readonly body: readonly Element[];
  /** Those that are not hidden from everybody. */
  readonly visible: readonly Element[];
  readonly byId: ReadonlyMap<string, Element>;
  /** Labels by the ids of their fields. */
  readonly labels: ReadonlyMap<string, Element>;
  /** Whether it redirects to another page. */
  readonly isForwarding: boolean;
}

/** What an element is in. */
interface Around {
  readonly isInHead: boolean;
  readonly isDrawn: boolean;
  readonly isHidden: boolean;
}

/**
 * Reads a web page.
 *
 * @throws LimitError if it is too deep or too large
 */
export function readPage(bytes: Uint8Array): HtmlPage {
  const { root } = parse(new TextDecoder().decode(bytes), 'html');
  const all: Element[] = [];
  const head: Element[] = [];
  const body: Element[] = [];
  const visible: Element[] = [];
  const byId = new Map<string, Element>();
  const labels = new Map<string, Element>();
  const visit = (element: Element, around: Around): void => {
    const { name, attributes } = element;
    const isInHead = around.isInHead || name === 'head';
    const isHidden = around.isHidden || hides(element);
    const id = attributes.get('id') ?? '';
    all.push(element);
    if (isInHead || (name === 'title' && !around.isDrawn)) head.push(element);
    if (!isInHead && !around.isDrawn) {
      body.push(element);
      if (!isHidden) visible.push(element);
    }
    if (!byId.has(id)) byId.set(id, element);
    if (name === 'label') labels.set(attributes.get('for') ?? '', element);
    // The content of a template is not part of the page.
    if (name === 'template') return;
    const inside = { isInHead, isDrawn: around.isDrawn || name === 'svg', isHidden };
    for (const child of element.children) if (typeof child !== 'string') visit(child, inside);
  };
  for (const child of root.children)
    if (typeof child !== 'string')
      visit(child, { isInHead: false, isDrawn: false, isHidden: false });
  return {
    html: all.find(({ name }) => name === 'html'),
    all,
    head,
    body,
    visible,
    byId,
    labels,
    isForwarding: all.some(
      ({ name, attributes }) =>
        name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh',
    ),
  };
}

/** Whether an element hides itself and what is in it from everybody. */
function hides({ name, attributes }: Element): boolean {
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    name === 'noscript' ||
    name === 'script'
  );
}

/**
 * The accessible name of an element: from other elements, `aria-label`, a label, its own text or alt text,
 * or else its title. Empty if it has none.
 *
 * Source: https://www.w3.org/TR/accname-1.2/, without content from style sheets
 */
export function nameOfElement(element: Element, page: HtmlPage): string {
  const { attributes, name } = element;
  const others = (attributes.get('aria-labelledby') ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 20);
  const labeled = others.map((id) => {
    const found = page.byId.get(id);
    return found ? heard(found) : '';
  });
  const own = isControl(name) ? labelOf(element, page) : heard(element);
  const names = [
    labeled.join(' '),
    attributes.get('aria-label'),
    own,
    attributes.get('alt'),
    attributes.get('title'),
  ];
  return names.find((each) => each !== undefined && each.trim() !== '')?.trim() ?? '';
}

function isControl(name: string): boolean {
  return ['input', 'select', 'textarea'].includes(name);
}

function labelOf(element: Element, { labels }: HtmlPage): string {
  const id = element.attributes.get('id');
  const found = [labels.get(id ?? ''), around(element, 'label')].filter(
    (each) => each !== undefined,
  );
  const isButton = element.name === 'input' && element.attributes.get('type') === 'button';
  const value = isButton ? element.attributes.get('value') : undefined;
  return found.map(heard).join(' ') || (value ?? '');
}

/** What a screen reader says for an element: its text, and the alt text of images in it. */
function heard(element: Element): string {
  if (element.attributes.get('aria-hidden') === 'true' || element.name === 'script') return '';
  const said =
    element.attributes.get('aria-label') ??
    (element.name === 'img' ? element.attributes.get('alt') : undefined);
  if (said !== undefined) return said;
  return element.children
    .map((child) => (typeof child === 'string' ? child : heard(child)))
    .join('');
}
