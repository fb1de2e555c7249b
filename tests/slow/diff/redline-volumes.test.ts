import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPackage } from '../../../src/ooxml/index.ts';
import { docxOf } from '../../audit/docx-of.ts';
import { change, commit, git, withRepository } from '../../cli/repository.ts';
import { runIn, under } from '../../cli/run-in.ts';
import { folderOf, pathway } from '../../corpus-of.ts';
import { linesIn } from '../../diff/redline/read.ts';
import { settle } from '../../diff/redline/settle.ts';

const page = (title: string, text: string): string =>
  pathway(text, { title, steps: `[{id: ${title.toLowerCase()}, text: Go}]` });

/** Pages in sections: the first page of each has the others below it. */
const book = (pages: Readonly<Record<string, string>>, sections: readonly string[]) => {
  const { 'site.yaml': site, ...files } = folderOf(pages);
  const navigation = `navigation:\n  - page: index.md\n${sections.map((each) => `  - ${each}\n`).join('')}`;
  const [before = '', after = ''] = String(site).split(/navigation:\n(?: {2}- page: .*\n)+/);
  return under('content', { ...files, 'site.yaml': before + navigation + after });
};
const apples = page('Apples', 'Apples grow on trees.[^a]\n\n- by hand\n\n[^a]: A note on apples.');
const pears = page('Pears', 'Pears have a text of some length of their own.[^p]\n\n[^p]: Old.');
const plums = page('Plums', 'Plums are in a table.\n\n|a|b|\n|-|-|\n|one|two|');
const earlier = book(
  {
    'fruit.md': page('Fruit', 'On fruit.'),
    'apples.md': apples,
    'pears.md': pears,
    'nuts.md': page('Nuts', 'On nuts, which nobody changes.'),
    'walnuts.md': page('Walnuts', 'They are hard.'),
    'roots.md': page('Roots', 'On roots.'),
    'beets.md': page('Beets', 'Beets are red.[^b]\n\n1. dig\n2. cook\n\n[^b]: A note on beets.'),
  },
  [
    '{page: fruit.md, pages: [{page: pears.md}, {page: apples.md}]}',
    '{page: nuts.md, pages: [{page: walnuts.md}]}',
    '{page: roots.md, pages: [{page: beets.md}]}',
  ],
);
/** A page changed, one moved to a section that is new, and a section went. */
const later = book(
  {
    'fruit.md': page('Fruit', 'On fruit.'),
    'apples.md': apples.replace('on trees', 'on old trees').replace('- by hand', '- by machine'),
    'pears.md': pears,
    'nuts.md': page('Nuts', 'On nuts, which nobody changes.'),
    'walnuts.md': page('Walnuts', 'They are hard.'),
    'stones.md': page('Stones', 'On stone fruit, see [plums](plums.md).'),
    'plums.md': plums,
  },
  [
    '{page: fruit.md, pages: [{page: apples.md}]}',
    '{page: nuts.md, pages: [{page: walnuts.md}]}',
    '{page: stones.md, pages: [{page: plums.md}, {page: pears.md}]}',
  ],
);

/** A history of the two, and the Word files that both are built to. */
function withHistory(use: (folder: string) => Promise<void>): Promise<void> {
  return withRepository(
    { ...earlier, 'house.docx': docxOf({ header: '<w:p/>' }) },
    async (folder) => {
      git(folder, 'tag', 'v1');
      rmSync(join(folder, 'content'), { recursive: true });
      mkdirSync(join(folder, 'content'));
      change(folder, later);
      commit(folder, 'v2');
      await use(folder);
    },
  );
}

const read = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.docx'))
    .sort();

describe('diff --volume', () => {
  test.each([
    ['sections', []],
    ['pages', []],
    ['toolkit,sections,pages', ['--reference-doc', 'house.docx']],
  ])(
    'accepted, %s are those of the later revision, rejected, of the earlier one %j',
    (kinds, look) =>
      withHistory(async (folder) => {
        const options = ['--volume', kinds, ...look];
        for (const revision of ['v1', 'v2']) {
          git(folder, 'checkout', '--quiet', revision);
          const built = await runIn(
            folder,
            'build',
            '--only',
            'word',
            ...options,
            '--out',
            revision,
          );
          expect(built.code).toBe(0);
        }
        const args = ['diff', 'v1', 'v2', '--format', 'docx', ...options, '--out', 'changes'];
        const { code, stdout } = await runIn(folder, ...args);
        expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
        const made = filesIn(join(folder, 'changes'));
        const [was, is] = ['v1', 'v2'].map((revision) => filesIn(join(folder, revision, 'word')));
        const lines = (revision: string, path: string): readonly string[] =>
          (revision === 'v1' ? was : is)?.includes(path) === true
            ? linesIn(openPackage(read(join(folder, revision, 'word', path))))
            : [];
        const textOnly = (all: readonly string[]): readonly string[] =>
          all
            .filter((line) => !/^(?:Header|Footer)/.test(line))
            // The field of contents that went as a whole does not come back, its entries do.
            .map((line) => line.replace('«TOC»', ''))
            // Where contents came or went as a whole, an empty paragraph is left of them.
            .filter((line) => !/^TOC\d: $/.test(line));
        expect(made.length).toBeGreaterThan(2);
        for (const path of made) {
          const bytes = read(join(folder, 'changes', path));
          expect([path, textOnly(linesIn(settle(bytes, 'accept')))]).toEqual([
            path,
            textOnly(lines('v2', path)),
          ]);
          expect([path, textOnly(linesIn(settle(bytes, 'reject')))]).toEqual([
            path,
            textOnly(lines('v1', path)),
          ]);
        }
        // What is not there has the same text in both.
        for (const path of new Set([...(was ?? []), ...(is ?? [])]))
          if (!made.includes(path)) expect(lines('v2', path)).toEqual(lines('v1', path));
      }),
  );

  test('writes the files that have changes alone, and says so', () =>
    withHistory(async (folder) => {
      const args = ['diff', 'v1', 'v2', '--format', 'docx', '--volume', 'sections'];
      const { stderr } = await runIn(folder, ...args, '--out', 'changes');
      expect(filesIn(join(folder, 'changes'))).toEqual(
        ['fruit', 'roots', 'stones'].map((name) => `volumes/${name}.docx`),
      );
      expect(stderr).toBe(
        'Wrote `changes/volumes/fruit.docx`\nWrote `changes/volumes/stones.docx`\nWrote `changes/volumes/roots.docx`\n1 file has no changes\n',
      );
      const again = await runIn(folder, ...args, '--out', 'changes');
      expect(again).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('`changes` is not empty') as string,
      });
    }));

  test.each([
    [['--volume', 'pages'], '`--volume pages` needs a folder for its files: add `--out changes`'],
    [
      ['--volume', 'pages', '--out', 'a.docx'],
      '`--out` needs a folder such as `changes`, not `a.docx`',
    ],
    [
      ['--volume', 'pages', '--out', 'house.docx/a'],
      "Can't write `house.docx/a`: a file is in the way",
    ],
    [['--out', 'a.docx', '--reference-doc', 'gone.docx'], '`gone.docx` does not exist'],
    [
      ['--out', 'a.docx', '--reference-doc', 'content/site.yaml'],
      "can't be used as a reference document",
    ],
    [
      ['--format', 'html', '--volume', 'pages'],
      '`--volume` and `--reference-doc` are for `--format docx`',
    ],
  ])('refuses %j', (args, message) =>
    withRepository({ ...earlier, 'house.docx': docxOf() }, async (folder) => {
      const { code, stderr } = await runIn(folder, 'diff', 'HEAD', '--format', 'docx', ...args);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
    }),
  );
});

describe('import word of an untouched file with tracked changes', () => {
  test.each([
    ['a section', 'sections', 'fruit', []],
    [
      'a section in the look of another file',
      'sections',
      'fruit',
      ['--reference-doc', 'house.docx'],
    ],
    ['a page', 'pages', 'apples', []],
  ])('%s changes nothing, accepted where it was made', (_, kind, name, look) =>
    withHistory(async (folder) => {
      const args = ['--format', 'docx', '--volume', kind, ...look, '--out', 'changes'];
      await runIn(folder, 'diff', 'v1', 'v2', ...args);
      const file = `changes/volumes/${name}.docx`;
      const { code, stdout, stderr } = await runIn(folder, 'import', 'word', file, '--dry-run');
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      expect(stderr).toContain('by the mark in the file\n0 changes: 0 applied');
    }),
  );

  test('a page changes nothing, rejected where it is from', () =>
    withHistory(async (folder) => {
      const args = ['--format', 'docx', '--volume', 'pages', '--out', 'changes'];
      await runIn(folder, 'diff', 'v1', 'v2', ...args);
      git(folder, 'checkout', '--quiet', 'v1');
      const from = ['--changes', 'reject', '--base', 'v1', '--dry-run'];
      const file = 'changes/volumes/apples.docx';
      const { code, stdout, stderr } = await runIn(folder, 'import', 'word', file, ...from);
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      expect(stderr).toContain('0 changes: 0 applied');
    }));

  test('a page gives its changes to the revision that they are against', () =>
    withHistory(async (folder) => {
      const args = ['--format', 'docx', '--volume', 'pages', '--out', 'changes'];
      await runIn(folder, 'diff', 'v1', 'v2', ...args);
      git(folder, 'checkout', '--quiet', 'v1');
      const file = 'changes/volumes/apples.docx';
      const { stderr } = await runIn(folder, 'import', 'word', file, '--base', 'v1');
      expect(stderr).toContain('0 left, 0 in conflict; 1 file written');
      expect(readFileSync(join(folder, 'content/apples.md'), 'utf8')).toBe(
        later['content/apples.md'],
      );
    }));
});
