import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load, readFolder, readSource, withTexts } from '../../../src/load/index.ts';
import { noCache, type Corpus } from '../../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { pngOf } from '../../images.ts';
import { importInto, wordOf } from '../../import/trip.ts';
import { meaningOf } from './meaning.ts';
import { editRandomly, kinds, type RandomEdit } from './random-edits.ts';

const runs = Number(process.env['IMPORT_RUNS'] ?? 12);

const texts = fc.oneof(
  fc.constantFrom(
    'new',
    'two words',
    '*star*',
    '_low_',
    '[x]',
    '<b>',
    '&amp;',
    '1.',
    '# x',
    '|',
    '`c`',
  ),
  fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 })
    .map((text) => text.trim() || 'x'),
);
const edits = fc.record<RandomEdit>({
  kind: fc.constantFrom(...kinds),
  line: fc.nat(200),
  word: fc.nat(50),
  text: texts,
});

const pages = [
  ['content', 'foundational-issues/dme-policies.md'],
  ['content', 'initial-considerations/understanding-dually-eligible-beneficiaries.md'],
  ['content', 'integrated-care-paths/capitated-managed-care/pace.md'],
] as const;

/** Expects that the Word file of the second content brings its meaning into the first. */
async function expectBack(
  corpus: Corpus,
  second: Corpus,
  page: string,
  [text, wanted]: readonly [string, string],
  sent: Uint8Array,
): Promise<void> {
  const { files, changes } = await importInto(corpus, await wordOf(second), sent);
  const found = files.find(({ file }) => file === page)?.after ?? text;
  expect(files.filter(({ file }) => file !== page)).toEqual([]);
  const left = changes.filter((change) => change.outcome !== 'applied' && change.file === page);
  expect(left).toEqual([]);
  const [a, b] = [await readSource(page, found), await readSource(page, wanted)];
  expect(meaningOf(a?.tree)).toEqual(meaningOf(b?.tree));
}

test.each(pages)('edits in %s/%s come back through Word', async (dir, page) => {
  const folder = await readFolder(dir);
  const corpus = await load(folder, noCache);
  const sent = await wordOf(corpus);
  const text = readFileSync(`${dir}/${page}`, 'utf8');
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 4 }), async (all) => {
      const wanted = all.reduce(editRandomly, text);
      const second = await load(withTexts(folder, new Map([[page, wanted]])), noCache);
      await expectBack(corpus, second, page, [text, wanted], sent);
    }),
    { numRuns: runs, endOnFailure: true },
  );
});

const illustrated = pathway(
  [
    'The first paragraph has ![Well](well.png) between words that may change at will.',
    '![Well](well.png "In the month of May")',
    'The second has ![Spring][spring] and [![Well](well.png)](index.md) in it.',
    '- Item one ![Well](well.png)\n- Item two',
    '| One | Two |\n| --- | --- |\n| ![Well](well.png) | 2 |',
    '[spring]: well.png "Spring"',
  ].join('\n\n'),
);

test('edits around images and of their alternative texts come back through Word', async () => {
  const toFiles = (text: string) => folderOf({ 'a.md': text }, { 'well.png': pngOf(4, 4) });
  const corpus = await corpusOf(toFiles(illustrated));
  const sent = await wordOf(corpus);
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { maxLength: 4 }), edits, async (random, last) => {
      const all: RandomEdit[] = [...random, { ...last, kind: 'alternative text' }];
      const wanted = all.reduce(editRandomly, illustrated);
      const second = await corpusOf(toFiles(wanted));
      await expectBack(corpus, second, 'a.md', [illustrated, wanted], sent);
    }),
    { numRuns: 4 * runs, endOnFailure: true },
  );
});
