import { check } from '../../src/check/index.ts';
import { applyFixes, type Checked, type Fixed } from '../../src/fix/index.ts';
import { load, readFolder } from '../../src/load/index.ts';
import { withFolder, type Files } from '../corpus-of.ts';

/** Loads a folder of content, checks it, and applies its fixes, without writing any. */
export async function fixedIn(
  files: Files,
): Promise<Fixed<Checked> & { readonly before: Checked }> {
  return withFolder(files, async (folder) => {
    const checkTexts = async (texts?: ReadonlyMap<string, string>): Promise<Checked> => {
      const corpus = await load(await readFolder(folder, texts));
      return { corpus, ...(await check(corpus, { today: '2020-01-01' })) };
    };
    const before = await checkTexts();
    const paths = new Set(before.corpus.files.map(({ id }) => id));
    return { ...(await applyFixes(before, checkTexts, paths)), before };
  });
}

/** The text of a file once its folder is fixed. */
export async function textAfter(files: Files, path: string): Promise<string> {
  const { changes } = await fixedIn(files);
  return changes.find((change) => change.path === path)?.after ?? String(files[path]);
}
