import type { NetworkPolicy } from '../network/policy.ts';
import type { Fetch } from './follow-redirects.ts';

/** Finds the archived copy of a page that is nearest to a day. Asks each archive once; never throws. */
type FindCopy = (url: string, day: string) => Promise<string | undefined>;

/** An answer of the Wayback Machine is a few hundred bytes. */
const maxAnswerLength = 20_000;

/** Longer addresses are not recorded. */
const maxUrlLength = 2_000;

/**
 * Creates a function that asks the archives of a policy, in order, until one has a copy.
 *
 * Sources: https://archive.org/help/wayback_api.php (availability API), RFC 7089 (Memento)
 */
export function createCopyFinder(
  { archives }: Pick<NetworkPolicy, 'archives'>,
  fetch: Fetch,
): FindCopy {
  return async (url, day) => {
    for (const { kind, address } of archives) {
      const ask = kind === 'wayback' ? askWayback : askTimeGate;
      const copy = toCopy(await ask(address, url, day, fetch).catch(() => undefined), url);
      if (copy !== undefined) return copy;
    }
    return undefined;
  };
}

async function askWayback(
  address: string,
  url: string,
  day: string,
  fetch: Fetch,
): Promise<unknown> {
  const query = new URLSearchParams({ url, timestamp: day.replaceAll('-', '') });
  const response = await fetch(`${address}?${query}`, { redirect: 'manual' });
  if (!response.ok) return void (await response.body?.cancel());
  const { archived_snapshots: snapshots } = JSON.parse(await textOf(response)) as Answer;
  const { closest } = snapshots ?? {};
  return closest?.available === true && closest.status === '200' ? closest.url : undefined;
}

/** The parts of an answer that matter here; any of them may be missing. */
interface Answer {
  readonly archived_snapshots?: {
    readonly closest?: {
      readonly available?: unknown;
      readonly status?: unknown;
      readonly url?: unknown;
    };
  };
}

/** A TimeGate redirects to the copy. */
async function askTimeGate(
  address: string,
  url: string,
  day: string,
  fetch: Fetch,
): Promise<unknown> {
  const headers = { 'accept-datetime': new Date(`${day}T12:00:00Z`).toUTCString() };
  const response = await fetch(`${address}${url}`, { redirect: 'manual', headers });
  await response.body?.cancel().catch(() => undefined);
  return response.status >= 300 && response.status < 400
    ? response.headers.get('location')
    : undefined;
}

/** The beginning of a text, which is all that an answer has. */
async function textOf(response: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > maxAnswerLength) break;
  }
  return text;
}

/** The address of a copy; undefined for anything but a web address that names the page. */
function toCopy(found: unknown, url: string): string | undefined {
  if (typeof found !== 'string' || found.length > maxUrlLength) return undefined;
  try {
    const copy = new URL(found);
    if (copy.protocol === 'http:' && copy.port === '') copy.protocol = 'https:';
    const isOfPage = copy.href.includes(new URL(url).hostname);
    return /^https?:$/.test(copy.protocol) && isOfPage ? copy.href : undefined;
  } catch {
    return undefined;
  }
}
