import type { Finding } from '../../model/index.ts';
import type { CheckedCorpus } from '../result.ts';
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
const pauseMs = 120;

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
  const check = async (): Promise<CheckedCorpus | undefined> => {
    isDue = false;
    try {
      opened ??= workspace.open();
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
      opened ??= workspace.open();
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

/** Findings by file, also for files whose last findings are gone. */
export function byFile(
  findings: readonly Finding[],
  before: Iterable<string>,
): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>([...before].map((file) => [file, []]));
  for (const finding of findings)
    files.set(finding.file, [...(files.get(finding.file) ?? []), finding]);
  return files;
}
