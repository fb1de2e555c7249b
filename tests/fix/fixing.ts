import { check } from '../../src/check/index.ts';
import { applyFixes, type Checked, type Fixed } from '../../src/fix/index.ts';
import { load, readFolder, withTexts } from '../../src/load/index.ts';
import { withFolder, type Files } from '../corpus-of.ts';

interface Outcome extends Fixed<Checked> {
  readonly before: Checked;
  /** How often the content was checked, the first time left out. */
  readonly checks: number;
}

/**
 * Loads a folder of content, checks it, and applies its fixes, without writing any.
 *
 * @param maxChecks how often it may be checked before time is up
 */
export async function fixedIn(files: Files, maxChecks = Infinity): Promise<Outcome> {
  return withFolder(files, async (folder) => {
    let checks = -1;
    const checkTexts = async (texts: ReadonlyMap<string, string>): Promise<Checked> => {
      checks += 1;
      const corpus = await load(withTexts(await readFolder(folder), texts));
      return { corpus, ...(await check(corpus, { today: '2020-01-01' })) };
    };
    const before = await checkTexts(new Map());
    const paths = new Set(before.corpus.files.map(({ id }) => id));
    const fixed = await applyFixes(before, checkTexts, paths, () => checks >= maxChecks);
    return { ...fixed, before, checks };
  });
}

/** The text of a file once its folder is fixed. */
export async function textAfter(files: Files, path: string): Promise<string> {
  const { changes } = await fixedIn(files);
  return changes.find((change) => change.path === path)?.after ?? String(files[path]);
}
