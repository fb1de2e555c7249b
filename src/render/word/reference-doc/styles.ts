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
 * based; lines and grounds take the first accent of its theme.
 */
export function joinStyles(ours: string, template: string, theme: string): JoinedStyles {
  const known = new Map(stylesIn(template).map((style) => [style.key, style.id]));
  const taken = new Set(known.values());
  const ids = new Map(
    stylesIn(ours).map(({ id, key }) => [id, known.get(key) ?? freeId(id, taken)] as const),
  );
  const idOf = (id: string): string => ids.get(id) ?? id;
  const added = stylesIn(ours)
    .filter(({ key }) => !known.has(key))
    .map(({ xml }) =>
      withIds(
        neutral(xml, accentOf(theme)).replace(/(?<=<w:style\b[^>]*) w:default="[^"]*"/, ''),
        idOf,
      ),
    );
  const spoken = withLanguage(template, /<w:lang\s[^>]*\/>/.exec(ours)?.[0] ?? '');
  return { xml: spoken.replace(/<\/w:styles>\s*$/, () => `${added.join('')}</w:styles>`), idOf };
}

/** A template says which language its makers write; the text keeps its own. */
function withLanguage(template: string, language: string): string {
  if (language === '') return template;
  const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(template)?.[0];
  const run = /<w:rPr>(.*?)<\/w:rPr>/s.exec(defaults ?? '')?.[1] ?? '';
  const own = run.replace(/<w:lang\s[^>]*\/>/g, '');
  const spoken = `<w:rPrDefault><w:rPr>${own}${language}</w:rPr></w:rPrDefault>`;
  if (defaults !== undefined) return template.replace(defaults, () => spoken);
  if (template.includes('<w:docDefaults>'))
    return template.replace('<w:docDefaults>', () => `<w:docDefaults>${spoken}`);
  return template
    .replace(/<w:docDefaults\s*\/>/, '')
    .replace(/<w:styles\b[^>]*>/, (tag) => `${tag}<w:docDefaults>${spoken}</w:docDefaults>`);
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

/** The first accent of a theme, as six hexadecimal digits; black where the theme says nothing. */
function accentOf(theme: string): string {
  return /<a:accent1>\s*<a:srgbClr\s+val="([0-9A-Fa-f]{6})"/.exec(theme)?.[1] ?? '000000';
}

/**
 * Without its own letters and colours. Word takes the accent from the theme, also when that changes; the
 * digits are for programs that do not.
 */
function neutral(style: string, accent: string): string {
  const hasBase = /<w:basedOn\s+w:val="(?!Normal")/.test(style);
  return style
    .replace(/<w:(?:rFonts|color)\s[^>]*\/>/g, '')
    .replace(/<w:(?:sz|szCs)\s[^>]*\/>/g, (size) => (hasBase ? '' : size))
    .replace(
      /(<w:(?:top|left|bottom|right)\s[^>]*w:color=)"[0-9A-Fa-f]{6}"/g,
      (_, tag: string) => `${tag}"${accent}" w:themeColor="accent1"`,
    )
    .replace(
      /(<w:shd\s[^>]*w:fill=)"[0-9A-Fa-f]{6}"/g,
      (_, tag: string) => `${tag}"${paler(accent)}" w:themeFill="accent1" w:themeFillTint="1A"`,
    );
}

/** A tenth of a colour on white, as the tint of Word's theme has it. */
function paler(colour: string): string {
  const part = (from: number): string => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16);
    return Math.round(255 - (255 - value) / 10)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  };
  return `${part(0)}${part(2)}${part(4)}`;
}
