/** What hosts ask for with `Retry-After`. */
interface Patience {
  /** Takes note of an answer: the host is left alone for a time, or from now on. */
  readonly hear: (host: string, status: number, retryAfter: Header) => void;
  /** Whether the host asked for a longer time than there is, and is not to be asked again. */
  readonly isOver: (host: string) => boolean;
}

/**
 * Heeds `Retry-After` of 429 and 503; other answers have nothing to be tried again for.
 *
 * @param longestMs the longest time that is waited now.
 * @param rest lets nobody ask a host for a time.
 */
export function createPatience(
  longestMs: () => number,
  rest: (host: string, restMs: number) => void,
): Patience {
  const over = new Set<string>();
  return {
    hear(host, status, retryAfter) {
      const askedMs = status === 429 || status === 503 ? retryAfterMs(retryAfter) : undefined;
      if (askedMs === undefined) return;
      if (askedMs > longestMs()) over.add(host);
      else rest(host, askedMs);
    },
    isOver: (host) => over.has(host),
  };
}

/**
 * How long a host asks to be left alone, in milliseconds; absent where the header says nothing readable.
 *
 * `Retry-After` holds seconds or a date (RFC 9110, 10.2.3); a date that has passed asks for nothing.
 */
function retryAfterMs(header: Header): number | undefined {
  const value = [header ?? []].flat()[0]?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  // Date.parse makes a date of nearly anything, such as `-1`; those of HTTP begin with a weekday, and the
  // oldest form of them leaves out that it means GMT.
  const at = /^[a-z]{3,9},? /i.test(value)
    ? Date.parse(value.endsWith('GMT') ? value : `${value} GMT`)
    : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

type Header = string | readonly string[] | undefined;
