/** A path as an address, with each segment encoded, so that `#`, `?` and `:` stay part of names. */
export function toPathAddress(path: string): string {
  return path.split('/').map(encodeText).join('/');
}

/** A text encoded as part of an address; lone surrogates, which cannot be encoded, become U+FFFD. */
export function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/**
 * An external address with invalid characters encoded. Brackets are valid only in the host; a backslash ends the
 * host, as in browsers; a percent sign without a code is encoded.
 */
export function toWebAddress(url: string): string {
  const [server] = /^https?:\/\/[^/?#\\]*/i.exec(url) ?? [''];
  const [path = '', ...fragment] = url.slice(server.length).replace(/^\\/, '/').split('#');
  const rest = [path, ...(fragment.length > 0 ? [fragment.join('%23')] : [])].join('#');
  return server.replace(unfit, encodeText) + rest.replace(unfitInPath, encodeText);
}

const unfit =
  /[\s"<>\\^`{|}\u0000-\u001f\u007f-\u009f\ufffd]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;
const unfitInPath = new RegExp(`${unfit.source}|[[\\]]|%(?![\\dA-Fa-f]{2})`, 'gu');

/** A web address as readers on paper type it: without its scheme and a slash at the end. */
export function toPrintedAddress(url: string): string {
  return toWebAddress(url)
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '');
}

/** The maximum length of the last part of a short address. */
const maxLength = 40;

/** A short form of a web address: its host and the last part of its path, such as `example.org/…/data`. */
export function toShortAddress(url: string): string {
  const { host, pathname } = new URL(url);
  const server = host.replace(/^www\./, '');
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined) return server;
  const shown =
    last.length > maxLength
      ? `${last.slice(0, maxLength).replace(/(?<=.{10})[-_.+][^-_.+]*$/, '')}…`
      : last;
  return [server, ...(parts.length > 1 ? ['…'] : []), shown].join('/');
}
