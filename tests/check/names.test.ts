import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { load, toFolder } from '../../src/load/index.ts';
import type { Finding } from '../../src/model/index.ts';
import { folderOf, pathway, type Files } from '../corpus-of.ts';
import { withKeys } from './example-folder.ts';

/** What is found in files that this system may not be able to create. */
async function findings(files: Files): Promise<readonly Finding[]> {
  const bytes = Object.entries(files).map(
    ([path, file]) =>
      [path, typeof file === 'string' ? new TextEncoder().encode(file) : file] as const,
  );
  const checked = await check(await load(await toFolder('content', new Map(bytes))), {
    today: '2020-01-01',
  });
  return checked.findings;
}

const shown = ({ file, line, column, ruleId, message, help }: Finding): string =>
  `${file}:${line}:${column} ${ruleId}: ${message} | ${help}`;

/** A folder with pages at the given paths, each free of other faults. */
function pagesAt(...paths: readonly string[]): Files {
  const pages = paths.map((path, index) => [
    path,
    pathway('Text.', {
      title: `Page ${'abcdefgh'.charAt(index)}`,
      steps: `[{id: step-${index}, text: Take it}]`,
    }),
  ]);
  const files = folderOf(Object.fromEntries(pages));
  const navigation = ['index.md', ...paths].map((path) => `\n  - page: ${JSON.stringify(path)}`);
  return {
    ...files,
    'site.yaml': withKeys(String(files['site.yaml']), { navigation: navigation.join('') }),
  };
}

const withAlias = (alias: string): Files =>
  folderOf({ 'page.md': pathway('Text.', { aliases: `[${JSON.stringify(alias)}]` }) });

const rename = (path: string): string =>
  `Rename the file to \`${path}\`, and change every link to it.`;

describe('the name of a page', () => {
  test.each([
    ['con.md', 'The name `con.md` is reserved on Windows: `con`', 'con-page.md'],
    ['Aux.notes.md', 'The name `Aux.notes.md` is reserved on Windows: `Aux`', 'Aux.notes-page.md'],
    ['com1/a.md', 'The name `com1` is reserved on Windows: `com1`', 'com1-pages/a.md'],
    ['wa:ter.md', 'The name `wa:ter.md` contains `:`, which Windows does not allow', 'wa-ter.md'],
    ['a/what?.md', 'The name `what?.md` contains `?`, which Windows does not allow', 'a/what.md'],
    ['a<b>|*".md', 'The name `a<b>|*".md` contains `<`, which Windows does not allow', 'a-b.md'],
    ['a./b.md', 'The name `a.` starts with a space, or ends with a space or a period', 'a/b.md'],
    [' a.md', 'The name ` a.md` starts with a space, or ends with a space or a period', 'a.md'],
    [
      'wa\u0308ter.md',
      'The name `wa\u0308ter.md` has accents that are separate characters',
      'wäter.md',
    ],
    [
      `${'long-'.repeat(50)}page.md`,
      `The name \`${'long-'.repeat(15)}long…\` has 257 bytes; the limit is 200`,
      `${'long-'.repeat(11)}long.md`,
    ],
  ])('%j is an error with the name to use', async (path, message, meant) => {
    const found = (await findings(pagesAt(path))).filter(
      ({ ruleId }) => ruleId === 'name-portable',
    );
    expect(found.map(shown)).toEqual([`${path}:1:1 name-portable: ${message} | ${rename(meant)}`]);
  });

  test.each(['console.md', 'community/a.md', 'a.b.md', 'é.md', '水.md', 'lpt10.md'])(
    '%j is not',
    async (path) => {
      expect(await findings(pagesAt(path))).toEqual([]);
    },
  );

  test.each([
    ['Telehealth Policies.md', 'spaces and capital letters', 'telehealth-policies.md'],
    ['a/Water.md', 'capital letters', 'a/water.md'],
    ['R&D #1.md', 'spaces and capital letters and punctuation', 'r-d-1.md'],
  ])('%j is a warning with the name to use', async (path, what, meant) => {
    const part = path.replace('a/', '');
    expect(
      (await findings(pagesAt(path))).map((each) => `${each.severity} ${shown(each)}`),
    ).toEqual([
      `warning ${path}:1:1 name-simple: The name \`${part}\` contains ${what} | Rename the file to \`${meant}\`, and change every link to it and its entry in \`navigation\` of site.yaml.`,
    ]);
  });
});

describe('names that Windows and macOS mix up', () => {
  test.each([
    [['water.md', 'Water.md'], 'water.md', '`water.md` and `Water.md`', 'water-2.md'],
    [['Plots/a.md', 'plots/b.md'], 'plots/b.md', '`plots` and `Plots`', 'Plots/b.md'],
  ])('%j are an error', async (paths, file, names, meant) => {
    const found = (await findings(pagesAt(...paths))).filter(
      ({ ruleId }) => ruleId === 'name-portable',
    );
    expect(found.map(shown)).toEqual([
      `${file}:1:1 name-portable: ${names} are the same name on Windows and macOS | Rename the file, for example to \`${meant}\`, and change every link to it.`,
    ]);
    expect(found[0]?.related).toHaveLength(1);
  });

  test.each(['a.html/b.md', 'glossary.html/b.md', 'sitemap.xml/b.md'])(
    'a folder that has the name of a page of the site is an error: %s',
    async (path) => {
      const found = await findings(pagesAt('a.md', path));
      expect(found.map(({ file, message }) => [file, message])).toEqual([
        [path, `The name \`${path}\` is in a folder with the name of a page of the site`],
      ]);
    },
  );
});

describe('an alias', () => {
  test.each([
    [
      'a:b.md',
      'Alias `a:b.md` contains `:`, which Windows does not allow | Write `a-b.md`, or remove it.',
    ],
    ['nul.md', 'Alias `nul.md` is reserved on Windows: `nul` | Write `nul-page.md`, or remove it.'],
    ['a//b.md', 'Alias `a//b.md` has a folder without a name | Write `a/b.md`, or remove it.'],
    [
      'INDEX.md',
      '`INDEX.md` and `index.md` are the same name on Windows and macOS | Remove it here: on those systems the old address already leads to the other page.',
    ],
  ])('%j is an error at its place', async (alias, told) => {
    expect((await findings(withAlias(alias))).map(shown)).toEqual([
      `page.md:9:11 name-portable: ${told}`,
    ]);
  });

  test.each(['Old Page.md', 'Old/PAGE-2.md'])('may be %j', async (alias) => {
    expect(await findings(withAlias(alias))).toEqual([]);
  });
});

test('the name of an image is an error at the image', async () => {
  const picture = readFileSync('tests/fixtures/garden/plots/plots.png');
  const files = folderOf({ 'page.md': pathway('![A](<a:b.png>)') }, { 'a:b.png': picture });
  expect((await findings(files)).map(shown)).toContain(
    `a:b.png:1:1 name-portable: The name \`a:b.png\` contains \`:\`, which Windows does not allow | ${rename('a-b.png')}`,
  );
});

test('an error in site.yaml leaves its limits, severities and words', async () => {
  const files = folderOf({
    'page.md': pathway('See [it](http://example.org).', {
      steps: '[{id: a, text: A}, {id: b, text: B}, {id: c, text: C}]',
    }),
  });
  const site = withKeys(String(files['site.yaml']), {
    navigation: '[{page: "a\\\\b.md"}]',
    limits: '{stepsPerPage: 3}',
    severities: "{url-secure: 'off'}",
  });
  expect((await findings({ ...files, 'site.yaml': site })).map(({ ruleId }) => ruleId)).toEqual([
    'schema',
  ]);
});

describe('the first row of a table', () => {
  test.each([
    ['| | |\n| - | - |\n| 1 | 2 |', '11:1'],
    ['- A\n\n  | |\n  | - |\n  | 1 |', '13:3'],
    ['| <!-- a --> | |\n| - | - |\n| 1 | 2 |', '11:1'],
  ])('is an error where it is empty: %j', async (body, where) => {
    const found = await findings(folderOf({ 'page.md': pathway(body) }));
    expect(found.filter(({ ruleId }) => ruleId === 'table-header-present').map(shown)).toEqual([
      `page.md:${where} table-header-present: The first row of this table is empty, so its columns have no headings | Write a heading for each column in the first row, such as \`| Region | Program |\`.`,
    ]);
  });

  test('may have an empty cell', async () => {
    const found = await findings(folderOf({ 'page.md': pathway('| | A |\n| - | - |\n| 1 | 2 |') }));
    expect(found.map(({ ruleId }) => ruleId)).not.toContain('table-header-present');
  });
});
