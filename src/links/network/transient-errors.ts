/** Whether a fault is likely to be gone in a moment. A host that refuses a connection means it. */
export function isPassingFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return passingCodes.has(code);
}

/** Whether an answer tells of a trouble that is likely to be gone in a moment. */
export function isPassingStatus(status: number): boolean {
  return passingStatuses.has(status);
}

/**
 * How long to wait before trying again: half a second, then twice as long each time, and up to half of
 * it less by chance, so that requests which failed together do not come back together.
 *
 * @param tries how often it was tried; 1 after the first time.
 */
export function backOffMs(tries: number, chance: number = Math.random()): number {
  return Math.min(30_000, 500 * 2 ** (tries - 1)) * (1 - chance / 2);
}

/**
 * Not here, since they stay: refused connections, names that do not exist, certificates, refusals by
 * the policy. Nor answers that do not come: they had their time.
 */
const passingCodes = new Set([
  'EAI_AGAIN',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/** 429 asks for patience; 520 to 524 is what Cloudflare says of a host behind it. */
const passingStatuses = new Set([429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
