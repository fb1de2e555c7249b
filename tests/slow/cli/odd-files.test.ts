import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { fillPdf } from '../../answers/fill-pdf.ts';
import { fillWord } from '../../answers/fill-word.ts';
import { runIn, under } from '../../cli/run-in.ts';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { bundled } from '../bundled.ts';

const program = bundled();
const content = under('content', folderOf({ 'p.md': pathway('Text.') }));

/** Runs the program itself, with its limits. */
function runProgram(folder: string, ...args: readonly string[]) {
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  return spawnSync(process.execPath, [program.main, ...args], options);
}

/** A file whose reading fails with EIO, as on a disk with a fault. */
const faulty = '/proc/self/mem';

describe.runIf(process.platform === 'linux')('a file on a disk with a fault', () => {
  test.each([
    [['audit', faulty]],
    [['build', '--only', 'word', '--reference-doc', faulty]],
    [['import', 'word', faulty, '--dry-run']],
    [['checklist', 'read', faulty]],
  ])('is named in one line: %j', (args) =>
    withFolder(content, async (folder) => {
      const { status, stderr } = runProgram(folder, ...args);
      expect(status).toBe(args[0] === 'checklist' ? 1 : 2);
      expect(stderr.split('\n')[0]).toMatch(/proc\/self\/mem.*: the disk has a fault$/);
    }),
  );
});

test('a page that changes while it is read is read as it was or as it is', () =>
  withFolder(content, async (folder) => {
    const path = join(folder, 'content/p.md');
    const texts = ['See [a](gone-a.md).', `${'Words. '.repeat(20_000)}See [b](gone-b.md).`].map(
      (body) => pathway(body),
    );
    const script = `const fs=require('node:fs');const texts=${JSON.stringify(texts)};for(let i=0;;i++)fs.writeFileSync(${JSON.stringify(path)},texts[i%2]);`;
    writeFileSync(path, texts[0] ?? '');
    writeFileSync(join(folder, 'writer.cjs'), script);
    const writer = spawn(process.execPath, ['writer.cjs'], { cwd: folder, stdio: 'ignore' });
    try {
      for (let time = 0; time < 30; time += 1) {
        const { status, stdout, stderr } = runProgram(folder, 'check', '--format', 'json');
        // A file that is empty for a moment has findings of its own.
        expect([0, 1, 2]).toContain(status);
        expect(stderr).not.toContain('bug of the program');
        if (status !== 2) expect(JSON.parse(stdout)).toMatchObject({ version: 2 });
      }
    } finally {
      writer.kill();
    }
  }));

test('a formula in any kind of answers is text in the table', () =>
  withFolder(content, async (folder) => {
    const { code } = await runIn(folder, 'build', '--only', 'checklist');
    expect(code).toBe(0);
    const made = (ending: string) =>
      readFileSync(join(folder, `outputs/checklist/checklist.${ending}`));
    const texts = { name: '=HYPERLINK("https://evil.example/","Ana")' };
    writeFileSync(join(folder, 'a.docx'), fillWord(made('docx'), { texts }));
    writeFileSync(join(folder, 'b.pdf'), await fillPdf(made('pdf'), { texts }));
    writeFileSync(
      join(folder, 'c.json'),
      JSON.stringify({
        format: 'pathways-checklist',
        version: 1,
        title: 'Checklist',
        state: null,
        content: '2019-04-03',
        fields: texts,
        steps: { 'first-step': true },
        considering: {},
        notes: {},
      }),
    );
    const files = ['a.docx', 'b.pdf', 'c.json'];
    const { stdout, stderr } = runProgram(folder, 'checklist', 'read', ...files, '--format', 'csv');
    expect(stderr).toContain('3 checklists read');
    expect(stdout.match(/"'=HYPERLINK\(""https:\/\/evil\.example\/"",""Ana""\)"/g)).toHaveLength(3);
    expect(stdout).not.toMatch(/(?:^|,)"?[=+@-]/m);
  }));

test('many large PDFs are read one after the other', () =>
  withFolder(content, async (folder) => {
    await runIn(folder, 'build', '--only', 'checklist');
    const document = await PDFDocument.load(
      readFileSync(join(folder, 'outputs/checklist/checklist.pdf')),
    );
    await document.attach(
      new Uint8Array(19 * 2 ** 20).map((_, at) => (at * 2_654_435_761) >>> 24),
      'a.bin',
    );
    const bytes = await document.save({ useObjectStreams: false });
    const names = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf', 'f.pdf'];
    for (const name of names) writeFileSync(join(folder, name), bytes);
    const { status, stderr } = runProgram(
      folder,
      'checklist',
      'read',
      ...names,
      '--out',
      'answers.json',
    );
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stderr).toContain('6 checklists read');
  }));
