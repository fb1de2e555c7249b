import type { Hop, Look, Observation, Policy, Question } from '../network.ts';
import type { Ask } from './follow.ts';
import type { First } from './linkinator.ts';
import { look } from './fetch-page.ts';
import { createRandomLook, isHome } from './missing-page-probe.ts';

/** Completes what linkinator says of an address. */
type Observe = (question: Question, first: First) => Promise<Observation>;

/**
 * Gives a second look to whatever is not plainly fine, and to whatever has more to it than a status:
 * nothing is called dead on the word of linkinator alone.
 *
 * @param hopsOf - the redirects that were seen from an address on
 */
export function createObserver(
  policy: Pick<Policy, 'maxRedirects' | 'maxBodyBytes'>,
  hopsOf: (url: string) => readonly Hop[],
  ask: Ask,
): Observe {
  const lookAt = (url: string, fragments: readonly string[] = []): Promise<Look> =>
    look(url, { ...policy, fragments }, ask);
  const randomLook = createRandomLook((url) => lookAt(url));

  return async (question, first) => {
    const { url, fragments, titles } = question;
    const isFine = first.state === 'ok' && first.status === 200;
    const isPlain = isFine && hopsOf(url).length === 0;
    const wants = fragments.length > 0 || titles.length > 0;
    const own = isPlain && !wants ? undefined : await lookAt(url, fragments);
    if (!isFine || (own !== undefined && !isPage(own)) || (titles.length === 0 && isHome(url))) {
      return { url, first, look: own };
    }
    const random = await randomLook(url);
    // A host that knows what it has not says enough; else the two pages are to be compared.
    const page = own ?? (random.status === 200 ? await lookAt(url) : undefined);
    return {
      url,
      first,
      look: page,
      random: page === undefined || isPage(page) ? random : undefined,
    };
  };
}

/** Only a page can tell that there is none. */
function isPage({ status, contentType, isChallenge }: Look): boolean {
  return status === 200 && contentType === 'text/html' && isChallenge !== true;
}
