/** So far apart are the numbers of lists of both files. */
const apart = 10_000;

/** The lists of both files. */
export interface JoinedNumbering {
  readonly xml: string;
  /** The styles of the template, which name its lists, with the numbers that these have now. */
  readonly styles: string;
}

/** Adds the lists to which a template's styles refer to ours, such as numbered headings. */
export function joinNumbering(ours: string, template: string, styles: string): JoinedNumbering {
  const used = /<w:numId\s+w:val="(\d+)"/.test(styles);
  if (!used || template === '' || ours === '')
    return { xml: ours, styles: styles.replace(/<w:numPr>.*?<\/w:numPr>/gs, '') };
  const definitions = blocksOf(template, 'abstractNum').map(moved);
  const lists = blocksOf(template, 'num').map(moved);
  // All definitions come before all lists.
  const at = ours.search(/<w:num\s/);
  const end = ours.lastIndexOf('</w:numbering>');
  const [before, between] = at < 0 ? [end, end] : [at, end];
  return {
    xml:
      ours.slice(0, before) +
      definitions.join('') +
      ours.slice(before, between) +
      lists.join('') +
      ours.slice(between),
    styles: moved(styles),
  };
}

function blocksOf(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<w:${name}\\s[^>]*>.*?</w:${name}>`, 'gs'))].map(([block]) =>
    block
      // Pictures as bullets stand in parts of their own; marks of newer versions need declarations.
      .replace(/<w:lvlPicBulletId\s[^>]*\/>/g, '')
      .replace(/\s(?!w:|xml:)[\w]+:[\w]+="[^"]*"/g, ''),
  );
}

/** With the numbers of lists and definitions out of the way of ours; 0 means no list. */
function moved(xml: string): string {
  return xml.replace(
    /(<w:(?:abstractNum\s[^>]*?w:abstractNumId|num\s[^>]*?w:numId|numId\s+w:val|abstractNumId\s+w:val)=)"(\d+)"/g,
    (_, tag: string, number: string) =>
      `${tag}"${number === '0' ? number : Number(number) + apart}"`,
  );
}
