import { type Element, around, descendants, parse } from '../../files/index.ts';

/** A web page as rules see it. */
export interface HtmlPage {
  readonly html: Element | undefined;
  /** All elements, in the order of the text. */
  readonly all: readonly Element[];
  /** Those of the head. */
  readonly head: readonly Element[];
  /** All others. */
  readonly body: readonly Element[];
  readonly byId: ReadonlyMap<string, Element>;
  /** Labels by the ids of their fields. */
  readonly labels: ReadonlyMap<string, Element>;
  /** Whether it redirects to another page. */
  readonly isForwarding: boolean;
}

/**
 * Reads a web page.
 *
 * @throws LimitError if it is too deep or too large
 */
export function readPage(bytes: Uint8Array): HtmlPage {
  const { root } = parse(new TextDecoder().decode(bytes), 'html');
  // The content of a template is not part of the page.
  const all = descendants(root).filter((each) => !around(each, 'template'));
  const isInHead = (element: Element): boolean =>
    element.name === 'head' || around(element, 'head') !== undefined;
  const isDrawn = (element: Element): boolean => around(element, 'svg') !== undefined;
  return {
    html: all.find(({ name }) => name === 'html'),
    all,
    head: all.filter((each) => isInHead(each) || (each.name === 'title' && !isDrawn(each))),
    body: all.filter((each) => !isInHead(each) && !isDrawn(each)),
    byId: new Map(all.toReversed().map((each) => [each.attributes.get('id') ?? '', each])),
    labels: new Map(
      all
        .filter(({ name }) => name === 'label')
        .map((each) => [each.attributes.get('for') ?? '', each]),
    ),
    isForwarding: all.some(
      ({ name, attributes }) =>
        name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh',
    ),
  };
}

/** Whether an element is hidden from everybody. */
export function isHidden(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) {
    if (at.attributes.has('hidden') || at.attributes.get('aria-hidden') === 'true') return true;
    if (at.name === 'noscript' || at.name === 'script') return true;
  }
  return false;
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
