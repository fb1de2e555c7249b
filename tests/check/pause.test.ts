import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { load, toFolder } from '../../src/load/index.ts';
import { noCache } from '../../src/model/index.ts';
import { folderOf, pathway } from '../corpus-of.ts';

const names = ['a', 'b', 'c', 'd'];
const files = folderOf(
  Object.fromEntries(
    names.map((name) => [`${name}.md`, pathway('Text.', { title: name, steps: '[]' })]),
  ),
);

/** A pause that ends what it pauses at its nth call, and how often it was called. */
function endAt(last: number) {
  const end = new Error('No longer wanted');
  let calls = 0;
  return {
    end,
    calls: () => calls,
    pause: async () => {
      calls += 1;
      if (calls === last) throw end;
    },
  };
}

test('loading and checking pause after each page, and end there when they are no longer wanted', async () => {
  const bytes = Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const);
  const folder = await toFolder('content', new Map(bytes));
  const loading = endAt(3);
  await expect(load(folder, noCache, undefined, loading.pause)).rejects.toBe(loading.end);
  const corpus = await load(folder);
  const read: string[] = [];
  const sources = [...corpus.sources].map(([id, source]) => {
    const letGo = (): void => void read.push(id);
    const own = { letGo: { value: letGo } };
    return [id, Object.create(source, own) as typeof source] as const;
  });
  const checking = endAt(3);
  const checked = check({ ...corpus, sources: new Map(sources) }, { pause: checking.pause });
  await expect(checked).rejects.toBe(checking.end);
  expect(read).toHaveLength(3);
});
