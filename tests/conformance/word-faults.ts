import { allOf, elementsOf, readXml, textIn, type Xml } from './word-xml.ts';
import type { Parts } from './word-files.ts';

/** What is wrong with the text of a Word file though its schema is right, each as one sentence. */
export function textFaults(parts: Parts): readonly string[] {
  const texts = Object.entries(parts)
    .filter(([path]) =>
      /^word\/(?:document|footnotes|endnotes|header\d+|footer\d+)\.xml$/.test(path),
    )
    .map(([path, xml]) => ({ path, root: readXml(xml) }));
  const everywhere: Xml = { name: '', attributes: {}, children: texts.map(({ root }) => root) };
  return [
    ...styleFaults(parts, everywhere),
    ...bookmarkFaults(everywhere),
    ...noteFaults(parts, everywhere),
    ...doubles('content control id', everywhere, 'w:sdtPr', 'w:id'),
    ...doubles('content control tag', everywhere, 'w:sdtPr', 'w:tag'),
    ...repeated('drawing id', valuesOf(everywhere, 'id', 'wp:docPr')),
    ...texts.flatMap(({ path, root }) => blockFaults(root).map((fault) => `${path}: ${fault}`)),
  ];
}

/** Word shows text in an undefined style as Normal, and says nothing. */
function styleFaults(parts: Parts, text: Xml): readonly string[] {
  const styles = readXml(parts['word/styles.xml'] ?? '');
  const numbering = readXml(parts['word/numbering.xml'] ?? '<none/>');
  const kinds = { paragraph: 'w:pStyle', character: 'w:rStyle', table: 'w:tblStyle' } as const;
  const all = allOf(styles, 'w:style');
  const ids = all.map(({ attributes }) => attributes['w:styleId'] ?? '');
  const used = Object.entries(kinds).flatMap(([kind, name]) => {
    const defined = all
      .filter(({ attributes }) => attributes['w:type'] === kind)
      .map(({ attributes }) => attributes['w:styleId']);
    const uses = [text, numbering].flatMap((each) => valuesOf(each, 'w:val', name));
    return uses.filter((id) => !defined.includes(id)).map((id) => `no ${kind} style ${id}`);
  });
  const related = valuesOf(styles, 'w:val', 'w:basedOn', 'w:next', 'w:link');
  const dangling = related.filter((id) => !ids.includes(id)).map((id) => `no style ${id}`);
  return [...new Set([...used, ...dangling]), ...repeated('style', ids)];
}

/** Links, page numbers and note numbers all lead to bookmarks. */
function bookmarkFaults(text: Xml): readonly string[] {
  const names = valuesOf(text, 'w:name', 'w:bookmarkStart');
  const starts = valuesOf(text, 'w:id', 'w:bookmarkStart');
  const ends = valuesOf(text, 'w:id', 'w:bookmarkEnd');
  const fields = [
    ...allOf(text, 'w:instrText').map(textIn),
    ...valuesOf(text, 'w:instr', 'w:fldSimple'),
  ].flatMap((code) => /^\s*(?:PAGEREF|NOTEREF|REF)\s+(\S+)/.exec(code)?.[1] ?? []);
  // With a relationship, the anchor is a part of an address.
  const inside = allOf(text, 'w:hyperlink').filter((link) => !('r:id' in link.attributes));
  const anchors = inside.flatMap(({ attributes }) => attributes['w:anchor'] ?? []);
  const targets = [...anchors, ...fields];
  return [
    ...targets.filter((name) => !names.includes(name)).map((name) => `no bookmark ${name}`),
    ...names.filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name)).map((name) => `bookmark ${name}`),
    ...repeated('bookmark', names),
    ...repeated('bookmark id', starts),
    ...(starts.toSorted().join() === ends.toSorted().join() ? [] : ['a bookmark does not end']),
  ];
}

/** Word calls a file damaged that refers to a note twice, or to one that is not there. */
function noteFaults(parts: Parts, text: Xml): readonly string[] {
  const notes = readXml(parts['word/footnotes.xml'] ?? '<none/>');
  const ids = allOf(notes, 'w:footnote')
    .filter(({ attributes }) => attributes['w:type'] === undefined)
    .map(({ attributes }) => attributes['w:id'] ?? '');
  const cited = valuesOf(text, 'w:id', 'w:footnoteReference');
  return [
    ...cited.filter((id) => !ids.includes(id)).map((id) => `no note ${id}`),
    ...ids.filter((id) => !cited.includes(id)).map((id) => `note ${id} is not cited`),
    ...repeated('citation of note', cited),
  ];
}

function blockFaults(root: Xml): readonly string[] {
  const paragraphs = allOf(root, 'w:p');
  const parents = allOf(root).map((parent) => elementsOf(parent).filter(isSeen));
  return [
    ...paragraphs.filter((each) => allOf(each, 'w:pStyle').length > 1).map(() => 'two styles'),
    ...paragraphs.filter(isEmpty).map(() => 'an empty paragraph'),
    ...allOf(root, 'w:tc')
      .filter((cell) => elementsOf(cell).at(-1)?.name !== 'w:p')
      .map(() => 'a cell that does not end in a paragraph'),
    ...parents
      .filter((all) => all.some(({ name }, at) => name === 'w:tbl' && all[at + 1]?.name === name))
      .map(() => 'two tables that touch'),
    // Readers such as mammoth take the mark for what it is there for, whatever its value.
    ...allOf(root, 'w:tblHeader')
      .filter(({ attributes }) => 'w:val' in attributes)
      .map(() => 'a header row that is none'),
    ...allOf(root, 'w:t')
      .filter((each) => /[\t\r\n]/.test(textIn(each)))
      .map((each) => `a tab or line end that is no element, in ${JSON.stringify(textIn(each))}`),
  ];
}

/** Bookmarks keep nothing apart. */
function isSeen({ name }: Xml): boolean {
  return name !== 'w:bookmarkStart' && name !== 'w:bookmarkEnd';
}

/** A paragraph without a sign in it is only there for its height. */
/** Neither text, nor a field, nor anything drawn, such as a line across the page. */
function isEmpty(paragraph: Xml): boolean {
  const drawn = [
    'w:pBdr',
    'w:sdt',
    'w:drawing',
    'w:separator',
    'w:continuationSeparator',
    'w:fldSimple',
  ];
  const text = allOf(paragraph, 'w:t', 'w:instrText').map(textIn).join('');
  return text.trim() === '' && allOf(paragraph, ...drawn).length === 0;
}

function doubles(what: string, root: Xml, parent: string, name: string): readonly string[] {
  return repeated(
    what,
    allOf(root, parent).flatMap((each) => valuesOf(each, 'w:val', name)),
  );
}

function repeated(what: string, values: readonly string[]): readonly string[] {
  const twice = values.filter((value, index) => values.indexOf(value) !== index);
  return [...new Set(twice)].map((value) => `${what} ${value} twice`);
}

function valuesOf(root: Xml, attribute: string, ...elements: string[]): readonly string[] {
  return allOf(root, ...elements).flatMap(({ attributes }) => attributes[attribute] ?? []);
}
