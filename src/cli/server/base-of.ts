/**
 * The path below which a site is published, as its first page says it: `/` where that says nothing.
 *
 * @param page the text of the first page
 */
export function baseOf(page: string): string {
  const href = /<link rel="canonical" href="(https?:\/\/[^"]+)">/.exec(page)?.[1];
  if (href === undefined) return '/';
  return new URL(href.replaceAll('&#x26;', '&')).pathname.replace(/[^/]*$/, '');
}
