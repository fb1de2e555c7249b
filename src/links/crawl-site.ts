/** A broken link of a built site; paths are from the outputs folder. */
interface BrokenLink {
  readonly page: string;
  /** With its fragment. */
  readonly to: string;
  /** What is missing. */
  readonly missing: 'fragment' | 'file';
}

/**
 * Follows every link, image and style sheet of a built site; links to other sites are skipped.
 *
 * @param folder the outputs folder, because pages link to downloads: absolute
 * @param site the folder of the site in it, such as `site`
 * @returns broken links by page and target, and how many files were reached
 */
export async function crawlSite(
  folder: string,
  site: string,
): Promise<{ readonly broken: readonly BrokenLink[]; readonly reached: number }> {
  // Slow to load, and needed only here.
  const { LinkChecker, LinkState } = await import('linkinator');
  const { links } = await new LinkChecker().check({
    // Only what is below this path is crawled; with the name of a page, nothing would be.
    path: `${site}/`,
    serverRoot: folder,
    recurse: true,
    checkCss: true,
    checkFragments: true,
    linksToSkip: async (url) => !ownServer.test(url),
  });
  const pathOf = (url = ''): string => {
    const path = decode(url.replace(ownServer, ''));
    // The index page of a folder has three addresses.
    if (path === site) return `${site}/index.html`;
    return path.endsWith('/') ? `${path}index.html` : path;
  };
  const reached = new Set<string>();
  const broken = new Map<string, BrokenLink>();
  for (const { url, parent, state, status } of links) {
    const [page, to] = [pathOf(parent), pathOf(url)];
    if (state === LinkState.OK) reached.add(to);
    const isFound = status !== undefined && status >= 200 && status < 300;
    const missing = isFound ? 'fragment' : 'file';
    if (state === LinkState.BROKEN) broken.set(`${page} ${to}`, { page, to, missing });
  }
  return {
    broken: [...broken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link),
    reached: reached.size,
  };
}

/** The server that linkinator starts. */
const ownServer = /^http:\/\/localhost:\d+\//;

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
