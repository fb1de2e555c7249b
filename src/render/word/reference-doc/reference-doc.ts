import { strToU8 } from 'fflate';
import { furnitureOf, type Furniture } from './headers-footers.ts';
import { joinNumbering } from './numbering.ts';
import {
  HouseStyleError,
  mainPart,
  readPackage,
  relationshipsOf,
  textOf,
  type Package,
} from './package.ts';
import { joinStyles, withIds } from './styles.ts';

/**
 * Gives a document of ours the looks of somebody's own template: its styles, its theme, its heads and
 * feet with their pictures, and its paper. What the template says nothing about stays ours.
 *
 * @param ours the parts of our document
 * @param reference a Word file, such as an agency's template
 * @throws HouseStyleError when it is none
 */
export function withHouseStyle(ours: Package, reference: Uint8Array): Package {
  const template = readPackage(reference);
  const main = mainPart(template);
  const partOf = (kind: string): string =>
    relationshipsOf(template, main).find((each) => each.kind === kind)?.target ?? '';
  const theirs = textOf(template, partOf('styles'));
  if (!theirs.includes('</w:styles>')) throw new HouseStyleError('it has no styles');
  const numbering = joinNumbering(
    textOf(ours, 'word/numbering.xml'),
    textOf(template, partOf('numbering')),
    theirs,
  );
  const { xml: styles, idOf } = joinStyles(
    textOf(ours, 'word/styles.xml'),
    numbering.styles,
    textOf(template, partOf('theme')),
  );
  const furniture = furnitureOf(template, main);
  const parts = new Map([...ours, ...furniture.parts]);
  const change = (path: string, edit: (xml: string) => string): void => {
    if (parts.has(path)) parts.set(path, strToU8(edit(textOf(parts, path))));
  };
  for (const path of ours.keys())
    if (/^word\/[^/]+\.xml$/.test(path)) change(path, (xml) => withIds(xml, idOf));
  parts.set('word/styles.xml', strToU8(styles));
  if (numbering.xml !== '') parts.set('word/numbering.xml', strToU8(withIds(numbering.xml, idOf)));
  const theme = template.get(partOf('theme'));
  // A picture in a theme would need parts of its own.
  if (theme && relationshipsOf(template, partOf('theme')).length === 0)
    parts.set('word/theme/theme1.xml', theme);
  change('word/document.xml', (xml) => withFurniture(xml, furniture));
  change('word/_rels/document.xml.rels', (xml) =>
    xml.replace('</Relationships>', () => `${furniture.relationships.join('')}</Relationships>`),
  );
  change('[Content_Types].xml', (xml) => withTypes(xml, furniture.types));
  if (
    /<w:evenAndOddHeaders(?:\s*\/>|\s+w:val="(?:1|true|on)")/.test(
      textOf(template, partOf('settings')),
    )
  )
    change('word/settings.xml', withEvenPages);
  return parts;
}

/** Every section gets the heads, feet and paper of the template; without heads and feet it keeps its own. */
function withFurniture(xml: string, { references, paper, hasTitlePage }: Furniture): string {
  return xml.replace(
    /<w:sectPr([^>]*)>(.*?)<\/w:sectPr>/gs,
    (_, attributes: string, inner: string) => {
      let section = inner;
      if (references !== '') {
        section = section.replace(/<w:(?:header|footer)Reference\s[^>]*\/>/g, '');
        // Only the section of the cover has a first page that differs.
        if (!hasTitlePage) section = section.replace(/<w:titlePg\s*[^>]*\/>/, '');
        section = references + section;
      }
      for (const [tag, name = ''] of paper.matchAll(/<w:(pgSz|pgMar)\s[^>]*\/>/g))
        section = section.replace(new RegExp(`<w:${name}\\s[^>]*/>`), () => tag);
      return `<w:sectPr${attributes}>${section}</w:sectPr>`;
    },
  );
}

/** Entries that are not there yet: defaults first, as the list has them. */
function withTypes(xml: string, entries: readonly string[]): string {
  const missing = entries.filter((entry) => {
    const ending = /<Default Extension="(\w+)"/.exec(entry)?.[1];
    return ending === undefined || !new RegExp(`Extension="${ending}"`, 'i').test(xml);
  });
  return xml.replace('</Types>', () => `${missing.join('')}</Types>`);
}

/** The schema has this flag before those that ours has, but for these few. */
function withEvenPages(xml: string): string {
  if (xml.includes('<w:evenAndOddHeaders')) return xml;
  const before =
    /<w:(?:bookFoldPrinting|drawingGridHorizontalSpacing|characterSpacingControl|footnotePr|endnotePr|compat|rsids|mathPr|themeFontLang|clrSchemeMapping|decimalSymbol|listSeparator)\b/;
  const at = xml.search(before);
  const end = at < 0 ? xml.lastIndexOf('</w:settings>') : at;
  return `${xml.slice(0, end)}<w:evenAndOddHeaders/>${xml.slice(end)}`;
}
