import type { Pause } from '../../model/index.ts';
import type { Host } from '../host.ts';

/** For so long a check or a load may keep what the editor says waiting, in milliseconds. */
const sliceMs = 10;

/**
 * A pause that lets messages of the editor be read, now and then.
 *
 * @param signal ends what pauses: the pause throws its reason
 */
export function pauseForMessages(
  { elapsedMs }: Pick<Host, 'elapsedMs'>,
  signal?: AbortSignal,
): Pause {
  let since = elapsedMs();
  return async () => {
    if (elapsedMs() - since < sliceMs) return;
    await new Promise<void>((done) => setImmediate(done));
    since = elapsedMs();
    signal?.throwIfAborted();
  };
}
