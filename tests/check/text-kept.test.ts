import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';

/** What is lost on a page of this body, as `line:column message`; the body starts on line 11. */
async function lostIn(body: string): Promise<readonly string[]> {
  const { findings } = await check(await corpusOf(folderOf({ 'p.md': pathway(body) })));
  return findings.flatMap(({ ruleId, line, column, message }) =>
    ruleId === 'text-kept' ? [`${line}:${column} ${message}`] : [],
  );
}

const tooMany = (cells: number, columns: string, lost: string): string =>
  `This row has ${cells} cells, but the table has ${columns}: ${lost} would be lost`;

const inside = (lost: string): string =>
  `The \`|\` inside code or a link starts a new cell: ${lost} would be lost`;

const head = '| State | Plan |\n| --- | --- |\n';

test.each([
  [
    'a cell too many',
    `${head}| Ohio | MyCare | since 2014 |`,
    `13:19 ${tooMany(3, '2 columns', '"since 2014"')}`,
  ],
  [
    'a cell without a bar at its end',
    `${head}| Ohio | MyCare | 2014`,
    `13:19 ${tooMany(3, '2 columns', '"2014"')}`,
  ],
  [
    'two cells too many',
    `${head}| a | b | c | d |`,
    `13:11 ${tooMany(4, '2 columns', '"c" and "d"')}`,
  ],
  [
    'a cell in another script',
    `${head}| a | b | 漢字 |`,
    `13:11 ${tooMany(3, '2 columns', '"漢字"')}`,
  ],
  [
    'a cell of an image alone',
    `${head}| a | b | ![c](d.png) |`,
    `13:11 ${tooMany(3, '2 columns', '"![c](d.png)"')}`,
  ],
  [
    'a cell of a table of one column',
    '| a |\n| --- |\n| b | c |',
    `13:7 ${tooMany(2, '1 column', '"c"')}`,
  ],
  [
    'a cell in a list in a quotation',
    '> - | a |\n>   | --- |\n>   | b | c |',
    `13:11 ${tooMany(2, '1 column', '"c"')}`,
  ],
  [
    'a cell in a footnote',
    'A.[^n]\n\n[^n]: B.\n\n    | a |\n    | --- |\n    | b | c |',
    `17:11 ${tooMany(2, '1 column', '"c"')}`,
  ],
  ['a bar in code', `${head}| \`a|b\` | two |`, `13:5 ${inside('"two"')}`],
  ['a bar in code of two backticks', `${head}| \`\`a|b\`\` | two |`, `13:6 ${inside('"two"')}`],
  ['a bar in the text of a link', `${head}| [x|y](q.md) | deux |`, `13:5 ${inside('"deux"')}`],
  [
    'years that become numbers of a list',
    '2016. More plots.\n2019. No plots.',
    '12:1 `2019.` starts a list item: readers would see `2017.`',
  ],
])('finds %s', async (_name, body, finding) => {
  expect(await lostIn(body)).toEqual([finding]);
  expect(await lostIn(body.replaceAll('\n', '\r\n'))).toEqual([finding]);
});

test.each([
  ['single tildes', 'In 2015~2017 and 2018~2019. H~2~O. ~10% (or ~12%~).'],
  ['a row that is too short', `${head}| Ohio |`],
  ['an empty cell too many', `${head}| Ohio | MyCare | |`],
  ['an escaped bar', `${head}| \`a\\|b\` | [x\\|y](https://example.org) |`],
  ['a number at the start of a list', '2016. A year.\n2017. Another.'],
  ['small numbers of a list', '1. One\n1. Two'],
  ['entities and escapes', 'AT&amp;T &copy; &#65;&Aacute; \\&amp; 5 \\* 3 `&amp;`'],
  [
    'links with titles',
    '[a](https://example.org/b "c") <https://example.org/d&amp;e> www.example.org',
  ],
  ['a list of tasks', '- [x] Done\n- [ ] To do'],
  ['code with a language', '```yaml\ntitle: x\n```\n\n    indented'],
  ['headings with marks at both ends', '## One ##\n\nTwo\n---'],
])('finds nothing in %s', async (_name, body) => {
  expect(await lostIn(body)).toEqual([]);
});

test('a cell too many can be told how to stay', async () => {
  const { findings } = await check(
    await corpusOf(folderOf({ 'p.md': pathway(`${head}| Ohio | MyCare | 2014 |`) })),
  );
  expect(findings.find(({ ruleId }) => ruleId === 'text-kept')?.help).toBe(
    'Add a column to the header, with `| --- | --- | --- |` below it, or move the text into another cell. If the `|` is part of the text, write `\\|`.',
  );
});
