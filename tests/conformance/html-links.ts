import type { Page } from 'playwright-core';

/** Where a page leads, and the places on it that may be led to. */
export interface PageLinks {
  readonly url: string;
  /** Addresses of links, style sheets and pictures, made absolute by the browser. */
  readonly links: readonly string[];
  readonly ids: readonly string[];
}

/** The links of the page that is open; of a redirect also the address that it leads on to. */
export function linksOf(page: Page): Promise<PageLinks> {
  return page.evaluate(() => {
    const addresses = [...document.querySelectorAll('a, link')].flatMap((link) =>
      link instanceof HTMLAnchorElement || link instanceof HTMLLinkElement ? [link.href] : [],
    );
    const refresh = document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content');
    const next = refresh?.replace(/^0; url=/, '');
    return {
      url: location.href,
      links: [
        ...addresses,
        ...[...document.images].map(({ src }) => src),
        ...(next === undefined ? [] : [new URL(next, document.baseURI).href]),
      ],
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    };
  });
}

/**
 * What is wrong with the links of pages on one server: those that lead to its other folders,
 * to nothing, or to a place that is not on the page.
 *
 * @param base the address that all others start with
 */
export async function faultsOfLinks(
  pages: readonly PageLinks[],
  base: string,
): Promise<readonly string[]> {
  const ids = new Map(pages.map((page) => [page.url, new Set(page.ids)]));
  const { origin } = new URL(base);
  const faults: string[] = [];
  const answers = new Map<string, boolean>();
  for (const { url, links } of pages)
    for (const link of links) {
      if (!link.startsWith(origin)) continue;
      const [address = '', hash] = link.split('#');
      const isThere = answers.get(address) ?? (await fetch(address)).ok;
      answers.set(address, isThere);
      if (!link.startsWith(base)) faults.push(`${url} leads out to ${link}`);
      else if (!isThere) faults.push(`${url} leads to nothing at ${link}`);
      // A part of a PDF is no element of a page.
      else if (
        hash !== undefined &&
        !address.endsWith('.pdf') &&
        !ids.get(address)?.has(decodeURIComponent(hash))
      )
        faults.push(`${url} leads to no place at ${link}`);
    }
  return faults;
}
