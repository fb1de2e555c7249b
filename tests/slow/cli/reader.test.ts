import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toForm } from '../../../src/answers/index.ts';
import { openReader } from '../../../src/cli/reader/open-reader.ts';
import { readWord } from '../../../src/import/index.ts';
import { readFolder } from '../../../src/load/index.ts';
import { wordFilesOf } from '../../../src/render/word/base-file.ts';
import { docxOf } from '../../audit/docx-of.ts';
import { corpusOf, folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { under } from '../../cli/run-in.ts';
import { bundled } from '../bundled.ts';

const program = bundled();
const text = (words: string) =>
  docxOf({ body: `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>` });
const audit = (bytes: Uint8Array) =>
  ({ kind: 'audit', name: 'a.docx', bytes, profile: 'any' }) as const;

test('a file that takes too long or too much memory is given up, and the next one is read', async () => {
  const sound = text('Some words.');
  const large = docxOf({ body: '<w:p/>'.repeat(1_000_000) });
  const hasty = openReader(program.reader, { maxMs: 100, maxMegabytes: 1_024 });
  expect(await hasty.read(audit(large))).toEqual({ givenUp: 'takes more than 0.1 seconds' });
  await hasty.close();

  const small = openReader(program.reader, { maxMs: 60_000, maxMegabytes: 48 });
  expect(await small.read(audit(large))).toEqual({ givenUp: 'needs more than 48 MB of memory' });
  for (const _time of [1, 2, 3]) expect(await small.read(audit(sound))).toEqual(expect.any(Array));
  await small.close();
});

test('answers cross the border of the thread', async () => {
  const form = toForm(await corpusOf(folderOf({ 'p.md': pathway('Text.') })));
  const reader = openReader(program.reader);
  const read = await reader.read({ kind: 'answers', bytes: new Uint8Array(3), form });
  expect(read).toEqual([{ reason: expect.any(String) }]);
  await reader.close();
});

test('what changed in a Word file crosses the border of the thread, and is given up like any file', async () => {
  const files = folderOf({ 'a.md': pathway('One two three.') });
  const corpus = await corpusOf(files);
  const [file] = wordFilesOf(corpus, new Map());
  const { folder, readings } = await withFolder(files, async (path) => {
    const read = readWord((await file?.make()) ?? new Uint8Array(), 'accept');
    return { folder: await readFolder(path), readings: 'unreadable' in read ? [] : read };
  });
  const job = {
    kind: 'compare',
    folder,
    sum: file?.sum ?? '',
    root: program.folder,
    readings,
  } as const;
  const reader = openReader(program.reader);
  expect(await reader.read(job)).toEqual([{ units: [], comments: [] }]);
  await reader.close();
  const hasty = openReader(program.reader, { maxMs: 1, maxMegabytes: 1_024 });
  expect(await hasty.read(job)).toEqual({ givenUp: 'takes more than 0.001 seconds' });
  await hasty.close();
});

test.each([
  ['words', () => text('a '.repeat(5_000_000))],
  [
    'open fields',
    () =>
      docxOf({ body: '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'.repeat(180_000) }),
  ],
])('`audit` and `checklist read` end on 10 MB of %s', (_name, make) =>
  withFolder(under('content', folderOf({ 'p.md': pathway('Text.') })), async (folder) => {
    writeFileSync(join(folder, 'a.docx'), make());
    for (const args of [
      ['audit', 'a.docx'],
      ['checklist', 'read', 'a.docx'],
    ]) {
      const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 } as const;
      const ran = spawnSync('node', [program.main, ...args], options);
      expect(ran.stderr + ran.stdout).not.toContain('bug of the program');
      expect([0, 1]).toContain(ran.status);
    }
  }),
);
