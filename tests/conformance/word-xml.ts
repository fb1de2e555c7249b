/** An element of an XML text, with its content in order: elements, and texts as they read. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
}

const token =
  /<!--.*?-->|<\?.*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gs;

/**
 * Reads XML: elements, attributes and texts. Comments and processing instructions are left out, and
 * so are declarations of types, which no part of these files may have.
 *
 * @throws Error where tags do not match, and at a `<` or `&` that begins nothing
 */
export function readXml(text: string): Xml {
  const root = { name: '', attributes: {}, children: [] as (Xml | string)[] };
  const open = [root];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, slash, name, attributes = '', empty] = match;
    if (match.index !== end) throw new Error(`Cannot read XML at ${text.slice(end, end + 40)}`);
    end += whole.length;
    const parent = open.at(-1) ?? root;
    if (name === undefined) {
      if (!whole.startsWith('<')) parent.children.push(unescape(whole));
    } else if (slash === '/') {
      if (open.pop()?.name !== name) throw new Error(`Cannot read XML: </${name}> closes nothing`);
    } else {
      const element = { name, attributes: toAttributes(attributes), children: [] };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [element] = elementsOf(root);
  if (open.length !== 1 || !element || end !== text.length)
    throw new Error('Cannot read XML: it ends too soon');
  return element;
}

/** The child elements of an element, without texts. */
export function elementsOf(parent: Xml): readonly Xml[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

/** Every element below one, itself first, in the order of the text; of the given names alone. */
export function allOf(element: Xml, ...names: readonly string[]): readonly Xml[] {
  const below = elementsOf(element).flatMap((child) => allOf(child, ...names));
  return names.length === 0 || names.includes(element.name) ? [element, ...below] : below;
}

/** The text in an element and below it. */
export function textIn(element: Xml): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('');
}

function toAttributes(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(
    pairs.map(([, name, double, single]) => [name, unescape(double ?? single ?? '')]),
  );
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescape(text: string): string {
  return text.replace(/&(?:(#x?)?(\w+);)?/g, (whole, number: string | undefined, name: string) => {
    const character =
      number === undefined
        ? named[name]
        : String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10));
    if (character === undefined) throw new Error(`Cannot read XML: ${whole} is not a known entity`);
    return character;
  });
}
