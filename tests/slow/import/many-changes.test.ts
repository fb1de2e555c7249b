import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { importInto, wordOf } from '../../import/trip.ts';
import { run } from '../../import/word-file.ts';

const by = 'w:author="Ann" w:date="2026-01-01T00:00:00Z"';
const inserted = (text: string): string => `<w:ins w:id="900" ${by}>${run(text)}</w:ins>`;
const deleted = (text: string): string =>
  `<w:del w:id="900" ${by}>${run(text).replaceAll('w:t', 'w:delText')}</w:del>`;

/** What comes back of a paragraph of words when every second one was replaced with tracking on. */
async function replaceEverySecond(count: number) {
  const words = Array.from({ length: count }, (_, index) => `a${index.toString(36)}`);
  // A line of the source has a limit.
  const body = words.map((word, index) => word + (index % 500 === 499 ? '\n' : ' ')).join('');
  const text = pathway(`First ${body}last.`);
  const corpus = await corpusOf(folderOf({ 'a.md': text }));
  const parts = unzipSync(await wordOf(corpus));
  const runs = words.map((word, index) =>
    index % 2 === 0 ? run(`${word} `) : `${deleted(word)}${inserted(`b${index}`)}${run(' ')}`,
  );
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
    /<w:r><w:t[^>]*>First [^<]*<\/w:t><\/w:r>/,
    () => run('First ') + runs.join('') + run('last.'),
  );
  const back = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
  const { files, changes } = await importInto(corpus, back);
  const now = words.map((word, index) => (index % 2 === 0 ? word : `b${index}`));
  const wanted = text.replace(body, `${now.join(' ')} `).replace(/\s+/g, ' ');
  return { found: files.map(({ after }) => after.replace(/\s+/g, ' ')), wanted, changes };
}

test('each of a thousand tracked changes in one paragraph is told', async () => {
  const { found, wanted, changes } = await replaceEverySecond(1_000);
  expect(found).toEqual([wanted]);
  expect(changes).toHaveLength(500);
});

test('a paragraph with 30,000 tracked changes is one change', async () => {
  const { found, wanted, changes } = await replaceEverySecond(30_000);
  expect(found).toEqual([wanted]);
  expect(changes).toMatchObject([{ kind: 'words', outcome: 'applied' }]);
});
