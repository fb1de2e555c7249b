import type { Host } from './host.ts';

/** Says what is being done, once it takes longer than half a second. */
export interface Progress {
  readonly say: (doing: string) => void;
  /** Takes the line away again. */
  readonly end: () => void;
}

const delayMs = 500;

/** A line on standard error that is there only on a terminal and only while work goes on. */
export function startProgress({ stderr, env }: Host): Progress {
  if (!stderr.isTerminal || env['CI'] !== undefined) return { say: () => {}, end: () => {} };
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
