import type { Output } from '../../model/index.ts';
import type { Make, Snapshot } from './make.ts';

/** The newest status of a content, and who waits for the next. */
export interface Live {
  readonly current: () => Snapshot;
  /** @returns ends it */
  readonly subscribe: (onChange: () => void) => () => void;
}

/** A live status that can be told of changes. */
interface Source extends Live {
  /** Makes a new status; of several requests while one is being made, the last counts. */
  readonly refresh: () => void;
  /** Offers other files for download. */
  readonly offer: (downloads: readonly Output[]) => void;
}

/** Makes the first status, and then a new one after each change. */
export async function goLive(make: Make): Promise<Source> {
  let downloads: readonly Output[] = [];
  let snapshot = await make(undefined, downloads);
  let isMaking = false;
  let isAsked = false;
  const listeners = new Set<() => void>();
  const run = async (): Promise<void> => {
    isMaking = true;
    while (isAsked) {
      isAsked = false;
      snapshot = await make(snapshot, downloads);
      for (const listener of listeners) listener();
    }
    isMaking = false;
  };
  const refresh = (): void => {
    isAsked = true;
    if (!isMaking) void run();
  };
  return {
    current: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    offer: (files) => {
      downloads = files;
      refresh();
    },
  };
}
