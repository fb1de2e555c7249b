import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { fillPdf } from '../answers/fill-pdf.ts';
import { fillWord, joined } from '../answers/fill-word.ts';
import { folderOf, pathway, withFolder, type Files } from '../corpus-of.ts';
import { runIn, under, type Ran } from './run-in.ts';

const content = under(
  'content',
  folderOf(
    { 'p.md': pathway('Text.') },
    {
      'states.yaml': [
        'facts: {}',
        'records:',
        '  OH: { name: Ohio, facts: {} }',
        '  WA: { name: Washington, facts: {} }',
        '',
      ].join('\n'),
    },
  ),
);

let word: Uint8Array;
let pdf: Uint8Array;
beforeAll(() =>
  withFolder(content, async (folder) => {
    expect(await runIn(folder, 'build', '--only', 'checklist')).toMatchObject({ code: 0 });
    word = readFileSync(join(folder, 'outputs/checklist/checklist.docx'));
    pdf = readFileSync(join(folder, 'outputs/checklist/checklist.pdf'));
  }),
);

const saved = JSON.stringify({
  format: 'pathways-checklist',
  version: 1,
  title: 'Checklist',
  state: 'WA',
  content: '2018-01-01',
  fields: { name: '=Bo' },
  steps: { 'first-step': false, gone: true },
  notes: {},
});

async function read(files: Files, ...argv: readonly string[]): Promise<Ran> {
  return withFolder({ ...content, ...files }, (folder) =>
    runIn(folder, 'checklist', 'read', ...argv),
  );
}

describe('pathways checklist read', () => {
  test('collects answers from all file types, with warnings', async () => {
    const files = {
      'in/a.docx': fillWord(word, { boxes: { 'first-step': true }, texts: { name: 'Ana' } }),
      'in/b/c.pdf': await fillPdf(pdf, { boxes: { 'first-step': true }, texts: { notes: 'é' } }),
      'in/d.JSON': saved,
    };
    const { code, stdout, stderr } = await read(files, 'in');
    const { checklists, ...others } = JSON.parse(stdout);
    expect(others).toEqual({
      format: 'pathways-answers',
      version: 1,
      content: '2019-04-03',
      passedOver: [],
      ignored: 0,
    });
    expect(checklists).toMatchObject([
      { file: 'in/a.docx', kind: 'word', steps: { 'first-step': true }, fields: { name: 'Ana' } },
      { file: 'in/b/c.pdf', kind: 'pdf', steps: { 'first-step': true }, fields: { notes: 'é' } },
      { file: 'in/d.JSON', kind: 'web', state: 'WA', stateName: 'Washington', unknown: ['gone'] },
    ]);
    expect({ code, stderr: stderr.split('\n') }).toEqual({
      code: 0,
      stderr: [
        'in/a.docx: has no state',
        'in/b/c.pdf: has no state',
        'in/d.JSON: is from 2018-01-01; the current checklist is from 2019-04-03',
        'in/d.JSON: has 1 unknown step (gone)',
        '3 checklists read, 0 files skipped',
        '',
      ],
    });
  });

  test('writes CSV to a file, and nothing to standard output', () =>
    withFolder({ ...content, 'd.json': saved }, async (folder) => {
      const ran = await runIn(
        folder,
        ...['checklist', 'read', 'd.json', '--format', 'csv', '--out', 'new/answers.csv'],
      );
      expect(ran).toMatchObject({ code: 0, stdout: '' });
      expect(readFileSync(join(folder, 'new/answers.csv'), 'utf8')).toBe(
        '\ufefffile,part,state,state-name,content,older,name,date,notes,first-step,first-step-note,missing,unknown,inferred,unread,damage\r\n' +
          "d.json,,WA,Washington,2018-01-01,yes,'=Bo,,,no,,,gone: yes,,,\r\n",
      );
    }));

  test('skips and names other files, and exits with 1', async () => {
    const files = {
      'in/a.pdf': 'Dear all,',
      'in/b.docx': word.subarray(0, 500),
      'in/d.json': saved,
    };
    const { code, stdout, stderr } = await read(files, 'in');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      checklists: [{ file: 'in/d.json' }],
      passedOver: [
        {
          file: 'in/a.pdf',
          reason: 'This is not a Word file, a PDF, or answers saved from the web page',
        },
        { file: 'in/b.docx' },
      ],
    });
    expect(stderr).toContain(
      'in/a.pdf: skipped. This is not a Word file, a PDF, or answers saved from the web page\n',
    );
    expect(stderr).toContain('1 checklist read, 2 files skipped\n');
  });

  test('only counts hidden files, files of the system, and lock files of Word', async () => {
    const names = ['.a.json', '.git/b.json', '~$c.docx', 'Thumbs.db', '__MACOSX/._oh.docx'];
    const files = Object.fromEntries(names.map((name) => [`in/${name}`, 'x']));
    expect(await read({ ...files, 'in/z.json': saved }, 'in')).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(
        /\n1 checklist read, 0 files skipped, 5 system files ignored\n$/,
      ),
    });
  });

  test('names every other file of a folder, and says what to do about it', async () => {
    const files = {
      'in/a.txt': 'Dear all,',
      'in/b.pages/Index.zip': 'PK',
      'in/.c.docx.icloud': 'x',
      'in/d.odt': zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
      'in/e.zip': zipSync({ 'oh.docx': word }),
      'in/f.DOCM': word,
      'in/g.dotx': word,
      'in/h': '',
    };
    const { code, stdout, stderr } = await read(files, 'in');
    const { checklists, passedOver } = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(checklists.map(({ file }: { file: string }) => file)).toEqual([
      'in/f.DOCM',
      'in/g.dotx',
    ]);
    expect(passedOver).toEqual([
      {
        file: 'in/.c.docx.icloud',
        reason: 'This file is in iCloud, but not on this computer. Download it first',
      },
      {
        file: 'in/a.txt',
        reason: 'This is not a Word file, a PDF, or answers saved from the web page',
      },
      {
        file: 'in/b.pages',
        reason:
          'This is a Pages document. In Pages, choose File > Export To > Word, and return that file',
      },
      {
        file: 'in/d.odt',
        reason:
          'This is an OpenDocument file (.odt). Open it in LibreOffice or Word, and save it as .docx',
      },
      { file: 'in/e.zip', reason: 'This is an archive. Unpack it first' },
      { file: 'in/h', reason: 'This file is empty' },
    ]);
    expect(stderr).toContain('2 checklists read, 6 files skipped\n');
  });

  test('has a row for each of several checklists in one file', async () => {
    const two = joined(
      fillWord(word, { boxes: { 'first-step': true }, texts: { name: 'Ana' } }),
      fillWord(word, { texts: { name: 'Bo' } }),
    );
    const { stdout, stderr } = await read({ 'in/two.docx': two }, 'in');
    expect(JSON.parse(stdout).checklists).toMatchObject([
      { file: 'in/two.docx', part: 1, fields: { name: 'Ana' }, steps: { 'first-step': true } },
      { file: 'in/two.docx', part: 2, fields: { name: 'Bo' }, steps: { 'first-step': false } },
    ]);
    expect(stderr).toBe(
      [
        'in/two.docx, checklist 1: has no state',
        'in/two.docx, checklist 2: has no state',
        '2 checklists read from 1 file, 0 files skipped',
        '',
      ].join('\n'),
    );
  });

  test('reads every file that is named, whatever its name, and only once', async () => {
    const { stdout } = await read(
      { 'in/b.json': saved, 'in/.hidden': saved },
      ...['in/.hidden', 'in', './in/b.json'],
    );
    expect(JSON.parse(stdout).checklists.map(({ file }: { file: string }) => file)).toEqual([
      'in/.hidden',
      'in/b.json',
    ]);
  });

  test('does not depend on the order of a folder', async () => {
    const names = ['Z.json', 'a.json', 'é.json', 'B/c.json', '10.json', '9.json'];
    const files = names.map((name): [string, string] => [`in/${name}`, saved]);
    const first = await read(Object.fromEntries(files), 'in');
    expect(await read(Object.fromEntries(files.reverse()), 'in')).toEqual(first);
    expect(first.stderr).toContain(
      'WA has 6 checklists: in/10.json, in/9.json, in/B/c.json, in/Z.json, in/a.json, 1 more\n',
    );
  });

  test('does not follow links in a folder, and names those that lead out of it', () =>
    withFolder({ ...content, 'in/a.json': saved, 'other/b.json': saved }, async (folder) => {
      symlinkSync('a.json', join(folder, 'in/inside.json'));
      symlinkSync('../other/b.json', join(folder, 'in/outside.json'));
      symlinkSync('../other', join(folder, 'in/folder'));
      symlinkSync('.', join(folder, 'in/round'));
      symlinkSync('nothing', join(folder, 'in/nothing.json'));
      const { code, stdout } = await runIn(folder, 'checklist', 'read', 'in');
      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({
        checklists: [{ file: 'in/a.json' }],
        passedOver: [
          { file: 'in/folder', reason: 'This link leads out of the folder' },
          { file: 'in/nothing.json', reason: 'This link is broken' },
          { file: 'in/outside.json', reason: 'This link leads out of the folder' },
        ],
      });
    }));

  test('does not read its own output', () =>
    withFolder({ ...content, 'in/a.json': saved }, async (folder) => {
      const again = async (): Promise<Ran> =>
        runIn(folder, 'checklist', 'read', 'in', '--out', 'in/answers.json');
      expect(await again()).toMatchObject({ code: 0 });
      expect(await again()).toMatchObject({ code: 0 });
      expect(await runIn(folder, 'checklist', 'read', 'in')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(
          'in/answers.json: skipped. This is the output of an earlier `checklist read`\n',
        ),
      });
    }));

  test('an empty folder is not an error', () =>
    withFolder(content, async (folder) => {
      mkdirSync(join(folder, 'in'));
      expect(await runIn(folder, 'checklist', 'read', 'in')).toMatchObject({
        code: 0,
        stderr: '0 checklists read, 0 files skipped\n',
      });
    }));

  test('control characters are not written to a terminal', async () => {
    const { stderr } = await read({ 'in/\u001b[2Ja.json': '{}' }, 'in');
    expect(stderr).toContain('in/·[2Ja.json: skipped.');
  });

  test.each<[argv: readonly string[], message: string]>([
    [['checklist'], 'Write `checklist read`, then files or folders'],
    [['checklist', 'fill', 'a'], 'Write `checklist read`, then files or folders'],
    [['checklist', 'read'], '`checklist read` needs checklists, or folders of them'],
    [['checklist', 'read', 'none.pdf'], '`none.pdf` does not exist'],
    [
      ['checklist', 'read', 'a.json', '--format', 'xlsx'],
      "`--format` can't be `xlsx`. Choose json or csv.",
    ],
    [
      ['checklist', 'read', 'a.json', '--out', 'content/a.json'],
      "Can't write answers to `content/a.json`: it is in the content folder",
    ],
    [
      ['checklist', 'read', 'a.json', '--out', './a.json'],
      "Can't write answers to `./a.json`: it is one of the files to read",
    ],
    [
      ['checklist', 'read', 'a.json', '--out', 'a.json/b.csv'],
      "Can't write `a.json/b.csv`: a file is in the way",
    ],
    [['checklist', 'read', 'a.json', '--content', 'nowhere'], '`nowhere` does not exist'],
  ])('rejects %j', (argv, message) =>
    withFolder({ ...content, 'a.json': saved }, async (folder) => {
      expect(await runIn(folder, ...argv)).toEqual({
        code: 2,
        stdout: '',
        stderr: `pathways: ${message}\n`,
      });
    }),
  );

  test('does not read answers while the content has errors', () =>
    withFolder({ ...content, 'a.json': saved }, async (folder) => {
      writeFileSync(join(folder, 'content/p.md'), '---\nkind: page\n---\n\nText.\n');
      expect(await runIn(folder, 'checklist', 'read', 'a.json')).toMatchObject({
        code: 2,
        stderr:
          'pathways: `content/p.md` has errors, so its steps are not known. Run `pathways check`.\n',
      });
      rmSync(join(folder, 'content/p.md'));
    }));
});
