import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { corpusOf, folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { wordFilesOf } from '../../../src/render/word/base-file.ts';
import { wordOf } from '../../import/trip.ts';
import { change, commit, withRepository } from '../../cli/repository.ts';
import { runIn, under } from '../../cli/run-in.ts';

const bodyOf = (first: string): string =>
  `${first} is the first of all the parts.\n\nThe second part has many more words than that.`;
const toFolder = (first: string) => folderOf({ 'a.md': pathway(bodyOf(first)) });

/** The Word file of a body in which a word was changed; without a mark as Google Docs saves it. */
async function wordFile(first: string, isMarked = false): Promise<Uint8Array> {
  const parts = unzipSync(await wordOf(await corpusOf(toFolder(first))));
  for (const [path, bytes] of Object.entries(parts)) {
    let text = path.endsWith('.xml') ? strFromU8(bytes) : undefined;
    if (text === undefined) continue;
    if (path === 'word/document.xml') text = text.replaceAll('many more', 'far more');
    if (!isMarked) text = text.replace(/_Source_[0-9a-f]{24}/g, '_Other');
    if (isMarked || path !== 'docProps/custom.xml') parts[path] = strToU8(text);
    else parts[path] = strToU8(text.replace(/[0-9a-f]{24}/g, ''));
  }
  return zipSync(parts);
}

/** Imports a file in a repository that had three texts, `v1` to `v3`. */
async function importIn(bytes: Uint8Array, ...argv: readonly string[]) {
  return withRepository(under('content', toFolder('One')), async (folder) => {
    commit(folder, 'v1');
    for (const [text, tag] of [
      ['Two', 'v2'],
      ['Three', 'v3'],
    ] as const) {
      change(folder, under('content', toFolder(text)));
      commit(folder, tag);
    }
    writeFileSync(join(folder, 'back.docx'), bytes);
    return runIn(folder, 'import', 'word', 'back.docx', '--dry-run', ...argv);
  });
}

describe('the revision that a file was made from', () => {
  test('without a mark is the one most like it, of several that are given', async () => {
    const { stdout, stderr } = await importIn(
      await wordFile('Two'),
      ...['--base', 'v1', '--base', 'v2', '--base', 'v3'],
    );
    expect(stderr).toMatch(
      /Compared with `v2`, the most alike of 3 revisions: \d+\.\d% of the text is the same, in `v\d` \d+\.\d%\n/,
    );
    expect(stdout).toContain('+The second part has far more words than that.');
    expect(stdout).not.toMatch(/^\+.*Two/m);
  });

  test('may be in a range, which has the revision that it begins with', async () => {
    for (const first of ['One', 'Two']) {
      const { stdout, stderr } = await importIn(await wordFile(first), '--base', 'v1..v3');
      expect(stderr).toContain('the most alike of 3 revisions');
      expect(stdout).not.toMatch(/^\+.*is the first/m);
    }
  });

  test('is the one with the mark of the file, if one has it', async () => {
    const { stderr } = await importIn(await wordFile('Two', true), '--base', 'v1..');
    expect(stderr).toMatch(/Compared with `[0-9a-f]{10}` of 3 revisions, by the mark in the file/);
  });

  test('is the first of two that are just as alike', async () => {
    const { stderr } = await importIn(await wordFile('Four'), '--base', 'v2', '--base', 'v1');
    expect(stderr).toMatch(/Compared with `v2`, the most alike .*, and just as much in `v1`/);
  });

  test('is today’s content where none is given', async () => {
    const { stderr } = await importIn(await wordFile('Three'));
    expect(stderr).toContain(
      "today's content, since the file has no mark; give the revisions to choose from with `--base`",
    );
  });

  test('must be there', async () => {
    expect(await importIn(await wordFile('One'), '--base', 'v1..v9')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no revision `v9`') as string,
    });
    expect((await importIn(await wordFile('One'), '--base', 'v1...v3')).stderr).toContain(
      '`v1...v3` is no range: write it as `v1.0..main`',
    );
  });

  /** Imports a file that was made from other files, which are the content of `v1`; those of today are given. */
  const importFrom = async (
    past: Readonly<Record<string, string | Uint8Array>>,
    today: Readonly<Record<string, string | Uint8Array>>,
    bytes: Uint8Array,
  ) =>
    withRepository(under('content', past), async (folder) => {
      change(folder, under('content', today));
      commit(folder);
      writeFileSync(join(folder, 'back.docx'), bytes);
      return runIn(folder, 'import', 'word', 'back.docx', '--dry-run');
    });

  test('of a page is not today’s where an address on it has changed since', async () => {
    const files = toFolder('One');
    const contacts = String(files['contacts.yaml']);
    const made = wordFilesOf(await corpusOf(files), new Map());
    const page = made.find(
      ({ pages: [first, ...more] }) => first?.id === 'a.md' && more.length === 0,
    );
    const { stdout, stderr } = await importFrom(
      files,
      { ...files, 'contacts.yaml': contacts.replace('The Press', 'The Bureau') },
      (await page?.make()) ?? new Uint8Array(),
    );
    expect(stderr).toMatch(/^Compared with revision [0-9a-f]{10}, by the mark in the file$/m);
    expect(stderr).toContain('0 changes');
    expect(stdout).toBe('');
  });

  test('may have names that are others today', async () => {
    const today = toFolder('One');
    const named = (old: string): string =>
      old.replace('kind: page', 'kind: pathway').replace(/^( *)page: .*$/m, '$&\n$1pathway: []');
    const past = {
      ...today,
      'a.md': named(String(today['a.md'])),
      'site.yaml': String(today['site.yaml']).replace(
        /^require: .*$/m,
        'require:\n  page: [resources]\n  pathway: [resources]',
      ),
    };
    const made = unzipSync(await wordOf(await corpusOf(today)));
    const sum = wordFilesOf(
      { ...(await corpusOf(today)), files: (await corpusOf(past)).files },
      new Map(),
    )[0]?.sum;
    const document = strFromU8(made['word/document.xml'] ?? new Uint8Array())
      .replace(/_Source_[0-9a-f]{24}/, `_Source_${sum}`)
      .replace('many more', 'far more');
    const { 'docProps/custom.xml': _, ...parts } = made;
    const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(document) });
    const { stdout, stderr } = await importFrom(past, today, bytes);
    expect(stderr).toMatch(/^Compared with revision [0-9a-f]{10}, by the mark in the file$/m);
    expect(stderr).toContain('1 change: 1 applied');
    expect(stdout).toContain('+The second part has far more words than that.');
  });

  test('must be readable, or its text would seem to be new', async () => {
    const files = toFolder('One');
    const { code, stderr } = await importFrom(
      files,
      { ...files, 'a.md': String(files['a.md']).replace('title:', 'titel_:') },
      await wordFile('One'),
    );
    expect(code).toBe(2);
    expect(stderr).toContain(
      "Nothing can be compared with today's content, which has errors in `a.md`: run `check`, and fix them first",
    );
  });

  test('may be one that a shallow clone lacks', () =>
    withRepository(under('content', toFolder('One')), async (folder) => {
      commit(folder, 'v1');
      for (const text of ['Two', 'Three', 'Four']) {
        change(folder, under('content', toFolder(text)));
        commit(folder);
      }
      await withFolder({ 'back.docx': await wordFile('Two') }, async (around) => {
        const clone = join(around, 'x');
        const run = (...argv: readonly string[]): unknown => execFileSync('git', argv);
        run('clone', '--quiet', '--depth=1', `file://${folder}`, clone);
        run('-C', clone, 'fetch', '--quiet', '--depth=1', 'origin', 'tag', 'v1');
        const bytes = join('..', 'back.docx');
        const { stderr } = await runIn(
          clone,
          'import',
          'word',
          bytes,
          '--dry-run',
          '--base',
          'v1..',
        );
        expect(stderr).toContain(
          'this clone lacks the older revisions: run `git fetch --unshallow`',
        );
      });
    }));
});
