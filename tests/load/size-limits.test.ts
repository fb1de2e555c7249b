import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load, toFolder, type TooLarge } from '../../src/load/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, withFolder, type Files } from '../corpus-of.ts';

const page = pathway('Text.');

/** A folder with limits, and with empty files of given sizes in megabytes. */
async function findingsWith(limits: string, sizes: Readonly<Record<string, number>>) {
  const files = withLimits({ 'page.md': page }, limits);
  return withFolder(files, async (folder) => {
    for (const [path, megabytes] of Object.entries(sizes)) {
      writeFileSync(join(folder, path), '');
      // A file with a hole: it takes no room on the disk.
      truncateSync(join(folder, path), megabytes * 1024 * 1024);
    }
    return load(folder);
  });
}

function withLimits(pages: Readonly<Record<string, string>>, limits: string): Files {
  const files = folderOf(pages);
  return { ...files, 'site.yaml': `${String(files['site.yaml'])}limits: {${limits}}\n` };
}

test('an attachment above the limit is named, with what to write to raise the limit', async () => {
  const corpus = await findingsWith('', { 'form.pdf': 21 });
  expect(findingsOf(corpus)).toEqual([
    'form.pdf:1:1 file-readable This file has 21504 KB; the limit is 20480 KB',
  ]);
  expect(corpus.findings[0]?.help).toBe(
    'Make the file smaller, or write `attachmentMegabytes: 21` under `limits` in site.yaml.',
  );
  expect(corpus.attachments.has('form.pdf')).toBe(false);
});

test('a limit can be raised, and lowered', async () => {
  const raised = await findingsWith('attachmentMegabytes: 21', { 'form.pdf': 21 });
  expect(findingsOf(raised)).toEqual([]);
  expect(raised.attachments.has('form.pdf')).toBe(true);
  const lowered = await findingsWith('attachmentMegabytes: 1', { 'form.pdf': 2 });
  expect(findingsOf(lowered)).toEqual([
    'form.pdf:1:1 file-readable This file has 2048 KB; the limit is 1024 KB',
  ]);
});

test('above what is safe, nothing raises a limit, and the help does not say that it could', async () => {
  const corpus = await findingsWith('attachmentMegabytes: 101', { 'form.pdf': 101 });
  expect(findingsOf(corpus)).toEqual([
    'form.pdf:1:1 file-readable This file has 103424 KB; the limit is 20480 KB',
    expect.stringMatching(/^site\.yaml:\d+:\d+ schema .*100/),
  ]);
  expect(corpus.findings[0]?.help).toBe(
    'Make the file smaller: 100 MB is the most that `attachmentMegabytes` can be.',
  );
});

test('images and attachments that are too much together are one finding', async () => {
  const sizes = { 'a.pdf': 1, 'b.zip': 1, 'c.csv': 1, 'd.csv': 1 };
  const corpus = await findingsWith('filesMegabytes: 2', sizes);
  expect(findingsOf(corpus)).toEqual([
    'c.csv:1:1 file-readable With this file, images and attachments have more than 2 MB together',
  ]);
  expect(corpus.findings[0]?.help).toBe(
    'Remove or shrink some of them, or write `filesMegabytes: 4` under `limits` in site.yaml.',
  );
  expect([...corpus.attachments.keys()]).toEqual(['a.pdf', 'b.zip']);
});

test('pages may have more lines where the limit says so', async () => {
  const long = { 'page.md': `${page}${'a\n'.repeat(5000)}` };
  const corpus = await corpusOf(folderOf(long));
  expect(findingsOf(corpus)).toEqual([
    'page.md:5001:1 file-readable This page has 5012 lines; the limit is 5000',
  ]);
  expect(corpus.findings[0]?.help).toContain('or write `pageLines: 5012` under `limits`');
  expect(findingsOf(await corpusOf(withLimits(long, 'pageLines: 5012')))).toEqual([]);
});

test('files of an earlier revision have the limits that were set then', async () => {
  const files = withLimits({ 'page.md': page }, 'attachmentMegabytes: 1');
  const bytes = new Map(
    Object.entries(files).map(
      ([path, text]) => [path, new TextEncoder().encode(String(text))] as const,
    ),
  );
  const folder = await toFolder(
    'content',
    new Map<string, Uint8Array | TooLarge>([...bytes, ['form.pdf', { size: 2 * 1024 * 1024 }]]),
  );
  expect(folder.findings.map(({ message }) => message)).toEqual([
    'This file has 2048 KB; the limit is 1024 KB',
  ]);
});
