/** Something on a page of a built site that leads nowhere. */
interface SiteFault {
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
 * @param site the folder of the site, by path from there, such as `site`
 * @returns what leads nowhere, in the order of pages and goals, and how many files were reached
 */
export async function crawlSite(
  folder: string,
  site: string,
): Promise<{ readonly faults: readonly SiteFault[]; readonly reached: number }> {
  // It takes time to load, and is needed only here.
  const { LinkChecker, LinkState } = await import('linkinator');
  const checker = new LinkChecker();
  const { links } = await checker.check({
    // What is below this address is followed on; with the name of a page, nothing would be.
    path: `${site}/`,
    serverRoot: folder,
    recurse: true,
    checkCss: true,
    checkFragments: true,
    // The server of the site is the only one that is asked.
    linksToSkip: async (url) => !/^http:\/\/localhost:\d+\//.test(url),
  });
  const pathOf = (url = ''): string => {
    const path = decode(url.replace(/^http:\/\/localhost:\d+\//, ''));
    // The first page of a folder has three names.
    if (path === site) return `${site}/index.html`;
    return path.endsWith('/') ? `${path}index.html` : path;
  };
  const reached = new Set<string>();
  const faults = new Map<string, SiteFault>();
  for (const { url, parent, state, status } of links) {
    const [page, to] = [pathOf(parent), pathOf(url)];
    if (state === LinkState.OK) reached.add(to);
    // Where the file is there, a part of it is not.
    const isFound = status !== undefined && status >= 200 && status < 300;
    const kind = isFound ? 'part' : 'file';
    if (state === LinkState.BROKEN) faults.set(`${page} ${to}`, { page, to, kind });
  }
  return {
    faults: [...faults].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fault]) => fault),
    reached: reached.size,
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
