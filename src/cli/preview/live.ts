import type { Change } from '../../diff/index.ts';
import type { Output } from '../../model/index.ts';
import type { Earlier } from './changes-since.ts';
import type { Make, Snapshot } from './make.ts';
import type { MadeOutputs } from './outputs/made-outputs.ts';

/** How far the files for download are: they wait until the content has no errors. */
type OutputsStage =
  | { readonly stage: 'waiting' | 'making' }
  | ({ readonly stage: 'made' } & MadeOutputs)
  | { readonly stage: 'failed'; readonly reason: string };

/** The content of a revision, and all that has changed since. */
interface Compared {
  readonly earlier: Earlier;
  /** As it was when somebody last stopped writing. */
  readonly change: Change | undefined;
}

/** What a preview shows: the site, how far the files for download are, and what has changed. */
export interface Shown extends Snapshot {
  readonly outputs: OutputsStage;
  /** Absent where there is no revision to compare with. */
  readonly compared?: Compared | undefined;
}

/** What a preview shows at the moment, and who waits for the next. */
export interface Live {
  readonly current: () => Shown;
  /** @returns ends it */
  readonly subscribe: (onChange: () => void) => () => void;
  /** Makes the site anew; of several requests while it is being made, the last counts. */
  readonly refresh: () => Promise<void>;
  /** Says how far the files for download are. The site offers the last ones that were made. */
  readonly offer: (outputs: OutputsStage) => void;
  /** Says what has changed since a revision. */
  readonly compared: (compared: Compared | undefined) => void;
}

/** Editors write a file in several steps: content that can't be read is often whole again in a moment. */
const graceMs = 200;

/** Makes the first site, and then a new one on each request. */
export async function goLive(make: Make): Promise<Live> {
  let downloads: readonly Output[] = [];
  let outputs: OutputsStage = { stage: 'waiting' };
  let compared: Compared | undefined;
  let snapshot = await make(undefined, downloads);
  let isAsked = false;
  let running = Promise.resolve();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const run = async (): Promise<void> => {
    if (!isAsked) return;
    isAsked = false;
    const next = await make(snapshot, downloads);
    if (next.isOld && !snapshot.isOld) await new Promise((resolve) => setTimeout(resolve, graceMs));
    if (next.isOld && isAsked) return;
    snapshot = next;
    tell();
  };
  const refresh = (): Promise<void> => {
    isAsked = true;
    running = running.then(run);
    return running;
  };
  return {
    current: () => ({ ...snapshot, outputs, compared }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    compared: (found) => {
      compared = found;
      tell();
    },
    offer: (stage) => {
      outputs = stage;
      tell();
      if (stage.stage !== 'made') return;
      downloads = stage.outputs;
      void refresh();
    },
  };
}
