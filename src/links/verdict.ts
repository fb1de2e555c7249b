import type { FetchError, PageFacts, ProbeResult } from './probe-result.ts';
import { isSoft404, type CitedAs } from './soft-404.ts';
import { tellingTitle } from './telling-title.ts';

export const verdicts = [
  'ok',
  'moved-permanent',
  'moved-temporary',
  'gone',
  'unreachable',
  'blocked',
  'flaky',
  'soft-404',
  'fragment-missing',
  'tls',
  'refused-by-policy',
  'malformed',
] as const;
export type Verdict = (typeof verdicts)[number];

/** The verdict on an address with its fragment, and the facts behind it. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly status?: number | undefined;
  /** The code of the error, where there was no response. */
  readonly code?: string | undefined;
  /** Where redirects ended; absent if there were none. */
  readonly finalUrl?: string | undefined;
  /** The addresses between the first and the last, if any. */
  readonly via?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly contentType?: string | undefined;
  /** The archived copy of a page that is gone. */
  readonly archived?: string | undefined;
}

/** By codes of Node.js, undici, and our dispatcher. */
const verdictByCode: Readonly<Record<string, Verdict>> = {
  REFUSED_BY_POLICY: 'refused-by-policy',
  NOT_A_WEB_PAGE: 'refused-by-policy',
  COOKIE_NEEDED: 'blocked',
  TOO_MANY_REDIRECTS: 'unreachable',
  ENOTFOUND: 'unreachable',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  UND_ERR_CONNECT_TIMEOUT: 'unreachable',
  UND_ERR_HEADERS_TIMEOUT: 'unreachable',
  ERR_INVALID_URL: 'malformed',
  EPROTO: 'tls',
};

/** Nobody was asked, or the answer was to ask again later. */
const unasked: ReadonlySet<string> = new Set([
  'DEADLINE',
  'ABORTED',
  'CLOSED',
  'RETRY_AFTER_TOO_LONG',
]);

/** Whether a server wants the next request later than this run can wait. */
export function isPostponed({ page, linkinator }: ProbeResult): boolean {
  return (page ?? linkinator).error?.code === 'RETRY_AFTER_TOO_LONG';
}

/** Longer addresses are not recorded. */
const maxUrlLength = 2_000;

/** The some thirty codes of Node.js for certificates. */
const certificateCode = /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_)|SELF_SIGNED|CERTIFICATE|_CRL_/;

/**
 * Derives the outcome of a probe, from our own request where there was one.
 *
 * @param fragment undefined for the address without one
 * @returns undefined if nothing is known
 */
export function toOutcome(
  { url, linkinator, page, missingPage, archived }: ProbeResult,
  fragment: string | undefined,
  cited: CitedAs,
): Outcome | undefined {
  if (!page && linkinator.state === 'skipped') return undefined;
  const facts: PageFacts = page ?? { ...linkinator, redirects: [], finalUrl: url };
  const { status, error, title, contentType, redirects } = facts;
  if (error && unasked.has(error.code)) return undefined;
  // A body that was too large or too slow does not matter.
  const isAnswered = status !== undefined && (!error || error.code.startsWith('BODY_TOO_'));
  const isShort = (address: string): boolean => address.length <= maxUrlLength;
  const via = redirects
    .slice(1)
    .map((redirect) => redirect.url)
    .filter(isShort);
  return {
    verdict: isAnswered
      ? verdictOfResponse(url, facts, missingPage, fragment, cited)
      : verdictOfError(error),
    status,
    code: isAnswered ? undefined : error?.code,
    finalUrl: redirects.length > 0 && isShort(facts.finalUrl) ? facts.finalUrl : undefined,
    via: via.length > 0 ? via : undefined,
    title,
    contentType,
    ...(archived !== undefined && { archived }),
  };
}

function verdictOfError(error: FetchError | undefined): Verdict {
  const code = error?.code ?? '';
  // Anything else may pass: resets, truncated responses, a busy resolver.
  return verdictByCode[code] ?? (certificateCode.test(code) ? 'tls' : 'flaky');
}

function verdictOfResponse(
  url: string,
  page: PageFacts,
  missingPage: PageFacts | undefined,
  fragment: string | undefined,
  cited: CitedAs,
): Verdict {
  const { status = 0, redirects, fragments, isChallenge, isEmpty, title } = page;
  if (isChallenge) return 'blocked';
  if (status === 404 || status === 410) return 'gone';
  // Other client errors are meant for programs, not for readers.
  if (status >= 400 && status < 500) return 'blocked';
  if (status === 999) return 'blocked';
  // Browsers show what comes with 300, and with a redirect that names no address.
  const isShown = status >= 300 && status < 400 && status !== 304 && isEmpty !== true;
  if (!isShown && (status < 200 || status >= 300)) return 'flaky';
  const told = cited.isPublisher ? undefined : tellingTitle(title, url, cited);
  if (told !== undefined) return told;
  if (isSoft404(url, page, missingPage, cited)) return 'soft-404';
  if (fragment !== undefined && fragments?.[fragment] === false) return 'fragment-missing';
  if (redirects.length === 0) return 'ok';
  return redirects.every((redirect) => redirect.status === 301 || redirect.status === 308)
    ? 'moved-permanent'
    : 'moved-temporary';
}
