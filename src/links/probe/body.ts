import type { Fault } from '../network.ts';
import { toFault } from './fault.ts';

/** The body of an answer, read part by part. */
export interface Body {
  /** The next part; undefined where there is none, whatever the reason. */
  readonly next: () => Promise<Uint8Array | undefined>;
  /** Whether all of it was read. */
  readonly isWhole: () => boolean;
  /** What broke it off. */
  readonly fault: () => Fault | undefined;
  /** Leaves the rest unread. */
  readonly close: () => Promise<void>;
}

/** Limits of the dispatcher, which counts before anything is unpacked: no fault of the host. */
const ours: ReadonlySet<string> = new Set(['BODY_TOO_LARGE', 'BODY_NOT_READ']);

/**
 * Opens the body of an answer, of which no more than a limit is ever read. The limit counts what
 * `fetch` has unpacked, so a small body that becomes a large one ends there as well. A body that is
 * longer is not at fault, it is just not whole.
 */
export function openBody(response: Response, maxBodyBytes: number): Body {
  const reader = response.body?.getReader();
  let left = maxBodyBytes;
  let whole = reader === undefined;
  let broken: Fault | undefined;
  let closed = reader === undefined;

  async function close(): Promise<void> {
    if (closed) return;
    closed = true;
    await reader?.cancel().catch(() => undefined);
  }

  async function next(): Promise<Uint8Array | undefined> {
    if (closed || reader === undefined) return undefined;
    try {
      const { value } = await reader.read();
      if (value === undefined) {
        closed = true;
        whole = true;
        return undefined;
      }
      const part = value.subarray(0, left);
      left -= value.length;
      if (left < 0) await close();
      return part;
    } catch (error) {
      closed = true;
      const seen = toFault(error);
      if (!ours.has(seen.code)) broken = seen;
      return undefined;
    }
  }

  return { next, close, isWhole: () => whole, fault: () => broken };
}

/** The parts of a body until so many bytes are there, or its end. */
export async function beginningOf(body: Body, bytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let length = 0; length < bytes;) {
    const part = await body.next();
    if (part === undefined) break;
    parts.push(part);
    length += part.length;
  }
  return Buffer.concat(parts);
}
