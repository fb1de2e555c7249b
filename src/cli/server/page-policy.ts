/** What a page may do that says nothing about it. */
const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";

/** SVG images contain styles, and nothing else that a browser would load or run. */
const imagePolicy = "default-src 'none'; style-src 'unsafe-inline'";

/** No other page may frame one of the site, which a page cannot say itself. */
const framing = "frame-ancestors 'none'";

/** The policy of a page is at its very beginning. */
const headBytes = 4096;

/**
 * The Content-Security-Policy of a file: for a page what it says itself, word for word, and that nobody may frame it.
 *
 * @param name of the file
 */
export function policyOf(name: string, bytes: Uint8Array): string {
  if (name.endsWith('.svg')) return `${imagePolicy}; ${framing}`;
  const head = new TextDecoder().decode(bytes.subarray(0, headBytes));
  const written = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(head)?.[1];
  const policy = written?.replaceAll('&#x27;', "'") ?? '';
  // Anything else is not what a build writes, and could be another header.
  return `${/^[\w '*./:;-]+$/.test(policy) ? policy : strictPolicy}; ${framing}`;
}
