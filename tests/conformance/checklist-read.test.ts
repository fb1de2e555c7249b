import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { fillPdf } from '../answers/fill-pdf.ts';
import { fillWord, type Filled } from '../answers/fill-word.ts';
import { withFolder } from '../corpus-of.ts';
import { readPdf } from './pdf-form.ts';
import { fieldsOf, objectsOf } from './pdf-objects.ts';
import { withPdf } from './pdf-reading.ts';
import { root, run } from './tools.ts';

/** What the second toolkit's checklist is filled in with; notes on steps where it has room for some. */
let filled: Required<Filled>;
beforeAll(() => {
  const names = fieldsOf(built('first-season.pdf')).map(({ fullname }) => fullname);
  const notes = names.filter((name) => name.endsWith('-note')).slice(1, 3);
  filled = {
    boxes: { 'test-soil': true, 'water-meter': true },
    texts: {
      name: 'José Núñez & <Söhne>',
      notes: 'Hill Street; مرحبا, 水',
      ...Object.fromEntries(notes.map((name) => [name, `On ${name}`])),
    },
  };
});

const built = (name: string): string => join(inject('garden'), 'checklist', name);

/** What the program says about files: the boxes that are checked, and the fields that say something. */
function readBack(folder: string, ...paths: readonly string[]): readonly Filled[] {
  const content = join(root, 'tests/fixtures/garden');
  const words = ['checklist', 'read', '--content', content, ...paths];
  const { stdout, stderr, status } = spawnSync('node', [join(root, 'dist/main.js'), ...words], {
    encoding: 'utf8',
    cwd: folder,
  });
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: expect.stringContaining(` read, 0 files skipped\n`),
  });
  const { checklists } = JSON.parse(stdout) as { checklists: readonly Read[] }; // its own form
  return checklists.map(({ steps, fields, notes, missing, unknown }) => {
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
    const noted = Object.entries(notes).map(([id, text]) => [`${id}-note`, text]);
    return {
      boxes: only(steps, true),
      texts: { ...withWords(fields), ...Object.fromEntries(noted) },
    };
  });
}

interface Read {
  readonly steps: Readonly<Record<string, boolean>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

function only(boxes: Read['steps'], value: boolean): Read['steps'] {
  return Object.fromEntries(Object.entries(boxes).filter(([, each]) => each === value));
}

function withWords(texts: Read['fields']): Read['fields'] {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

test('what is built holds no answers', () =>
  withFolder({}, async (folder) => {
    const none = { boxes: {}, texts: {} };
    const files = [built('first-season.docx'), built('first-season.pdf')];
    expect(readBack(folder, ...files)).toEqual([none, none]);
  }));

test('what is filled in in Word and saved again by LibreOffice is read back', () =>
  withFolder({}, async (folder) => {
    const path = join(folder, 'filled.docx');
    writeFileSync(path, fillWord(readFileSync(built('first-season.docx')), filled));
    const empty = join(folder, 'empty.docx');
    copyFileSync(built('first-season.docx'), empty);
    const [out, profile] = [join(folder, 'saved'), join(folder, 'profile')];
    mkdirSync(out);
    run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${profile}`,
      ...['--convert-to', 'docx', '--outdir', out, path, empty],
    ]);
    const none = { boxes: {}, texts: {} };
    expect(readBack(folder, 'filled.docx', 'saved')).toEqual([filled, none, filled]);
  }));

test('what is filled in in a PDF with pdf-lib, pdf.js or qpdf is read back', () =>
  withFolder({}, async (folder) => {
    const empty = readFileSync(built('first-season.pdf'));
    // The one packs objects into streams, the other adds what is new to the end.
    const packed = await fillPdf(empty, { boxes: { 'test-soil': false }, texts: { name: 'Bo' } });
    writeFileSync(join(folder, 'a.pdf'), await fillPdf(empty, filled));
    writeFileSync(join(folder, 'b.pdf'), await fillWithPdfJs(empty));
    writeFileSync(join(folder, 'c.pdf'), await fillWithPdfJs(packed));
    fillWithQpdf(folder, join(folder, 'd.pdf'));
    run(
      'qpdf',
      ['--linearize', '--object-streams=generate', 'c.pdf', 'e.pdf'].map(inFolder(folder)),
    );
    expect(readBack(folder, '.')).toEqual([filled, filled, filled, filled, filled]);
  }));

test('a PDF with a password, and one that was printed, are named', () =>
  withFolder({}, async (folder) => {
    const path = built('first-season.pdf');
    run('qpdf', ['--encrypt', 'a', 'b', '256', '--', path, join(folder, 'locked.pdf')]);
    run('pdftocairo', ['-pdf', path, join(folder, 'printed.pdf')]);
    const words = ['checklist', 'read', '--content', join(root, 'tests/fixtures/garden'), '.'];
    const { stdout, status } = spawnSync('node', [join(root, 'dist/main.js'), ...words], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect({ status, ...JSON.parse(stdout) }).toMatchObject({
      status: 1,
      checklists: [],
      passedOver: [
        {
          file: 'locked.pdf',
          reason: 'This PDF has a password or restrictions',
        },
        {
          file: 'printed.pdf',
          reason: 'This PDF has no form fields. It may have been printed or scanned',
        },
      ],
    });
  }));

function inFolder(folder: string): (word: string) => string {
  return (word) => (word.endsWith('.pdf') ? join(folder, word) : word);
}

function fillWithPdfJs(bytes: Uint8Array): Promise<Uint8Array> {
  return withPdf(bytes, async (document) => {
    const { fields } = await readPdf(document);
    const idOf = (name: string): string => fields.find((each) => each.fieldName === name)?.id ?? '';
    for (const [name, value] of Object.entries({ ...filled.boxes, ...filled.texts }))
      document.annotationStorage.setValue(idOf(name), { value });
    return document.saveDocument();
  });
}

function fillWithQpdf(folder: string, path: string): void {
  const empty = built('first-season.pdf');
  const objects = objectsOf(empty);
  const values = new Map<string, Readonly<Record<string, string>>>([
    ...Object.keys(filled.boxes).map((name) => [name, { '/V': '/Yes', '/AS': '/Yes' }] as const),
    ...Object.entries(filled.texts).map(([name, text]) => [name, { '/V': `u:${text}` }] as const),
  ]);
  const change = Object.fromEntries(
    fieldsOf(empty).flatMap(({ object, fullname }) => {
      const old = objects[`obj:${object}`] as { readonly value: object } | undefined; // qpdf's form
      const value = values.get(fullname);
      return old && value ? [[`obj:${object}`, { value: { ...old.value, ...value } }]] : [];
    }),
  );
  const header = { jsonversion: 2, pdfversion: '1.7', maxobjectid: Object.keys(objects).length };
  const update = join(folder, 'update.txt');
  writeFileSync(update, JSON.stringify({ version: 2, qpdf: [header, change] }));
  run('qpdf', [empty, `--update-from-json=${update}`, path]);
}
