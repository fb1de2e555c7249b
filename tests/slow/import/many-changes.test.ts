import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { importWord } from '../../../src/import/index.ts';
import { readSource } from '../../../src/load/index.ts';
import { importInto, readOne, wordOf } from '../../import/trip.ts';
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

test('of many changes of a page, one that no Markdown says is found in a few readings', async () => {
  const count = 128;
  const paragraphs = Array.from({ length: count }, (_, index) => `Paragraph n${index} is here.`);
  const corpus = await corpusOf(folderOf({ 'a.md': pathway(paragraphs.join('\n\n')) }));
  const sent = await wordOf(corpus);
  const parts = unzipSync(sent);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const changed = xml.replace(/(Paragraph n\d+) is/g, '$1 will be');
  const back = zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
  let readings = 0;
  const { units } = await importWord({
    corpus,
    base: readOne(sent),
    returned: readOne(back),
    readPage: async (file, text) => {
      readings++;
      return text.includes('n70 will be') ? undefined : readSource(file, text);
    },
  });
  const changes = units.flatMap((unit) => unit.changes);
  expect(changes).toHaveLength(count);
  expect(changes.filter(({ outcome }) => outcome === 'left')).toMatchObject([
    { paragraph: 'Paragraph n70 is here.' },
  ]);
  expect(readings).toBeLessThan(20);
});

test('thousands of paragraphs in a row whose marks were deleted are one', async () => {
  const corpus = await corpusOf(folderOf({ 'a.md': pathway('First.\n\nLast.') }));
  const parts = unzipSync(await wordOf(corpus));
  const gone = `<w:pPr><w:rPr><w:del w:id="900" ${by}/></w:rPr></w:pPr>`;
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const at = xml.lastIndexOf('<w:p>', xml.indexOf('>Last.<'));
  const more = `<w:p>${gone}${run('New ')}</w:p>`.repeat(20_000);
  const back = xml.slice(0, at) + more + xml.slice(at);
  const { files } = await importInto(
    corpus,
    zipSync({ ...parts, 'word/document.xml': strToU8(back) }),
  );
  expect(files.map(({ after }) => after.endsWith(`${'New '.repeat(20_000)}Last.\n`))).toEqual([
    true,
  ]);
});

test('a page that was pasted from another toolkit, with its bookmark, is told', async () => {
  const corpus = await corpusOf(folderOf({ 'a.md': pathway('First.') }));
  const parts = unzipSync(await wordOf(corpus));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const at = xml.lastIndexOf('<w:sectPr');
  const page = `<w:p><w:bookmarkStart w:id="900" w:name="_Page77"/><w:bookmarkEnd w:id="900"/>${run('Alien page')}</w:p>`;
  const back = xml.slice(0, at) + page + xml.slice(at);
  const { changes } = await importInto(
    corpus,
    zipSync({ ...parts, 'word/document.xml': strToU8(back) }),
  );
  expect(changes).toMatchObject([{ kind: 'paragraph added', after: 'Alien page' }]);
});
