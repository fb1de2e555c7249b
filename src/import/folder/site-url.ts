/** The address of a site on the web; undefined for what is none. */
export function toSiteUrl(text: string): string | undefined {
  try {
    const { protocol, hostname, href } = new URL(text);
    return /^https?:$/.test(protocol) && hostname.includes('.') ? href : undefined;
  } catch {
    return undefined;
  }
}
