import { expect, test } from 'vitest';
import { withFactNotes, type Corpus } from '../../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { changesIn, editionsOf, verdictsOf } from '../../diff/redline/editions.ts';

async function contentOf(value: string, asOf: string, words = value): Promise<Corpus> {
  const files = folderOf(
    {
      'a.md': pathway(
        `First.[^x] There are [${words} gardens](facts.yaml#gardens), with [9 plots](facts.yaml#plots).[^y]\n\nOf the [${words}](facts.yaml#gardens), most are small.\n\n[^x]: By one.\n\n[^y]: By two.`,
        { title: 'A' },
      ),
      'b.md': pathway('Last.[^z]\n\n[^z]: By three.', { title: 'B', steps: '[]' }),
    },
    {
      'facts.yaml': `gardens: { value: ${value}, noun: gardens, asOf: "${asOf}", source: guide }\nplots: { value: 9, noun: plots, asOf: "2023", source: https://example.org/a/survey }\n`,
    },
  );
  const settings = `${String(files['site.yaml'])}\nfacts: {footnotes: true}\n`;
  return withFactNotes(await corpusOf({ ...files, 'site.yaml': settings }));
}

test.each([
  ['a figure', ['1300', '2024'] as const],
  ['its day', ['1250', '2025'] as const],
  ['its figure, its day and the words', ['1300', '2023', 'many more'] as const],
])('tracked changes of %s give the file of each revision', async (_, [value, asOf, words]) => {
  const editions = await editionsOf(
    await contentOf('1250', '2024'),
    await contentOf(value, asOf, words),
  );
  const { given, expected } = verdictsOf(editions);
  expect(given).toEqual(expected);
  expect(changesIn(editions.redline)).toEqual(
    value === '1250' ? [] : expect.arrayContaining([expect.stringContaining('ins')]),
  );
});
