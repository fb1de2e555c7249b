/** A title without case, punctuation and spacing, and with `&` as `and`. */
export function titleKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['\u2019]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** An address without what makes no difference: `http`, `www.`, a final slash, an anchor. */
export function addressKey(url: string): string {
  const [, host = '', rest = ''] = /^https?:\/\/([^/?#]+)([^#]*)/i.exec(url.trim()) ?? [];
  // Lotus Domino opens a document with and without its command.
  const path = rest.replace(/!opendocument$/i, '').replace(/\/+(?=\?|$)/, '');
  return `${host.toLowerCase().replace(/^www\./, '')}${path}`;
}
