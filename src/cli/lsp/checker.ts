import type { Finding } from '../../model/index.ts';
import type { CheckedCorpus } from '../result.ts';
import { recentCache } from '../store/recent-cache.ts';
import type { Workspace } from '../workspace.ts';

/** Texts of open files, by path from the content folder. */
type Texts = ReadonlyMap<string, string>;

/** Checks the content with what is in the editor, one check after the other. */
export interface Checker {
  /** The content as it is in the editor; waits for a check that is due. */
  readonly current: () => Promise<CheckedCorpus>;
  /** The content as it would be with other texts. */
  readonly having: (texts: Texts) => Promise<CheckedCorpus>;
  /** Asks for a check soon; of several questions while one is under way, the last counts. */
  readonly ask: () => void;
  /** Reads the files on disk again before the next check. */
  readonly forgetFiles: () => void;
}

/** So long nothing may change before a check begins, in milliseconds. */
const pauseMs = 40;

/**
 * @param texts of the files that are open now
 * @param onChecked takes each result
 * @param onError takes why there could be none
 */
export function startChecker(
  workspace: Workspace,
  texts: () => Texts,
  onChecked: (checked: CheckedCorpus) => void,
  onError: (error: unknown) => void,
): Checker {
  let opened: Promise<(texts: Texts) => Promise<CheckedCorpus>> | undefined;
  let running: Promise<CheckedCorpus | undefined> = Promise.resolve(undefined);
  let timer: NodeJS.Timeout | undefined;
  let isDue = false;
  const cache = recentCache();
  const check = async (): Promise<CheckedCorpus | undefined> => {
    isDue = false;
    cache.turn();
    try {
      opened ??= workspace.open(undefined, cache);
      const checked = await (await opened)(texts());
      onChecked(checked);
      return checked;
    } catch (error) {
      opened = undefined;
      onError(error);
      return undefined;
    }
  };
  const run = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // The check that waits for its turn will see the newest texts.
    if (isDue) return;
    isDue = true;
    running = running.then(check);
  };
  return {
    having: async (others) => {
      opened ??= workspace.open(undefined, cache);
      return (await opened)(new Map([...texts(), ...others]));
    },
    current: async () => {
      if (timer) run();
      const checked = await running;
      if (checked) return checked;
      run();
      const again = await running;
      if (!again) throw new Error('The content could not be read');
      return again;
    },
    ask: () => {
      clearTimeout(timer);
      timer = setTimeout(run, pauseMs);
    },
    forgetFiles: () => (opened = undefined),
  };
}

/** Findings by file, of files whose findings are not what they were; a file whose last findings are gone has none. */
export function changedIn(
  findings: readonly Finding[],
  shown: Map<string, string>,
): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>([...shown.keys()].map((file) => [file, []]));
  for (const finding of findings) {
    const own = files.get(finding.file) ?? [];
    own.push(finding);
    files.set(finding.file, own);
  }
  for (const [file, own] of files) {
    const now = JSON.stringify(own);
    if (shown.get(file) === now || (own.length === 0 && !shown.has(file))) files.delete(file);
    else if (own.length === 0) shown.delete(file);
    else shown.set(file, now);
  }
  return files;
}
