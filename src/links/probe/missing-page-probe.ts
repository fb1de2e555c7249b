import { createHash } from 'node:crypto';
import type { Look } from '../network.ts';

/** Looks at an address that cannot be there, in the folder of another one. */
type RandomLook = (url: string) => Promise<Look>;

/**
 * A look at what a host answers when it has nothing: the same one for all addresses of the host whose
 * folders are equally deep, so that each host is asked a few times and no more.
 */
export function createRandomLook(lookAt: (url: string) => Promise<Look>): RandomLook {
  const looks = new Map<string, Promise<Look>>();
  return (url) => {
    const { origin, pathname } = new URL(url);
    const key = `${origin} ${pathname.split('/').length}`;
    const seen = looks.get(key) ?? lookAt(randomAddressOf(url));
    looks.set(key, seen);
    return seen;
  };
}

/**
 * An address that cannot be there, beside another one: `https://example.org/a/8f5e...` for
 * `https://example.org/a/b?c=d`. It follows from the name of the host, so it is the same each time.
 */
function randomAddressOf(url: string): string {
  const { hostname, href } = new URL(url);
  const name = createHash('sha256').update(hostname).digest('hex').slice(0, 24);
  return new URL(name, href).href;
}

/** Whether an address is the home page of its host. */
export function isHome(url: string): boolean {
  return new URL(url).pathname === '/';
}
