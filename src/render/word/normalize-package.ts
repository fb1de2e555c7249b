import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { toXmlText } from './text.ts';

/** What a file says about itself that the library takes from the clock, or leaves out. */
export interface CanonicalProperties {
  /** The day of the content, such as `2019-04-03`. */
  readonly date: string;
  /** The language of the text, such as `en-US`. */
  readonly language: string;
}

/**
 * The same Word file in the same bytes every time. The library takes dates from the clock, draws
 * relationship ids at random, and counts bookmarks, entries of the contents and pictures through the
 * whole process; all of these become numbers in the order of the parts.
 *
 * @param bytes a file that the library made
 * @param properties the dates and the language that `docProps/core.xml` gets
 * @param finish a last change of each XML part of the document
 * @param change a change of all parts together, after that
 */
export function toCanonical(
  bytes: Uint8Array,
  properties: CanonicalProperties,
  finish: (path: string, xml: string) => string = (_, xml) => xml,
  change: (parts: ReadonlyMap<string, Uint8Array>) => ReadonlyMap<string, Uint8Array> = (all) =>
    all,
): Uint8Array {
  const made: Parts = new Map(Object.entries(unzipSync(bytes)));
  for (const path of made.keys())
    if (isDocumentPart(path)) edit(made, path, (xml) => finish(path, xml));
  const parts: Parts = new Map(
    [...change(made)].sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1)),
  );
  const rename = toRenaming();
  for (const path of parts.keys()) {
    if (!isDocumentPart(path)) continue;
    edit(parts, path, rename);
    renameRelationships(parts, path);
  }
  edit(parts, 'docProps/core.xml', (xml) => withProperties(xml, properties));
  const files: Zippable = {};
  for (const [path, content] of parts) files[path] = content;
  // The date is taken apart in local time again, so that no time zone shows in the bytes.
  return zipSync(files, { level: 9, os: 0, mtime: new Date(1980, 0, 1) });
}

type Parts = Map<string, Uint8Array>;

function isDocumentPart(path: string): boolean {
  return /^word\/[^/]+\.xml$/.test(path);
}

/** Readers expect the list of types first and the relationships of the package after it. */
function rankOf(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2;
}

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const content = parts.get(path);
  if (content) parts.set(path, strToU8(change(strFromU8(content))));
}

/**
 * Renumbers bookmarks, entries of the contents and drawings, each from 1 through all parts. Quotation
 * marks stand in attributes alone (the library escapes them in text), so no text is touched.
 */
function toRenaming(): (xml: string) => string {
  const bookmark = toNumbering();
  const entry = toNumbering();
  const drawing = toNumbering();
  return (xml) =>
    xml
      .replace(/<w:bookmark(?:Start|End) [^>]*>/g, (tag) =>
        tag.replace(/ w:id="([^"]*)"/, (_, id: string) => ` w:id="${bookmark(id)}"`),
      )
      .replace(
        /( w:(?:anchor|name)="|<w:instrText[^>]*> ?PAGEREF )(_Toc\w+)/g,
        (_, before: string, name: string) => {
          return `${before}_Toc${entry(name)}`;
        },
      )
      .replace(/(<wp:docPr [^>]*?\bid=)"([^"]*)"/g, (_, before: string, id: string) => {
        return `${before}"${drawing(id)}"`;
      });
}

/** Gives every new key the next number. */
function toNumbering(): (key: string) => number {
  const numbers = new Map<string, number>();
  return (key) => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
}

/** Numbers a part's relationships in the order in which the part uses them; unused ones follow. */
function renameRelationships(parts: Parts, path: string): void {
  const relationships = path.replace(/([^/]+)$/, '_rels/$1.rels');
  const content = parts.get(relationships);
  if (!content) return;
  const number = toNumbering();
  edit(parts, path, (xml) =>
    xml.replace(
      / (r:\w+)="([^"]+)"/g,
      (_, name: string, id: string) => ` ${name}="rId${number(id)}"`,
    ),
  );
  const entry = /<Relationship [^>]*?\/>/g;
  const xml = strFromU8(content);
  const entries = [...xml.matchAll(entry)]
    .map(([tag]) => ({ id: / Id="([^"]*)"/.exec(tag)?.[1] ?? '', tag }))
    .map(({ id, tag }) => ({
      place: number(id),
      tag: tag.replace(/ Id="[^"]*"/, ` Id="rId${number(id)}"`),
    }))
    .sort((a, b) => a.place - b.place);
  const close = '</Relationships>';
  if (entries.length === 0) return;
  const opening = xml.slice(0, xml.search(entry));
  parts.set(relationships, strToU8(opening + entries.map(({ tag }) => tag).join('') + close));
}

function withProperties(xml: string, { date, language }: CanonicalProperties): string {
  const name = toXmlText(language).replace(/[&<>]/g, '');
  return xml
    .replace(/<dc:language>.*?<\/dc:language>/s, '')
    .replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      (_, tag: string) => `${tag}${date}T00:00:00Z`,
    )
    .replace(
      '</cp:coreProperties>',
      () => `<dc:language>${name}</dc:language></cp:coreProperties>`,
    );
}
