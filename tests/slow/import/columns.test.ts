import { expect, test } from 'vitest';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { importInto, wordOf } from '../../import/trip.ts';

const three = '| A | B | C |\n| --- | --- | --- |\n| one | two | three |\n| four | five | six |';
const withoutB = '| A | C |\n| --- | --- |\n| one | three |\n| four | six |';

/** What becomes of a table when the Word file of another one comes back. */
async function bringBack(before: string, after: string) {
  const [first, second] = [pathway(before), pathway(after)];
  const corpus = await corpusOf(folderOf({ 'a.md': first }));
  const back = await wordOf(await corpusOf(folderOf({ 'a.md': second })));
  const { files, changes } = await importInto(corpus, back);
  const text = files[0]?.after ?? first;
  return { body: text.slice(text.indexOf('\n---\n', 4) + 6).trimEnd(), changes };
}

const deleted = {
  kind: 'column deleted',
  outcome: 'left',
  before: 'B | two | five',
  reason: 'delete it from each line of the table in the Markdown by hand',
};

test('a deleted column is one change, which is left', async () => {
  const { body, changes } = await bringBack(three, withoutB);
  expect(body).toBe(three);
  expect(changes).toMatchObject([deleted]);
});

test('a new column is one change, which is left', async () => {
  const { body, changes } = await bringBack(withoutB, three);
  expect(body).toBe(withoutB);
  expect(changes).toMatchObject([
    {
      kind: 'column added',
      outcome: 'left',
      after: 'B | two | five',
      reason: 'add it to each line of the table in the Markdown by hand',
    },
  ]);
});

test('words beside a deleted column come back in their own column', async () => {
  const { body, changes } = await bringBack(three, withoutB.replace('three', 'drei'));
  expect(body).toBe(three.replace('three', 'drei'));
  expect(changes).toMatchObject([{ kind: 'words', outcome: 'applied' }, deleted]);
});

test('a new row beside a new column comes back without it', async () => {
  const { body, changes } = await bringBack(withoutB, `${three}\n| new | more | row |`);
  expect(body).toBe(`${withoutB}\n| new | row |`);
  expect(changes.filter(({ outcome }) => outcome === 'left')).toMatchObject([
    { kind: 'column added', after: 'B | two | five | more' },
  ]);
});

test('a column deleted from one of two tables is that one', async () => {
  const other = '| D | E |\n| --- | --- |\n| seven | eight |';
  const { body, changes } = await bringBack(
    `${other}\n\nText.\n\n${three}`,
    `${other.replace('eight', 'acht')}\n\nText.\n\n${withoutB}`,
  );
  expect(body).toBe(`${other.replace('eight', 'acht')}\n\nText.\n\n${three}`);
  expect(changes).toMatchObject([{ kind: 'words', outcome: 'applied' }, deleted]);
});
