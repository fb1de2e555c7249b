import type { NetworkPolicy } from '../network/policy.ts';
import type {
  LinkinatorResult,
  PageFacts,
  ProbeRequest,
  ProbeResult,
  Redirect,
} from '../probe-result.ts';
import { fetchPage } from './fetch-page.ts';
import type { Fetch } from './follow-redirects.ts';
import { createMissingPageProbe } from './missing-page-probe.ts';

/** Completes a result of linkinator. */
type Recheck = (request: ProbeRequest, linkinator: LinkinatorResult) => Promise<ProbeResult>;

/**
 * Creates a function that requests an address again where the status is not everything: any fault,
 * redirects, fragments, titles. No page is reported as gone because of linkinator alone.
 *
 * @param redirectsFrom the redirects that were seen from an address on
 */
export function createRecheck(
  policy: Pick<NetworkPolicy, 'maxRedirects' | 'maxBodyBytes'>,
  redirectsFrom: (url: string) => readonly Redirect[],
  fetch: Fetch,
): Recheck {
  const getPage = (url: string, fragments: readonly string[] = []): Promise<PageFacts> =>
    fetchPage(url, { ...policy, fragments }, fetch);
  const getMissingPage = createMissingPageProbe((url) => getPage(url));

  return async ({ url, fragments, titles }, linkinator) => {
    const isFine = linkinator.state === 'ok' && linkinator.status === 200;
    const isPlain = isFine && redirectsFrom(url).length === 0;
    const needsPage = fragments.length > 0 || titles.length > 0;
    const own = isPlain && !needsPage ? undefined : await getPage(url, fragments);
    if (!isFine || (own && !isHtmlPage(own)) || (titles.length === 0 && isHome(url)))
      return { url, linkinator, page: own };
    const missingPage = await getMissingPage(url);
    // A host that answers 404 for missing pages is reliable; otherwise the two pages are compared.
    const page = own ?? (missingPage.status === 200 ? await getPage(url) : undefined);
    return {
      url,
      linkinator,
      page,
      missingPage: page === undefined || isHtmlPage(page) ? missingPage : undefined,
    };
  };
}

/** Only such a page can be a soft 404. */
function isHtmlPage({ status, contentType, isChallenge }: PageFacts): boolean {
  return status === 200 && contentType === 'text/html' && isChallenge !== true;
}

function isHome(url: string): boolean {
  return new URL(url).pathname === '/';
}
