import { LimitError, type Element } from '../files/index.ts';

const schemas = 'http://schemas.openxmlformats.org';

/** The names under which the program knows namespaces; those of the package itself have no prefix. */
const prefixes: ReadonlyMap<string, string> = new Map([
  [`${schemas}/wordprocessingml/2006/main`, 'w'],
  [`${schemas}/officeDocument/2006/relationships`, 'r'],
  [`${schemas}/officeDocument/2006/math`, 'm'],
  [`${schemas}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${schemas}/drawingml/2006/main`, 'a'],
  [`${schemas}/drawingml/2006/picture`, 'pic'],
  [`${schemas}/markup-compatibility/2006`, 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/drawing/2017/decorative', 'adec'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  [`${schemas}/package/2006/metadata/core-properties`, 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi'],
  [`${schemas}/package/2006/relationships`, ''],
  [`${schemas}/package/2006/content-types`, ''],
  [`${schemas}/officeDocument/2006/custom-properties`, ''],
]);

const reserved: ReadonlySet<string> = new Set([...prefixes.values()].filter(Boolean));

/** Attributes whose values are prefixes, or names with prefixes. ISO/IEC 29500-3, 7 */
const holdsPrefixes: ReadonlySet<string> = new Set([
  'mc:Ignorable',
  'mc:MustUnderstand',
  'mc:PreserveAttributes',
  'mc:PreserveElements',
  'mc:ProcessContent',
  'Requires',
  'xsi:type',
]);

/** Word itself declares some forty; each element that declares another one costs the time of all. */
const maxPrefixes = 200;

/** What the prefixes of a file mean at one place in it. */
interface Scope {
  /** The program's prefix for each of the file's. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Whether all of them are the same, and no namespace has its strict form. */
  readonly isUsual: boolean;
}

/**
 * Gives the names of a tree the prefixes that the program knows, whatever the file calls them, and
 * namespaces their transitional form. Declarations stay in place, so that what is written from the tree
 * is well-formed. Names of other namespaces keep their prefixes.
 *
 * Source: https://www.w3.org/TR/xml-names/
 *
 * @returns what is wrong with the names, each as a clause
 */
export function resolveNamespaces(root: Element): readonly string[] {
  const faults = new Set<string>();
  const visit = (element: Element, outer: Scope): void => {
    const scope = within(element, outer);
    if (!isDeclared(element.name, scope))
      faults.add(`the prefix of ${element.name} is not declared`);
    if (!scope.isUsual) rename(element, scope);
    for (const child of element.children) if (typeof child !== 'string') visit(child, scope);
  };
  visit(root, { prefixes: new Map([['xml', 'xml']]), isUsual: true });
  return [...faults];
}

/**
 * The transitional form of a name that may be strict. Where `http://purl.oclc.org/ooxml/a/b` says what the
 * strict form calls something, the transitional form calls it `http://schemas.openxmlformats.org/a/2006/b`.
 *
 * Source: ISO/IEC 29500-1, annex A; ISO/IEC 29500-4, annex A
 */
export function toTransitional(uri: string): string {
  if (!uri.startsWith(strict)) return uri;
  const [part = '', ...rest] = uri.slice(strict.length).split('/');
  const last = rest.pop() ?? '';
  return [schemas, part, '2006', ...rest, renamed.get(last) ?? last].join('/');
}

const strict = 'http://purl.oclc.org/ooxml/';

const renamed: ReadonlyMap<string, string> = new Map([
  ['customProperties', 'custom-properties'],
  ['extendedProperties', 'extended-properties'],
]);

function within({ attributes }: Element, outer: Scope): Scope {
  let inner: Map<string, string> | undefined;
  let { isUsual } = outer;
  for (const [name, uri] of attributes) {
    if (!isDeclaration(name)) continue;
    const own = name.slice('xmlns:'.length);
    const known = prefixes.get(toTransitional(uri));
    // A prefix that the program knows for something else.
    const prefix = known ?? (reserved.has(own) ? `other-${own}` : own);
    inner ??= new Map(outer.prefixes);
    if (inner.size > maxPrefixes) throw new LimitError(`more than ${maxPrefixes} namespaces`);
    inner.set(own, prefix);
    isUsual &&= prefix === own && !uri.startsWith(strict);
  }
  return inner ? { prefixes: inner, isUsual } : outer;
}

function rename(element: Element, scope: Scope): void {
  element.name = toName(element.name, scope, scope.prefixes.get('') ?? '');
  element.attributes = new Map(
    [...element.attributes].map(([written, value]) => {
      if (isDeclaration(written)) {
        const prefix = scope.prefixes.get(written.slice('xmlns:'.length)) ?? '';
        return [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, toTransitional(value)];
      }
      const name = toName(written, scope, '');
      if (!holdsPrefixes.has(name)) return [name, toTransitional(value)];
      return [
        name,
        value
          .split(/\s+/)
          .map((each) => toPrefixed(each, scope))
          .join(' '),
      ];
    }),
  );
}

function isDeclaration(name: string): boolean {
  return name.startsWith('xmlns') && (name.length === 5 || name[5] === ':');
}

function isDeclared(name: string, { prefixes }: Scope): boolean {
  const at = name.indexOf(':');
  return at < 0 || prefixes.has(name.slice(0, at));
}

/** @param usual the prefix of a name that has none */
function toName(name: string, { prefixes }: Scope, usual: string): string {
  const at = name.indexOf(':');
  const own = name.slice(0, Math.max(0, at));
  const prefix = at < 0 ? usual : (prefixes.get(own) ?? own);
  const local = name.slice(at + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}

/** A prefix, or a name with one. */
function toPrefixed(value: string, scope: Scope): string {
  return value.includes(':') ? toName(value, scope, '') : (scope.prefixes.get(value) ?? value);
}
