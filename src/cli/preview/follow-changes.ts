import { unwatchFile, watchFile } from 'node:fs';
import type { Earlier } from './changes-since.ts';
import type { Live } from './live.ts';

/** All that changed since a revision, found again after the content has changed. */
interface ChangesFollower {
  readonly start: () => void;
  readonly stop: () => void;
}

/** The page that was edited comes first: to compare all others takes longer than to show it. */
const pauseMs = 200;
/** How often the log of git is looked at. */
const intervalMs = 2_000;

/**
 * @param log a file that git writes to at each commit and each switch of branches, after which a revision may be another
 *   commit; undefined where there is no repository
 * @param read gives what it gave before while the revision is the same commit
 */
export function followChanges(
  live: Live,
  first: Earlier | undefined,
  log: string | undefined,
  read: (known: Earlier | undefined) => Promise<Earlier | undefined>,
): ChangesFollower {
  let earlier = first;
  let timer: NodeJS.Timeout | undefined;
  const compare = (): void => {
    const { corpus } = live.current();
    live.compared(earlier && { earlier, change: corpus && earlier.changesIn(corpus) });
  };
  const look = async (): Promise<void> => {
    const before = earlier;
    // A revision that is gone is compared with as it was.
    earlier = await read(earlier).catch(() => earlier);
    if (earlier !== before) compare();
  };
  const onLog = (): void => void look();
  if (log !== undefined) watchFile(log, { interval: intervalMs }, onLog);
  compare();
  return {
    start: () => {
      clearTimeout(timer);
      timer = setTimeout(compare, pauseMs);
    },
    stop: () => {
      clearTimeout(timer);
      if (log !== undefined) unwatchFile(log, onLog);
    },
  };
}
