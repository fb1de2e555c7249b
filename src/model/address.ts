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

/** The name of the server of a web address, as people say it. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
