import pLimit from 'p-limit';
import type { NetworkPolicy } from '../network/policy.ts';
import type { LinkinatorResult, PageFacts, ProbeRequest, ProbeResult } from '../probe-result.ts';
import { createCopyFinder } from './archives.ts';
import { fetchPage, type OnReading } from './fetch-page.ts';
import { pageNumberOf } from './pdf.ts';
import type { Fetch } from './follow-redirects.ts';
import { createMissingPageProbe } from './missing-page-probe.ts';

/** So many files are kept in memory as a whole at a time, to count their pages. */
const maxWholeFiles = 4;

/** Completes a result of linkinator. */
type Recheck = (request: ProbeRequest, linkinator: LinkinatorResult) => Promise<ProbeResult>;

/**
 * Creates a function that requests an address again, as a browser would: the status is not everything, since a page
 * may say that it is not the one. No page is reported as gone because of linkinator alone.
 */
export function createRecheck(
  policy: Pick<NetworkPolicy, 'maxRedirects' | 'maxBodyBytes' | 'archives'>,
  fetch: Fetch,
  onReading?: OnReading,
): Recheck {
  const limit = pLimit(maxWholeFiles);
  const getPage = (url: string, fragments: readonly string[] = []): Promise<PageFacts> => {
    const request = () => fetchPage(url, { ...policy, fragments, onReading }, fetch);
    return fragments.some((each) => pageNumberOf(each) !== undefined) ? limit(request) : request();
  };
  const getMissingPage = createMissingPageProbe((url) => getPage(url));

  const findCopy = createCopyFinder(policy, fetch);

  return async ({ url, fragments, titles, citedOn }, linkinator) => {
    const isFine = linkinator.state === 'ok' && linkinator.status === 200;
    const page = await getPage(url, fragments);
    if (citedOn !== undefined && (page.status === 404 || page.status === 410))
      return { url, linkinator, page, archived: await findCopy(url, citedOn) };
    const isCompared = isFine && isHtmlPage(page) && (titles.length > 0 || !isHome(url));
    return { url, linkinator, page, ...(isCompared && { missingPage: await getMissingPage(url) }) };
  };
}

/** Only such a page can be a soft 404. */
function isHtmlPage({ status, contentType, isChallenge }: PageFacts): boolean {
  return status === 200 && contentType === 'text/html' && isChallenge !== true;
}

function isHome(url: string): boolean {
  return new URL(url).pathname === '/';
}
