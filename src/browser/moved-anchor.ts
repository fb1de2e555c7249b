import type { LoadScript } from './load-script.ts';

declare global {
  interface Window {
    /** Where steps, works, contacts and facts are, by their ids: addresses from the folder of the site. */
    siteAddresses?: Readonly<Record<string, string>>;
  }
}

/** The ids that the site knows the places of. */
const names = /^(?:step|resource|contact|fact|work)-[a-z0-9-]+$/;

/**
 * Where a link leads to a step, a work, a contact or a fact that is not on this page, goes to the page that has it today.
 *
 * @param site the address of the folder of the site, with `/` at its end
 */
export function followMovedAnchors(site: string, loadScript: LoadScript): void {
  const follow = (): void => {
    const name = location.hash.slice(1);
    if (!names.test(name) || document.getElementById(name)) return;
    loadScript('addresses.js').then(
      () => {
        const { siteAddresses: all = {} } = window;
        const place = Object.hasOwn(all, name) ? all[name] : undefined;
        // A link that was changed meanwhile leads elsewhere.
        if (place === undefined || location.hash !== `#${name}`) return;
        const { href } = new URL(place, site);
        if (href !== location.href) location.replace(href);
      },
      // The reader is at the top of the page, as without scripts.
      () => undefined,
    );
  };
  follow();
  addEventListener('hashchange', follow);
}

/** On the page at a former path: goes to the page that moved, and to the part of it that the link names. Whether it is one. */
export function followMovedPage(): boolean {
  const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
  // As a refresh, once the page is there.
  if (link) addEventListener('load', () => location.replace(link.href + location.hash));
  return link !== null;
}
