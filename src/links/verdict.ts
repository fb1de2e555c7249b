import type { Fault, Look, Observation } from './network.ts';
import { isSoftMissing, type CitedAs } from './soft-404.ts';

/** What an address comes to. */
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

/** What was found out about an address, fragment included. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly status?: number | undefined;
  /** The code of what kept an answer from coming. */
  readonly code?: string | undefined;
  /** Where redirects ended; absent where there were none. */
  readonly finalUrl?: string | undefined;
  /** The addresses between the first and the last, where redirects led over several. */
  readonly via?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly contentType?: string | undefined;
}

/** Codes of Node.js and undici, by what they say about an address. */
const verdictByCode: Readonly<Record<string, Verdict>> = {
  REFUSED_BY_POLICY: 'refused-by-policy',
  HOST_ASKS_FOR_PATIENCE: 'blocked',
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

/** Node.js has some thirty codes for certificates, with these beginnings and words. */
const certificate = /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_)|SELF_SIGNED|CERTIFICATE|_CRL_/;

/**
 * Says what an address comes to, by the second look where there was one.
 *
 * @param fragment the fragment that is asked about; undefined for the address alone
 * @returns undefined where the run ended before anything was known
 */
export function toOutcome(
  { url, first, look, random }: Observation,
  fragment: string | undefined,
  cited: CitedAs,
): Outcome | undefined {
  if (!look) {
    const seen: Look = { hops: [], finalUrl: url, status: first.status, fault: first.fault };
    return first.state === 'skipped' ? undefined : outcomeOf(seen, undefined, fragment, cited, url);
  }
  return outcomeOf(look, random, fragment, cited, url);
}

function outcomeOf(
  look: Look,
  random: Look | undefined,
  fragment: string | undefined,
  cited: CitedAs,
  url: string,
): Outcome | undefined {
  const { status, fault, title, contentType, hops, finalUrl } = look;
  // What came before a body broke off is an answer all the same.
  const isAnswered = status !== undefined && (!fault || fault.code === 'BODY_TOO_LARGE');
  if (fault?.code === 'DEADLINE' || fault?.code === 'ABORTED') return undefined;
  const verdict = isAnswered
    ? verdictOfAnswer(look, random, fragment, cited, url)
    : verdictOfFault(fault);
  const to = hops.length > 0 ? finalUrl : undefined;
  const between = hops.slice(1).map((hop) => hop.url);
  const via = between.length > 0 ? between : undefined;
  return {
    verdict,
    status,
    code: isAnswered ? undefined : fault?.code,
    finalUrl: to,
    via,
    title,
    contentType,
  };
}

function verdictOfFault(fault: Fault | undefined): Verdict {
  const code = fault?.code ?? '';
  // Whatever else breaks off may come back: resets, half answers, a resolver that is busy.
  return verdictByCode[code] ?? (certificate.test(code) ? 'tls' : 'flaky');
}

function verdictOfAnswer(
  look: Look,
  random: Look | undefined,
  fragment: string | undefined,
  cited: CitedAs,
  url: string,
): Verdict {
  const { status = 0, hops, fragments, isChallenge } = look;
  if (isChallenge) return 'blocked';
  if (status === 404 || status === 410) return 'gone';
  // Whoever says anything else of this kind speaks to programs, not to readers.
  if (status >= 400 && status < 500) return 'blocked';
  if (status === 999) return 'blocked';
  if (status < 200 || status >= 300) return 'flaky';
  if (isSoftMissing(url, look, random, cited)) return 'soft-404';
  if (fragment !== undefined && fragments?.[fragment] === false) return 'fragment-missing';
  if (hops.length === 0) return 'ok';
  return hops.every((hop) => hop.status === 301 || hop.status === 308)
    ? 'moved-permanent'
    : 'moved-temporary';
}
