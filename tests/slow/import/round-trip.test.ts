import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load, readFolder, readSource, withTexts } from '../../../src/load/index.ts';
import { noCache } from '../../../src/model/index.ts';
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

test.each(pages)('edits in %s/%s come back through Word', async (dir, page) => {
  const folder = await readFolder(dir);
  const corpus = await load(folder, noCache);
  const sent = await wordOf(corpus);
  const text = readFileSync(`${dir}/${page}`, 'utf8');
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 4 }), async (all) => {
      const wanted = all.reduce(editRandomly, text);
      const second = await load(withTexts(folder, new Map([[page, wanted]])), noCache);
      const { files, changes } = await importInto(corpus, await wordOf(second), sent);
      const found = files.find(({ file }) => file === page)?.after ?? text;
      expect(files.filter(({ file }) => file !== page)).toEqual([]);
      const left = changes.filter((change) => change.outcome !== 'applied' && change.file === page);
      expect(left).toEqual([]);
      const [a, b] = [await readSource(page, found), await readSource(page, wanted)];
      expect(meaningOf(a?.tree)).toEqual(meaningOf(b?.tree));
    }),
    { numRuns: runs, endOnFailure: true },
  );
});
