/** Named values such as `style="info"` or `src='a.png'`, by name in lower case. */
export function attributesIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([\w-]+)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)].map(
      ([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? ''],
    ),
  );
}

/** A text as the words of a link or image. */
export function escaped(text: string): string {
  return text
    .replace(/[[\]\\*_`<]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** An address as Markdown has it between parentheses. */
export function toAddress(url: string): string {
  const clean = url.trim();
  return /[\s()<>]/.test(clean)
    ? encodeURI(clean).replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'))
    : clean;
}

/** An image with its caption, where it has one. */
export function toImage(attributes: ReadonlyMap<string, string>): string {
  const alt = attributes.get('alt') ?? attributes.get('caption') ?? attributes.get('title') ?? '';
  const caption = attributes.get('caption');
  const title = caption === undefined ? '' : ` "${caption.replaceAll('"', '\\"')}"`;
  return `![${escaped(alt)}](${toAddress(attributes.get('src') ?? '')}${title})`;
}
