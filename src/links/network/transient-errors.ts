import { http2Only } from './http2-fallback.ts';

/** Whether an error is likely to go away. A refused connection is not: the host means it. */
export function isTransientError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return transientCodes.has(code);
}

/** Whether a status is likely to go away. */
export function isTransientStatus(status: number): boolean {
  return transientStatuses.has(status);
}

/**
 * Exponential backoff: half a second, doubled with each attempt, minus a random part of up to a half, so
 * that requests that failed together are not retried together.
 *
 * @param attempts so far, 1 after the first
 */
export function backoffMs(attempts: number, random: number = Math.random()): number {
  return Math.min(30_000, 500 * 2 ** (attempts - 1)) * (1 - random / 2);
}

/** Timeouts of headers and bodies are not here: the host had its time. */
const transientCodes = new Set([
  'EAI_AGAIN',
  'ECONNRESET',
  'EPIPE',
  // The next attempt speaks HTTP/2.
  http2Only,
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/** Cloudflare answers 520 to 524 when the server behind it fails. */
const transientStatuses = new Set([429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
