/** Obeys `Retry-After`. */
interface RetryAfter {
  /**
   * Records a response, and pauses its host if it asks for that.
   *
   * @returns `exceeded` if this response asks for a longer wait than is possible
   */
  readonly observe: (host: string, status: number, header: Header) => 'exceeded' | undefined;
  /** Whether a host asked for a longer wait than is possible, and must get no further requests. */
  readonly isExceeded: (host: string) => boolean;
}

/**
 * Obeys `Retry-After` of 429 and 503.
 *
 * @param maxWaitMs the longest possible wait at this moment
 * @param pause holds back requests to a host for a time
 */
export function createRetryAfter(
  maxWaitMs: () => number,
  pause: (host: string, pauseMs: number) => void,
): RetryAfter {
  const exceeded = new Set<string>();
  return {
    observe(host, status, header) {
      const waitMs = status === 429 || status === 503 ? parse(header) : undefined;
      if (waitMs === undefined) return undefined;
      if (waitMs <= maxWaitMs()) {
        pause(host, waitMs);
        return undefined;
      }
      exceeded.add(host);
      return 'exceeded';
    },
    isExceeded: (host) => exceeded.has(host),
  };
}

/**
 * Seconds or a date (RFC 9110, 10.2.3), in milliseconds from now; undefined if the header is missing or
 * malformed, 0 for a date in the past.
 */
function parse(header: Header): number | undefined {
  const value = [header ?? []].flat()[0]?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  // Date.parse accepts nearly anything, such as `-1`. HTTP dates begin with a weekday, and their oldest
  // form implies GMT.
  const at = /^[a-z]{3,9},? /i.test(value)
    ? Date.parse(value.endsWith('GMT') ? value : `${value} GMT`)
    : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

type Header = string | readonly string[] | undefined;
