/** A path as an address: each segment encoded, so that `#`, `?` and `:` stay part of the name. */
export function toPathAddress(path: string): string {
  return path.split('/').map(encodeText).join('/');
}

/** A text as part of an address; half of a surrogate pair, which no address can say, is U+FFFD. */
export function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/**
 * An address outside the toolkit, with the characters encoded that no address may hold. Brackets may
 * stand in the name of a server alone; a backslash ends that name, as in browsers; a percent sign
 * stands for itself where no code follows.
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

/** So many characters of the last part of an address are shown. */
const shownCharacters = 40;

/**
 * A web address as short as people can tell it from others: the name of the server and the last part of the
 * path, such as `cms.gov/…/data`.
 */
export function toShortAddress(url: string): string {
  const { host, pathname } = new URL(url);
  const server = host.replace(/^www\./, '');
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined) return server;
  const shown =
    last.length > shownCharacters
      ? `${last.slice(0, shownCharacters).replace(/(?<=.{10})[-_.+][^-_.+]*$/, '')}…`
      : last;
  return [server, ...(parts.length > 1 ? ['…'] : []), shown].join('/');
}
