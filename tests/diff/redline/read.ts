import {
  childOf,
  childrenOf,
  descendants,
  relatedParts,
  relationshipsOf,
  textIn,
  topOf,
  valueOf,
  type Element,
  type Package,
} from '../../../src/ooxml/index.ts';

/**
 * What a document says, a line for each paragraph: style, list, and text with its formatting, links and notes.
 *
 * @param withAnchors whether to say where links in the document lead
 */
export function linesIn(file: Package, withAnchors = true): readonly string[] {
  const body = childOf(topOf(file.main), 'w:body');
  const known = readingOf(file);
  const reading = withAnchors ? known : { ...known, anchors: new Map() };
  const stories = ['header', 'footer'].flatMap((kind) => relatedParts(file.parts, file.main, kind));
  const used = new Set(
    descendants(body, 'w:headerReference', 'w:footerReference').map(
      ({ attributes }) => reading.targets.get(attributes.get('r:id') ?? '') ?? '',
    ),
  );
  return [
    ...blocks(body, reading),
    ...stories
      .filter(({ path }) => used.has(path))
      .flatMap((part) => blocks(topOf(part), reading))
      .sort(),
  ];
}

interface Reading {
  readonly targets: ReadonlyMap<string, string>;
  readonly anchors: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
}

function readingOf({ parts, main }: Package): Reading {
  const targetsOf = (path: string): ReadonlyMap<string, string> =>
    new Map(
      relationshipsOf(parts, path).map(({ id, kind, target }) => [
        id,
        kind === 'image' ? Buffer.from(parts.get(target)?.bytes ?? []).toString('base64') : target,
      ]),
    );
  const top = topOf(main);
  const anchors = new Map(
    descendants(top, 'w:p').flatMap((paragraph) =>
      descendants(paragraph, 'w:bookmarkStart').map(
        ({ attributes }) => [attributes.get('w:name') ?? '', plain(paragraph)] as const,
      ),
    ),
  );
  const numbering = topOf(parts.get('word/numbering.xml'));
  const looks = new Map(
    childrenOf(numbering, 'w:abstractNum').map((each) => [
      each.attributes.get('w:abstractNumId'),
      descendants(each, 'w:lvlText').map(valueOf).join(' '),
    ]),
  );
  const lists = new Map(
    childrenOf(numbering, 'w:num').map((each) => [
      each.attributes.get('w:numId') ?? '',
      looks.get(valueOf(childOf(each, 'w:abstractNumId'))) ?? '',
    ]),
  );
  const reading = { targets: targetsOf(main.path), anchors, lists, notes: new Map() };
  const [footnotes] = relatedParts(parts, { ...main, path: main.path }, 'footnotes');
  const inNotes = { ...reading, targets: targetsOf(footnotes?.path ?? '') };
  const notes = new Map(
    childrenOf(topOf(footnotes), 'w:footnote').map((note) => [
      note.attributes.get('w:id') ?? '',
      blocks(note, inNotes).join(' / '),
    ]),
  );
  return { ...reading, notes };
}

function blocks(container: Element | undefined, reading: Reading): readonly string[] {
  return childrenOf(container, 'w:p', 'w:tbl', 'w:sdt').flatMap((block): readonly string[] => {
    if (block.name === 'w:p') return [paragraph(block, reading)];
    if (block.name === 'w:sdt') return blocks(childOf(block, 'w:sdtContent'), reading);
    return childrenOf(block, 'w:tr').map((row) =>
      childrenOf(row, 'w:tc')
        .map((cell) => blocks(cell, reading).join(' / '))
        .join(' | '),
    );
  });
}

function paragraph(element: Element, reading: Reading): string {
  const properties = childOf(element, 'w:pPr');
  const list = childOf(properties, 'w:numPr');
  const numbered = list
    ? ` ${reading.lists.get(valueOf(childOf(list, 'w:numId')) ?? '')} at ${valueOf(childOf(list, 'w:ilvl'))}`
    : '';
  return `${valueOf(childOf(properties, 'w:pStyle'))}${numbered}: ${inline(element, reading)}`;
}

/** Words, with marks where formatting changes. */
function inline(element: Element, reading: Reading): string {
  let text = '';
  let last = '';
  let link = '';
  let hidden = false;
  let isNumber = false;
  const visit = (parent: Element): void => {
    for (const child of childrenOf(parent)) {
      const { name, attributes } = child;
      if (name === 'w:pPr' || name === 'w:rPr' || name === 'w:sdtPr') continue;
      if (name === 'w:hyperlink') {
        const anchor = attributes.get('w:anchor');
        const target = reading.targets.get(attributes.get('r:id') ?? '') ?? '';
        link = `-> ${target}${anchor === undefined ? '' : `#${reading.anchors.get(anchor)}`} `;
        visit(child);
        link = '';
      } else if (name === 'w:r') {
        const format = descendants(childOf(child, 'w:rPr'))
          .map((each) => `${each.name}${[...each.attributes.values()].join()}`)
          .sort();
        const next = `${link}${format.join(' ')}`;
        if (next !== last && textIn(child) !== '') text += `{${next}}`;
        if (textIn(child) !== '') last = next;
        visit(child);
      } else if (name === 'w:sdt') {
        text += `[${valueOf(childOf(childOf(child, 'w:sdtPr'), 'w:tag'))} `;
        visit(child);
        text += ']';
      } else if (name === 'w:fldChar') {
        const type = attributes.get('w:fldCharType');
        hidden = type === 'begin';
        if (type === 'end') isNumber = false;
      } else if (name === 'w:instrText') {
        isNumber = isCounted(textIn(child));
        text += `\u00ab${textIn(child).trim().split(' ')[0]}\u00bb`;
      } else if (name === 'w:t') text += hidden || isNumber ? '' : textIn(child);
      else if (name === 'w:footnoteReference')
        text += `[^${reading.notes.get(attributes.get('w:id') ?? '')}]`;
      else if (name === 'w:drawing') {
        const [image] = descendants(child, 'a:blip');
        const [about] = descendants(child, 'wp:docPr');
        text += `[image ${about?.attributes.get('descr')} ${reading.targets.get(image?.attributes.get('r:embed') ?? '')}]`;
      } else if (name === 'w:fldSimple') {
        const code = attributes.get('w:instr')?.trim().split(' ')[0] ?? '';
        text += `\u00ab${code}\u00bb`;
        if (!isCounted(code)) visit(child);
      } else if (!/^w:(?:bookmark|comment)/.test(name)) text += `[${name}]`;
    }
  };
  visit(element);
  return text;
}

/** Whether a field shows a number that follows from what is before it. */
function isCounted(code: string): boolean {
  return /^ *(?:PAGE|NUMPAGES|PAGEREF|NOTEREF)\b/.test(code);
}

function plain(element: Element): string {
  return descendants(element, 'w:t').map(textIn).join('');
}
