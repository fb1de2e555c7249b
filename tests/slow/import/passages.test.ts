import { expect, test } from 'vitest';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { importInto, wordOf } from '../../import/trip.ts';

const folderWith = (question: string) =>
  folderOf({
    'page.md': pathway(
      `Look around.\n\n- ${question}<!-- id: who-pays -->\n- Who digs?<!-- id: who-digs -->\n\nThen ask.`,
    ),
  });

test.each([
  ['Who pays?', 'Who pays for it?'],
  ['Who pays?', 'Who will pay?'],
  ['Who pays?', 'Who pays, and who knows?'],
])('an edit of a question with an id, from %s to %s, keeps the id', async (before, after) => {
  const [corpus, second] = [await corpusOf(folderWith(before)), await corpusOf(folderWith(after))];
  const { files, changes } = await importInto(corpus, await wordOf(second));
  const text = String(folderWith(after)['page.md']);
  expect(files.map((each) => [each.file, each.after])).toEqual([['page.md', text]]);
  expect(changes.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
});
