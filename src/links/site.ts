import { LinkChecker, LinkState, type LinkResult } from 'linkinator';

/** Something on a page of a built site that leads nowhere. */
export interface SiteFault {
  /** The page that holds it, by path from the folder of outputs. */
  readonly page: string;
  /** What it leads to, by path from the folder of outputs, with its part behind `#`. */
  readonly to: string;
  readonly kind: 'part' | 'file';
}

/**
 * Follows every link, picture and style sheet of a built site, as far as they stay on it. Addresses
 * elsewhere are not asked.
 *
 * @param folder of all outputs, since pages lead to downloads: absolute
 * @param home the page to begin with, by path from there
 * @returns what leads nowhere, in the order of pages and goals, and how many files were reached
 */
export async function crawlSite(
  folder: string,
  home: string,
): Promise<{ readonly faults: readonly SiteFault[]; readonly reached: number }> {
  const checker = new LinkChecker();
  const { links } = await checker.check({
    path: home,
    serverRoot: folder,
    recurse: true,
    checkCss: true,
    checkFragments: true,
    // The server of the site is the only one that is asked.
    linksToSkip: async (url) => !/^http:\/\/localhost:\d+\//.test(url),
  });
  const broken = links.filter(({ state }) => state === LinkState.BROKEN);
  const reached = new Set(
    links.filter(({ state }) => state === LinkState.OK).map(({ url }) => pathOf(url)),
  );
  const faults = new Map(broken.map((link) => [`${link.parent ?? ''} ${link.url}`, toFault(link)]));
  return {
    faults: [...faults].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fault]) => fault),
    reached: reached.size,
  };
}

function toFault({ url, parent, status }: LinkResult): SiteFault {
  const page = pathOf(parent ?? '');
  const isFound = status !== undefined && status >= 200 && status < 300;
  return {
    page: page === '' || page.endsWith('/') ? `${page}index.html` : page,
    to: pathOf(url),
    kind: isFound ? 'part' : 'file',
  };
}

function pathOf(url: string): string {
  const path = url.replace(/^http:\/\/localhost:\d+\//, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
