import type { FetchError } from '../probe-result.ts';
import { toFetchError } from './fetch-error.ts';

/** The body of a response, read chunk by chunk. */
export interface Body {
  /** The next chunk; undefined at the end, on an error, and beyond the limit. */
  readonly next: () => Promise<Uint8Array | undefined>;
  readonly isComplete: () => boolean;
  /** Why it ended early. */
  readonly error: () => FetchError | undefined;
  /** Discards the rest. */
  readonly close: () => Promise<void>;
}

/** Limits of our dispatcher, which are not errors of the host. */
const ourLimits: ReadonlySet<string> = new Set([
  'BODY_TOO_LARGE',
  'BODY_TOO_SLOW',
  'BODY_NOT_READ',
]);

/**
 * Opens the body of a response, and reads it up to a limit. The limit counts decompressed bytes,
 * so it stops compression bombs. A longer body has no error, it is just not complete.
 */
export function openBody(response: Response, maxBodyBytes: number): Body {
  const reader = response.body?.getReader();
  let left = maxBodyBytes;
  let isComplete = reader === undefined;
  let error: FetchError | undefined;
  let isClosed = reader === undefined;

  async function close(): Promise<void> {
    if (isClosed) return;
    isClosed = true;
    await reader?.cancel().catch(() => undefined);
  }

  async function next(): Promise<Uint8Array | undefined> {
    if (isClosed || reader === undefined) return undefined;
    try {
      const { value } = await reader.read();
      if (value === undefined) {
        isClosed = true;
        isComplete = true;
        return undefined;
      }
      const chunk = value.subarray(0, left);
      left -= value.length;
      if (left < 0) await close();
      return chunk;
    } catch (thrown) {
      isClosed = true;
      const reason = toFetchError(thrown);
      if (!ourLimits.has(reason.code)) error = reason;
      return undefined;
    }
  }

  return { next, close, isComplete: () => isComplete, error: () => error };
}

/** The chunks of a body up to a number of bytes, or to its end. */
export async function readBytes(body: Body, count: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (let length = 0; length < count;) {
    const chunk = await body.next();
    if (chunk === undefined) break;
    chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks);
}
