import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { load } from '../../src/load/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, withFolder, type Files } from '../corpus-of.ts';

const sound = pathway('Text.');
const folderWith = (content: string | Uint8Array): Files => ({
  ...folderOf({ 'page.md': sound }),
  'page.md': content,
});

const notText = 'This file is not plain text in UTF-8';

const refused: readonly (readonly [name: string, content: string | Uint8Array, finding: string])[] =
  [
    [
      'bytes of Windows-1252',
      Buffer.from(`${sound}a caf\xe9`, 'latin1'),
      '12:6 This file is probably saved as Windows-1252 ("ANSI"), not as UTF-8: see `é` here',
    ],
    [
      'text in UTF-16',
      Buffer.from(sound, 'utf16le'),
      '1:1 This file is probably saved as UTF-16, not as UTF-8',
    ],
    [
      'text in UTF-16 with a byte order mark',
      Buffer.from(`\ufeff${sound}`, 'utf16le').swap16(),
      '1:1 This file is probably saved as UTF-16, not as UTF-8',
    ],
    ['bytes of Shift_JIS', Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea]), `1:1 ${notText}`],
    [
      'a Word file under the name of a page',
      Buffer.from('PK\x03\x04\x14\x00\x06\x00', 'latin1'),
      '1:1 This file is a Word file or another archive, not plain text',
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n', 'latin1'), '1:1 This file is a PDF, not plain text'],
    ['zero bytes', `${sound}\0`, `1:1 ${notText}`],
    ['300 KB', sound + 'word '.repeat(60 * 1024), '1:1 This file has 301 KB; the limit is 256 KB'],
    [
      '5,001 lines',
      `${sound}${'a\n'.repeat(4990)}`,
      '5001:1 This page has 5002 lines; the limit is 5000',
    ],
    [
      'a line of 20,001 characters',
      `${sound}\n${'x'.repeat(20_001)}\n`,
      '13:1 This line has 20001 characters; the limit is 20000',
    ],
    [
      '10,000 quotes in each other',
      `${sound}\n${'>'.repeat(10_000)}\n`,
      '13:1 This text is nested more than 100 levels deep',
    ],
    [
      'a block of 2,001 marks',
      `${sound}\n${'*a '.repeat(2001)}\n`,
      '13:1 This block has more than 2000 marks such as `*` and `[`',
    ],
  ];

test.each(refused)('refuses a page of %s', async (_name, content, finding) => {
  const [place, ...reason] = finding.split(' ');
  const corpus = await corpusOf(folderWith(content));
  expect(findingsOf(corpus)).toEqual([`page.md:${place} file-readable ${reason.join(' ')}`]);
  expect(corpus.sources.has('page.md')).toBe(false);
  expect(corpus.known.pages.has('page.md')).toBe(true);
});

test.each([
  ['20,000 characters in a line', `${sound}\n${'x'.repeat(20_000)}\n`],
  ['90 quotes in each other', `${sound}\n${'>'.repeat(90)} a\n`],
  ['2,000 marks in a block', `${sound}\n${'*a '.repeat(2000)}\n`],
])('reads a page of %s', async (_name, content) => {
  expect(findingsOf(await corpusOf(folderWith(content)))).toEqual([]);
});

test('refuses a list nested over a hundred lines', async () => {
  const list = Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
  expect(findingsOf(await corpusOf(folderWith(`${sound}\n${list}\n`)))).toEqual([
    expect.stringContaining('file-readable This text is nested more than 100 levels'),
  ]);
});

test.each([
  ['a file outside', 'page.md', '../outside.md'],
  ['a file outside, by its whole path', 'page.md', undefined],
])('refuses a link to %s of the content folder', async (_name, path, target) => {
  await withFolder({ 'outside.md': 'secret' }, async (top) => {
    const folder = write(join(top, 'content'), folderOf({ 'other.md': sound }));
    symlinkSync(target ?? join(top, 'outside.md'), join(folder, path));
    const corpus = await load(folder);
    expect(findingsOf(corpus)).toEqual([
      'page.md:1:1 file-readable This file is a link that leads out of the content folder',
    ]);
    expect(JSON.stringify([...corpus.sources.keys()])).not.toContain('page.md');
  });
});

test('refuses an attachment that is a link out of the content folder', async () => {
  await withFolder({ 'secret.pdf': '%PDF-1.7' }, async (top) => {
    const folder = write(join(top, 'content'), folderOf({ 'page.md': sound }));
    symlinkSync('../secret.pdf', join(folder, 'form.pdf'));
    const corpus = await load(folder);
    expect(findingsOf(corpus)).toEqual([
      'form.pdf:1:1 file-readable This file is a link that leads out of the content folder',
    ]);
    expect(corpus.attachments.size).toBe(0);
  });
});

test('refuses a link that leads nowhere, and follows one inside the folder', async () => {
  await withFolder(
    folderOf({ 'page.md': sound, 'copy.md': sound, 'gone.md': sound }),
    async (top) => {
      const folder = write(join(top, 'content'), folderOf({ 'page.md': sound }));
      symlinkSync('nowhere.md', join(folder, 'gone.md'));
      symlinkSync('page.md', join(folder, 'copy.md'));
      const corpus = await load(folder);
      expect(findingsOf(corpus)).toEqual(["gone.md:1:1 file-readable This file can't be opened"]);
      expect(corpus.sources.has('copy.md')).toBe(true);
    },
  );
});

test('a folder in place of a page or registry is no file', async () => {
  await withFolder(folderOf({ 'page.md': sound }), async (folder) => {
    mkdirSync(join(folder, 'more.md'));
    const corpus = await load(folder);
    expect(corpus.known.pages.has('more.md')).toBe(false);
  });
});

test('hidden files are left out, and the order of files is that of their paths', async () => {
  const files = {
    ...folderOf({ 'b.md': sound, 'a/c.md': sound, 'B.md': sound }),
    '.draft.md': 'x',
  };
  const corpus = await corpusOf(files);
  expect(corpus.known.pages.ids).toEqual(['B.md', 'a/c.md', 'b.md', 'index.md']);
});

/** Writes files into a folder that is kept as long as the one around it. */
function write(folder: string, files: Files): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

test.each(['\n', '\r\n'])(
  'a page with two versions, left by git, is one finding (%j)',
  async (end) => {
    const body = ['<<<<<<< HEAD', 'Old.', '=======', 'New.', '>>>>>>> other'].join(end);
    const corpus = await corpusOf(folderOf({ 'p.md': pathway(body) }));
    expect(findingsOf(corpus)).toEqual(['p.md:11:1 file-readable Unresolved merge conflict']);
  },
);

test('lines that look like one of the marks are none', async () => {
  const corpus = await corpusOf(folderOf({ 'p.md': pathway('A\n=======\n\n>>>>>>> B') }));
  expect(findingsOf(corpus)).toEqual([]);
});

test('says how to save a file as UTF-8', async () => {
  const corpus = await corpusOf(folderWith(Buffer.from(`${sound}\x93most\x94`, 'latin1')));
  expect(corpus.findings).toMatchObject([
    {
      line: 12,
      column: 1,
      help: 'In Notepad, choose "Save as" and the encoding "UTF-8". In Visual Studio Code, click the encoding in the status bar, choose "Reopen with Encoding" and "Western (Windows 1252)", then "Save with Encoding" and "UTF-8".',
    },
  ]);
});
