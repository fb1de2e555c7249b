import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderOf, pathway } from '../../corpus-of.ts';
import { bodies } from '../../fix/offered-bodies.ts';
import { applied, suggestedIn } from '../../fix/suggesting.ts';

const other = pathway('## First steps\n\nBegin.', { title: 'The Other', aliases: '[old.md]' });
const page = (body: string) => folderOf({ 'p.md': pathway(body), 'other.md': other });

test('no more than 20 fixes are suggested, errors first', async () => {
  const lines = Array.from({ length: 30 }, (_, index) => `The the plan ${index}.`);
  const { suggestions, left } = await suggestedIn(
    page([...lines, '[x](othre.md)'].join('\n\n')),
    {},
  );
  expect(suggestions).toHaveLength(20);
  expect(suggestions.at(-1)?.after).toEqual(['[x](other.md)']);
  expect(left).toBe(11);
});

test('each suggestion alone removes findings and causes none, and all together are what --fix does', async () => {
  let [suggested, whole] = [0, 0];
  const slips = fc.array(fc.constantFrom(...bodies), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(slips, async (some) => {
      const outcome = await suggestedIn(page(some.join('\n\n')), {});
      const { suggestions, left, text, fixedText, before, checkedWith } = outcome;
      const lines = text.split('\n');
      for (const each of suggestions) {
        expect(each.before).toEqual(lines.slice(each.line - 1, each.endLine));
        const after = await checkedWith([each]);
        expect(after.length).toBeLessThan(before.findings.length);
        expect(each.findings.length).toBeGreaterThan(0);
      }
      suggested += suggestions.length;
      if (left > 0) return;
      expect(applied(text, suggestions)).toBe(fixedText);
      if (suggestions.length > 0) whole += 1;
    }),
    { numRuns: 60 },
  );
  expect(suggested).toBeGreaterThan(60);
  expect(whole).toBeGreaterThan(30);
});
