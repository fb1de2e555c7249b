import { createHash } from 'node:crypto';
import type { PageFacts } from '../probe-result.ts';

type FetchPage = (url: string) => Promise<PageFacts>;

/**
 * Creates a function that requests a path that cannot exist, next to a given address, to learn how its host
 * answers for missing pages. Addresses of a host at the same folder depth share one request.
 */
export function createMissingPageProbe(fetchPage: FetchPage): FetchPage {
  const pages = new Map<string, Promise<PageFacts>>();
  return (url) => {
    const { origin, pathname } = new URL(url);
    const key = `${origin} ${pathname.split('/').length}`;
    const page = pages.get(key) ?? fetchPage(missingAddress(url));
    pages.set(key, page);
    return page;
  };
}

/**
 * An address that cannot exist: `https://example.org/a/8f5e...` for `https://example.org/a/b?c=d`. It is
 * derived from the name of the host, so it is the same each time.
 */
function missingAddress(url: string): string {
  const { hostname, href } = new URL(url);
  const name = createHash('sha256').update(hostname).digest('hex').slice(0, 24);
  return new URL(name, href).href;
}
