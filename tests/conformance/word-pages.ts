import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toFaces, toLayout } from '../../src/layout/index.ts';
import {
  childOf,
  childrenOf,
  descendants,
  element,
  insertBefore,
  openPackage,
  textIn,
  topOf,
  valueOf,
  type Element,
} from '../../src/ooxml/index.ts';
import { root, run } from './tools.ts';
import { withPart } from './word-files.ts';

/** The fonts of the documents. */
const families = ['Calibri', 'Georgia', 'Courier New', 'Segoe UI Symbol', 'Microsoft YaHei'];

/** LibreOffice does not take the height of the paragraph with the line above notes, as Word does; in twips. */
const noteSeparator = 80;

/** The pages of the headings of a Word file in reading order, measured with the fonts that LibreOffice has for it. */
export function headingPages(bytes: Uint8Array): readonly number[] {
  const { parts, main } = openPackage(bytes);
  const isHeading = toHeadings(topOf(parts.get('word/styles.xml')));
  let count = 0;
  for (const paragraph of descendants(topOf(main), 'w:p')) {
    const [properties, first] = childrenOf(paragraph);
    const text = descendants(paragraph, 'w:t').map(textIn).join('').trim();
    if (!properties || !first || text === '' || !isHeading(styleOf(properties))) continue;
    insertBefore(first, element('w:bookmarkStart', { 'w:name': nameOf(count) }));
    count += 1;
  }
  const { pageOf } = toLayout(parts, facesOfMachine, { noteSeparator });
  return Array.from({ length: count }, (_, index) => Number(pageOf.get(nameOf(index))));
}

/**
 * The same document with paragraphs of no height before its text. LibreOffice guesses where pages end from the number
 * of paragraphs as it opens a document, and does not always take back a guess.
 */
export function withParagraphsBefore(bytes: Uint8Array): Uint8Array {
  const before =
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="1" w:lineRule="exact"/></w:pPr></w:p>';
  return withPart(bytes, 'word/document.xml', (xml) =>
    xml.replace(/<w:body>/, `$&${before.repeat(20)}`),
  );
}

const nameOf = (index: number): string => `Judged${index}`;

/** Which font stands in for another one is fontconfig's choice. */
const facesOfMachine = toFaces([
  ...families.map((name) => ({
    name,
    files: {
      regular: fileOf(name, 80, 0),
      bold: fileOf(name, 200, 0),
      italic: fileOf(name, 80, 100),
      boldItalic: fileOf(name, 200, 100),
    },
  })),
  // LibreOffice is run with these fonts, too.
  { name: 'Noto Sans Hebrew', files: ownFiles('hebrew/fonts/NotoSansHebrew') },
  { name: 'Noto Sans JP', files: ownFiles('japanese/fonts/NotoSansJP') },
]);

function ownFiles(path: string): { readonly regular: Uint8Array; readonly bold: Uint8Array } {
  const read = (style: string): Uint8Array =>
    readFileSync(join(root, 'tests/fixtures', `${path}-${style}.ttf`));
  return { regular: read('Regular'), bold: read('Bold') };
}

function fileOf(family: string, weight: number, slant: number): Uint8Array {
  const pattern = `${family}:weight=${weight}:slant=${slant}`;
  return readFileSync(run('fc-match', ['-f', '%{file}', pattern]));
}

function styleOf(properties: Element): string | undefined {
  return valueOf(childOf(properties, 'w:pStyle'));
}

/** Whether a style is that of a heading, or based on one. */
function toHeadings(top: Element | undefined): (style: string | undefined) => boolean {
  const byId = new Map(
    childrenOf(top, 'w:style').map((style) => [style.attributes.get('w:styleId'), style]),
  );
  return (id) => {
    for (let style = byId.get(id); style;) {
      const level = valueOf(childOf(childOf(style, 'w:pPr'), 'w:outlineLvl'));
      if (level !== undefined) return Number(level) < 9;
      style = byId.get(valueOf(childOf(style, 'w:basedOn')));
    }
    return false;
  };
}
