/** One style of a file. */
interface Style {
  readonly id: string;
  /** By type and name: ids are translated with Word's own styles, names are not. */
  readonly key: string;
  readonly xml: string;
}

/** The styles of both files, and what the ids of ours have become. */
export interface JoinedStyles {
  readonly xml: string;
  readonly idOf: (id: string) => string;
}

/**
 * The styles of a template with those of ours that it does not have. Of a style that both have, the
 * template's counts, whatever its id is.
 *
 * Ours lose their letters and colours, so that they follow the styles of the template on which they are
 * based.
 */
export function joinStyles(ours: string, template: string): JoinedStyles {
  const known = new Map(stylesIn(template).map((style) => [style.key, style.id]));
  const taken = new Set(known.values());
  const ids = new Map(
    stylesIn(ours).map(({ id, key }) => [id, known.get(key) ?? freeId(id, taken)] as const),
  );
  const idOf = (id: string): string => ids.get(id) ?? id;
  const added = stylesIn(ours)
    .filter(({ key }) => !known.has(key))
    .map(({ xml }) =>
      withIds(neutral(xml).replace(/(?<=<w:style\b[^>]*) w:default="[^"]*"/, ''), idOf),
    );
  return { xml: template.replace(/<\/w:styles>\s*$/, () => `${added.join('')}</w:styles>`), idOf };
}

/** A part in which styles are named, with what their ids have become. */
export function withIds(xml: string, idOf: (id: string) => string): string {
  return xml
    .replace(
      /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link|styleLink|numStyleLink)\s+w:val=)"([^"]*)"/g,
      (_, tag: string, id: string) => `${tag}"${idOf(id)}"`,
    )
    .replace(
      /(<w:style\b[^>]*\sw:styleId=)"([^"]*)"/g,
      (_, tag: string, id: string) => `${tag}"${idOf(id)}"`,
    );
}

function stylesIn(xml: string): readonly Style[] {
  return [...xml.matchAll(/<w:style\s[^>]*>.*?<\/w:style>/gs)].map(([style]) => {
    const attribute = (name: string): string =>
      new RegExp(`^<w:style\\s[^>]*?w:${name}="([^"]*)"`).exec(style)?.[1] ?? '';
    const name = /<w:name\s+w:val="([^"]*)"/.exec(style)?.[1] ?? attribute('styleId');
    return {
      id: attribute('styleId'),
      key: `${attribute('type') || 'paragraph'} ${name.toLowerCase()}`,
      xml: style,
    };
  });
}

/** A template may have another style under an id of ours. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}${number}`;
  taken.add(free);
  return free;
}

/** Without its own letters and colours; lines and grounds take the first accent of the theme. */
function neutral(style: string): string {
  const hasBase = /<w:basedOn\s+w:val="(?!Normal")/.test(style);
  return style
    .replace(/<w:(?:rFonts|color)\s[^>]*\/>/g, '')
    .replace(/<w:(?:sz|szCs)\s[^>]*\/>/g, (size) => (hasBase ? '' : size))
    .replace(
      /(<w:(?:top|left|bottom|right)\s[^>]*w:color=)"[0-9A-Fa-f]{6}"/g,
      '$1"auto" w:themeColor="accent1"',
    )
    .replace(
      /(<w:shd\s[^>]*w:fill=)"[0-9A-Fa-f]{6}"/g,
      '$1"auto" w:themeFill="accent1" w:themeFillTint="1A"',
    );
}
