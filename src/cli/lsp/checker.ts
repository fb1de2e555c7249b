import type { Corpus } from '../../model/index.ts';
import type { Host } from '../host.ts';
import type { CheckedCorpus } from '../result.ts';
import { recentCache } from '../store/recent-cache.ts';
import type { Edited, Reading, Workspace } from '../workspace.ts';
import { pauseForMessages } from './pause.ts';

/** Texts of open files, by path from the content folder. */
type Texts = ReadonlyMap<string, string>;

/** The content as it was in the editor at one time. */
export interface Version {
  /** Loaded but not checked, which takes less time. Later edits change nothing about it. */
  readonly corpus: () => Promise<Corpus>;
  /** @throws Outdated where a later edit ends the check */
  readonly checked: () => Promise<CheckedCorpus>;
  /** The content as it would be with other texts. */
  readonly having: (texts: Texts) => Promise<Corpus>;
  readonly isCurrent: () => boolean;
}

/** Checks the content with what is in the editor. */
export interface Checker {
  /** The content as it is in the editor now. */
  readonly current: () => Version;
  /** Takes note of an edit: it ends the check that is running, and another begins after a pause. */
  readonly ask: () => void;
  /** Reads the files on disk again before the next check. */
  readonly forgetFiles: () => void;
}

/** Why a check was ended: its texts are no longer those in the editor. */
export class Outdated extends Error {}

/** So long nothing may change before a check begins, in milliseconds. */
const pauseMs = 40;

/** After so many checks that edits ended, one goes on to its end, so that an author who never rests sees findings. */
const maxEnded = 10;

/**
 * @param texts of the files that are open now
 * @param onChecked takes each result
 * @param onError takes why there could be none
 */
export function startChecker(
  workspace: Pick<Workspace, 'edit'>,
  host: Pick<Host, 'elapsedMs'>,
  texts: () => Texts,
  onChecked: (checked: CheckedCorpus) => void,
  onError: (error: unknown) => void,
): Checker {
  const cache = recentCache();
  let opened: Promise<Edited> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let endedInRow = 0;
  const failed = (error: unknown): Error => {
    opened = undefined;
    onError(error);
    return new Error('The content could not be read');
  };

  let loading: Promise<unknown> = Promise.resolve();
  /** Loads one version after the other: what the first one parses, the next ones have. */
  const load = (own: Texts): Promise<Reading> => {
    const loaded = loading.then(async () => {
      try {
        opened ??= workspace.edit(cache);
        return await (
          await opened
        )(own, pauseForMessages(host));
      } catch (error) {
        throw failed(error);
      }
    });
    loading = loaded.catch(() => undefined);
    return loaded;
  };

  const check = async (reading: Reading, outdated: AbortSignal): Promise<CheckedCorpus> => {
    const isSure = endedInRow >= maxEnded;
    try {
      if (!isSure) outdated.throwIfAborted();
      const checked = await reading.check(pauseForMessages(host, isSure ? undefined : outdated));
      endedInRow = 0;
      // Only now: a check that was ended has not asked for all that the next one needs.
      cache.turn();
      onChecked(checked);
      return checked;
    } catch (error) {
      if (!(error instanceof Outdated)) throw failed(error);
      endedInRow += 1;
      throw error;
    }
  };

  const toVersion = (): { readonly version: Version; readonly end: () => void } => {
    const own = texts();
    const outdated = new AbortController();
    const read = once(() => load(own));
    const checked = once(async () => check(await read(), outdated.signal));
    return {
      version: {
        corpus: async () => (await read()).corpus,
        checked,
        having: async (others) => (await load(new Map([...own, ...others]))).corpus,
        isCurrent: () => !outdated.signal.aborted,
      },
      end: () => outdated.abort(new Outdated()),
    };
  };

  let current = toVersion();
  return {
    current: () => current.version,
    ask: () => {
      current.end();
      current = toVersion();
      const { version } = current;
      clearTimeout(timer);
      // What goes wrong is told where it happens.
      timer = setTimeout(() => void version.checked().catch(() => undefined), pauseMs);
    },
    forgetFiles: () => (opened = undefined),
  };
}

/** Makes a value when it is first asked for, and again after it could not be made. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
