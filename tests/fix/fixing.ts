import { check } from '../../src/check/index.ts';
import { mend, type Mended } from '../../src/fix/index.ts';
import { load, readFolder } from '../../src/load/index.ts';
import type { Corpus } from '../../src/model/index.ts';
import { withFolder, type Files } from '../corpus-of.ts';

/** Loads a folder of content, checks it, and makes its fixes, without writing any. */
export async function mended(files: Files): Promise<Mended & { readonly before: Corpus }> {
  return withFolder(files, async (folder) => {
    const look = async (texts?: ReadonlyMap<string, string>): Promise<Corpus> => {
      const corpus = await load(await readFolder(folder, texts));
      await check(corpus, { today: '2020-01-01' });
      return corpus;
    };
    const before = await look();
    const paths = new Set(before.files.map((file) => String(file.data['id'])));
    return { ...(await mend(before, look, paths)), before };
  });
}

/** The text of a file once its folder is mended. */
export async function textAfter(files: Files, path: string): Promise<string> {
  const { changes } = await mended(files);
  return changes.find((change) => change.path === path)?.after ?? String(files[path]);
}
