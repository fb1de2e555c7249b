import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { importInto, wordOf } from '../../import/trip.ts';

const facts = `
gardens: { value: 1250, noun: gardens, asOf: "2024-03", source: plain }
plots: { value: 9, noun: plots, asOf: "2023", source: https://example.org/a/survey }
`;

const body =
  'There are [1,250 gardens](facts.yaml#gardens) with [9 plots](facts.yaml#plots).[^x] Of the [1,250](facts.yaml#gardens), most are small.\n\nThe last paragraph.[^y]\n\n[^x]: By one.\n\n[^y]: By two.';

async function contentOf(hasNotes: boolean): Promise<Corpus> {
  const files = folderOf({ 'a.md': pathway(body) }, { 'facts.yaml': facts });
  return corpusOf({
    ...files,
    'site.yaml': `${String(files['site.yaml'])}\nfacts: {footnotes: ${hasNotes}}\n`,
    // Without an address of its own: Word adds where to look for it.
    'resources.yaml': `${String(files['resources.yaml'])}\nplain: {title: A Count, publisher: The Press, year: 2024, url: "https://example.org/press", urlKind: publisher}\n`,
  });
}

/** What becomes of the page when its Word file comes back with other texts. */
async function bringBack(
  hasNotes: boolean,
  ...edits: readonly (readonly [
    part: 'document' | 'footnotes',
    from: string | RegExp,
    to: string,
  ])[]
) {
  const corpus = await contentOf(hasNotes);
  const parts = unzipSync(await wordOf(corpus));
  for (const [part, from, to] of edits) {
    const path = `word/${part}.xml`;
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const edited = xml.replace(from, to);
    expect(edited).not.toBe(xml);
    parts[path] = strToU8(edited);
  }
  const { files, changes } = await importInto(corpus, zipSync(parts));
  const after = files.find(({ file }) => file === 'a.md')?.after;
  return {
    line: after?.split('\n').find((line) => line.includes('Of the')),
    left: changes.flatMap(({ before, after: now, outcome, reason }) =>
      outcome === 'applied' ? [] : [`${before} > ${now}: ${reason}`],
    ),
    count: changes.length,
  };
}

/** Between two runs: the place of a fact may have a bookmark. */
const gap = '</w:t></w:r>(?:<w:bookmark(?:Start|End)[^>]*/>)*<w:r><w:t xml:space="preserve">';

describe.each([true, false])('with notes of facts: %s', (hasNotes) => {
  test('a file that nobody changed changes nothing', async () => {
    expect((await bringBack(hasNotes)).count).toBe(0);
  });

  test('new words of a fact stay in its link', async () => {
    const { line, left } = await bringBack(
      hasNotes,
      ['document', '>1,250 gardens<', '>1,300 shared gardens<'],
      ['document', '>9 plots<', '>eight plots<'],
    );
    expect(line).toContain(
      'There are [1,300 shared gardens](facts.yaml#gardens) with [eight plots](facts.yaml#plots).[^x] Of the [1,250](',
    );
    expect(left).toEqual([]);
  });

  test('words around a fact stay out of its link', async () => {
    const { line, left } = await bringBack(hasNotes, [
      'document',
      new RegExp(`There are ${gap}1,250 gardens`),
      'There were 1,100 gardens',
    ]);
    expect(line).toMatch(/^There were \[1,100 gardens\]\(facts\.yaml#gardens\) with/);
    expect(left).toEqual([]);
  });

  test('words of which nobody can tell whether they belong to the fact are left, and named', async () => {
    const { line, left } = await bringBack(hasNotes, [
      'document',
      new RegExp(`There are ${gap}1,250 gardens`),
      'Many',
    ]);
    expect(line).toBeUndefined();
    expect(left).toEqual([
      "There are 1,250 gardens  > Many : it isn't clear which of the new words belong to the link, which Word shows as plain text",
    ]);
  });
});

const reason = 'the program writes the note of a fact, so change the fact in facts.yaml';

test('a note of a fact that was edited is left, and named', async () => {
  const { line, left } = await bringBack(true, ['footnotes', 'As of', 'Around']);
  expect(line).toBeUndefined();
  expect(left).toEqual([`As of > Around: ${reason}`]);
});

test('a note of a fact that was deleted is named, and the notes of the page are kept', async () => {
  const mark = /<w:r>(?:(?!<\/w:r>).)*<w:footnoteReference w:id="2"\/><\/w:r>/;
  const { line, left } = await bringBack(
    true,
    ['document', mark, ''],
    ['footnotes', 'By one', 'By someone'],
  );
  expect(line).toBe(body.split('\n')[0]);
  expect(left).toEqual([`example.org/a/survey. As of 2023. > : ${reason}`]);
});

test('a paragraph that was deleted takes the notes of its facts with it', async () => {
  const { left } = await bringBack(true, [
    'document',
    /<w:p>(?:(?!<\/w:p>).)*There are (?:(?!<\/w:p>).)*<\/w:p>/s,
    '',
  ]);
  expect(left).toEqual([]);
});

/** The words of the first sentence, and others that somebody may write in their place. */
const words = ['There', 'are', '1,250', 'gardens', 'with', '9', 'plots', 'some', 'new', 'old'];

test('whatever becomes of the words around two facts, they are written as they are, or the change is named', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }),
      async (said) => {
        const sentence = said.join(' ');
        const { line, left, count } = await bringBack(false, [
          'document',
          new RegExp(`There are ${gap}1,250 gardens${gap} with ${gap}9 plots`),
          sentence,
        ]);
        if (left.length > 0) return;
        if (count === 0) {
          expect(sentence).toBe('There are 1,250 gardens with 9 plots');
          return;
        }
        const plain = line?.replace(/\[([^\]^]*)\]\(facts\.yaml#\w+\)/g, '$1');
        expect(plain?.startsWith(`${sentence}.[^x] Of the `)).toBe(true);
        expect(line).not.toMatch(/\[\s*\]\(/);
        expect(line?.match(/#plots/g)?.length ?? 0).toBeLessThan(2);
      },
    ),
    { numRuns: 25 },
  );
});
