import { setImmediate } from 'node:timers/promises';
import type { Pause } from '../../model/index.ts';

/** For so long a check or a load may keep what the editor says waiting, in milliseconds. */
const sliceMs = 10;

/**
 * A pause that lets messages of the editor be read, now and then.
 *
 * @param signal ends what pauses: the pause throws its reason
 */
export function pauseForMessages(signal?: AbortSignal): Pause {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < sliceMs) return;
    await setImmediate();
    since = performance.now();
    signal?.throwIfAborted();
  };
}
