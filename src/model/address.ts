/** A path as an address: each segment encoded, so that `#`, `?` and `:` stay part of the name. */
export function toPathAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** An address outside the toolkit, with the characters encoded that no address may hold. */
export function toWebAddress(url: string): string {
  return url.replace(/[\s"<>\\^`{|}]/g, encodeURIComponent);
}

/** The name of the server of a web address, as people say it. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
