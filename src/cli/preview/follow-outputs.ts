import { hasErrors } from '../result.ts';
import type { Live } from './live.ts';
import type { MadeOutputs } from './outputs/made-outputs.ts';

/** Files for download, made anew after the content has changed. */
interface OutputsFollower {
  /** Makes them of the content as it is now, and ends what was being made of the content before. */
  readonly start: () => void;
  readonly stop: () => void;
}

/** Outputs are rebuilt after this long without a change, so that builds don't slow down the author. */
const pauseMs = 1_000;

/** @param make can be ended by its signal */
export function followOutputs(
  live: Live,
  make: (signal: AbortSignal) => Promise<MadeOutputs>,
): OutputsFollower {
  let running = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    running.abort();
  };
  const begin = (): void => {
    const own = new AbortController();
    running = own;
    make(own.signal).then(
      (made) => {
        if (!own.signal.aborted) live.offer({ stage: 'made', ...made });
      },
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        if (!own.signal.aborted) live.offer({ stage: 'failed', reason });
      },
    );
  };
  return {
    stop,
    start: () => {
      stop();
      const { isOld, findings } = live.current();
      if (isOld || hasErrors(findings)) return live.offer({ stage: 'waiting' });
      live.offer({ stage: 'making' });
      timer = setTimeout(begin, pauseMs);
    },
  };
}
