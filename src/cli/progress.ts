import type { Host } from './host.ts';

/** Shows what is being done, once that takes longer than half a second. */
export interface Progress {
  readonly say: (doing: string) => void;
  /** Removes the line. */
  readonly end: () => void;
}

const delayMs = 500;

/** Shows a line on standard error while work goes on; only on a terminal. */
export function startProgress({ stderr, env }: Host): Progress {
  if (!stderr.isTerminal || env['CI'] !== undefined || env['TERM'] === 'dumb')
    return { say: () => {}, end: () => {} };
  let doing = '';
  let isShown = false;
  const show = (): void => {
    isShown = true;
    stderr.write(`\r\u001b[K${doing}...`);
  };
  const timer = setTimeout(show, delayMs);
  return {
    say: (text) => {
      doing = text;
      if (isShown) show();
    },
    end: () => {
      clearTimeout(timer);
      if (isShown) stderr.write('\r\u001b[K');
    },
  };
}
