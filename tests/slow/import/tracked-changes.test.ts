import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importWord, mergeUnits, readWord, toSummaryLine } from '../../../src/import/index.ts';
import type { WordReading } from '../../../src/import/index.ts';
import { load, readFolder, readSource } from '../../../src/load/index.ts';
import { noCache, type Corpus } from '../../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { textsOf, wordOf } from '../../import/trip.ts';
import { meaningOf } from './meaning.ts';
import { authors, kinds, trackChanges, type TrackedEdit } from './tracked-changes.ts';

/** The same changes each time, or as many other ones as are asked for. */
const wanted = process.env['IMPORT_RUNS'];
const choice = wanted === undefined ? { numRuns: 12, seed: 20 } : { numRuns: Number(wanted) };

const edits = fc.array(
  fc.record<TrackedEdit>({
    kind: fc.constantFrom(...kinds),
    author: fc.constantFrom(...authors),
    at: fc.nat(500),
    to: fc.nat(500),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Words of which each is there once. */
function words(count: number, from: number): string {
  const letters = 'bdfgklmnprst';
  const all = Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const [a, b, c] = [number % 12, Math.floor(number / 12) % 12, Math.floor(number / 144) % 12];
    return `${letters[a]}a${letters[b]}o${letters[c]}u`;
  });
  return all.join(' ');
}

let next = 0;
const some = (count: number): string => words(count, (next += count) - count);
const constructs = [
  `${some(20)}.`,
  `## ${some(5)}`,
  `${some(12)}.`,
  `${some(4)} **${some(3)}** ${some(3)} *${some(3)}* ${some(2)} [${some(3)}](https://example.org/) ${some(2)}.`,
  `${some(9)}.`,
  `- ${some(6)}\n- ${some(6)}\n  - ${some(6)}\n- ${some(4)}`,
  `${some(11)}.`,
  `1. ${some(4)}\n2. ${some(5)}`,
  `| ${some(2)} | ${some(2)} |\n| --- | --- |\n| ${some(4)} | ${some(3)} |`,
  `> ${some(10)}.`,
  `### ${some(4)}`,
  `${some(8)}[^1] ${some(5)}.`,
  `${some(15)}.`,
  `${some(15)}.`,
  `[^1]: ${some(8)}.`,
].join('\n\n');

const pages: readonly [name: string, page: string, load: () => Promise<Corpus>][] = [
  ['one of all constructs', 'a.md', () => corpusOf(folderOf({ 'a.md': pathway(constructs) }))],
  [
    'one of the content',
    'foundational-issues/dme-policies.md',
    async () => load(await readFolder('content'), noCache),
  ],
];

describe.each(pages)('tracked changes on a page: %s', (_, page, open) => {
  test('come back as accepted, as rejected and for each author', async () => {
    const corpus = await open();
    const sent = await wordOf(corpus);
    const text = corpus.pages.get(page)?.text ?? '';
    const tree = (await readSource(page, text))?.tree;
    if (!tree) throw new Error('The page cannot be read');
    const base = readings(sent, 'accept')[0]?.document;
    if (!base) throw new Error('The file cannot be read');
    const textOf = textsOf(corpus);

    const importOne = async ({ document }: WordReading) => {
      const { units, comments } = await importWord({
        corpus,
        base,
        returned: document,
        readPage: readSource,
      });
      const merged = mergeUnits(units, textOf, textOf);
      expect(merged.files.filter(({ file }) => file !== page)).toEqual([]);
      const found = merged.files.find(({ file }) => file === page)?.after ?? text;
      return { ...merged, comments, found };
    };
    const meaning = async (markdown: string) => meaningOf((await readSource(page, markdown))?.tree);

    await fc.assert(
      fc.asyncProperty(edits, fc.nat(), async (all, seed) => {
        const tracked = trackChanges(sent, text, tree, all, seed);
        const { found, changes, comments } = await importOne(only(tracked.bytes, 'accept'));
        expect(changes.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
        expect(toSummaryLine({ changes, comments: [] })).toMatch(
          new RegExp(
            `^${changes.length} changes?: ${changes.length} applied, 0 left, 0 in conflict`,
          ),
        );
        expect(await meaning(found)).toEqual(await meaning(tracked.pageOf(() => true)));
        for (const { word } of tracked.words)
          expect(changes.map(({ before, after }) => `${before} ${after}`).join('\n')).toContain(
            word,
          );
        expect(comments.map((comment) => comment.words).sort()).toEqual(
          [...tracked.comments].sort(),
        );
        expect(comments.every(({ file }) => file === page)).toBe(true);
        let from = 0;
        for (const { position } of tree.children) {
          const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
          if (!tracked.isUntouched(start, end)) continue;
          const at = found.indexOf(text.slice(start, end), from);
          expect(at).toBeGreaterThanOrEqual(0);
          from = at + end - start;
        }

        const rejected = await importOne(only(tracked.bytes, 'reject'));
        expect(rejected).toMatchObject({ found: text, changes: [] });

        const [none, ...each] = readings(tracked.bytes, 'all');
        expect(none && (await importOne(none))).toMatchObject({ found: text, changes: [] });
        for (const reading of each) {
          const own = await importOne(reading);
          expect(own.changes.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
          expect(await meaning(own.found)).toEqual(
            await meaning(tracked.pageOf((author) => author === reading.author)),
          );
        }
      }),
      { ...choice, endOnFailure: true },
    );
  });
});

function readings(bytes: Uint8Array, which: 'accept' | 'reject' | 'all'): readonly WordReading[] {
  const read = readWord(bytes, which);
  if ('unreadable' in read) throw new Error(read.unreadable);
  return read;
}

function only(bytes: Uint8Array, which: 'accept' | 'reject'): WordReading {
  const [first] = readings(bytes, which);
  if (!first) throw new Error('The file has no text');
  return first;
}
