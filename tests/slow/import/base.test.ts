import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
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
});
