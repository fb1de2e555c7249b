import { expect, test } from 'vitest';
import { toHtml, toJson, toMarkdown, type Change } from '../../src/diff/index.ts';
import { readJson } from '../../src/diff/json.ts';
import { folderOf, pathway } from '../corpus-of.ts';
import { changeOf, inline } from './change-of.ts';

const change = async (
  [before, after]: readonly [string, string],
  words: readonly [string, string] = [before, after],
): Promise<Change> => {
  const [old, now] = ([before, after] as const).map((value, side) =>
    folderOf(
      {
        'a.md': pathway(`There are [${words[side]} plots](facts.yaml#plots) in all.`, {
          title: 'A',
        }),
        'b.md': pathway('With [more than 100 plots](facts.yaml#plots).', {
          title: 'B',
          steps: '[]',
        }),
      },
      {
        'facts.yaml': `plots: { value: ${value}, noun: garden plots, asOf: "2023", source: guide }\n`,
      },
    ),
  );
  return changeOf(old ?? {}, now ?? {});
};

const heading = { title: 'Changes', base: 'a', head: 'b' };

test('a new figure is one fact, with what each page says of it before and after', async () => {
  const { items } = await change(['126', '131']);
  const [item] = items.filter(({ kind }) => kind === 'citedFact');
  expect(item).toMatchObject({
    how: 'changed',
    id: 'plots',
    name: 'garden plots',
    where: ['A', 'B'],
  });
  expect(item?.fields.map(({ name, parts }) => `${name}: ${inline(parts)}`)).toEqual([
    'Figure: [-126-] {+131+} garden plots',
  ]);
  expect(item?.uses?.map(({ page, parts }) => `${page}: ${inline(parts)}`)).toEqual([
    'a.md: [-126-] {+131+} plots',
    'b.md: more than 100 plots',
  ]);
});

test('a report says how many facts changed on how many pages', async () => {
  const changed = await change(['126', '131']);
  const markdown = toMarkdown(changed, heading);
  expect(markdown).toContain('\n1 fact changed, on 2 pages.\n');
  expect(markdown).toContain(
    '- **Changed**: garden plots (`plots`), on A, B\n  - Figure: <del>126</del> <ins>131</ins> garden plots\n  - A (`a.md`): “<del>126</del> <ins>131</ins> plots”\n  - B (`b.md`): “more than 100 plots”',
  );
  const html = toHtml(changed, heading, 'en', '');
  expect(html).toContain('<p>1 fact changed, on 2 pages.</p>');
  expect(html).toMatch(/<dt>B<\/dt><dd>more than 100 plots<\/dd>/);
  expect(readJson(toJson(changed, heading))).toEqual(changed);
});

test('other words for the same figure are a change of the page alone', async () => {
  const { items, pages } = await change(['126', '126'], ['126', 'exactly 126']);
  expect(items.filter(({ kind }) => kind === 'citedFact')).toEqual([]);
  expect(pages.map(({ id }) => id)).toEqual(['a.md']);
});

test('footnotes have the numbers that the outputs show, and the notes of facts are no changes', async () => {
  const folder = (year: string, note: string) => {
    const files = folderOf(
      { 'a.md': pathway(`[126 plots](facts.yaml#plots) and more.[^x]\n\n[^x]: ${note}.`) },
      { 'facts.yaml': `plots: { value: 126, noun: plots, asOf: "${year}", source: guide }\n` },
    );
    return { ...files, 'site.yaml': `${String(files['site.yaml'])}\nfacts: {footnotes: true}\n` };
  };
  const { items, pages } = await changeOf(folder('2023', 'One'), folder('2024', 'Two'));
  expect(items.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
    'footnote: Footnote 2',
    'citedFact: plots',
  ]);
  expect(pages).toEqual([]);
});
