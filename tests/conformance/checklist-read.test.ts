import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { joined, type Filled } from '../answers/fill-word.ts';
import { fieldsOf } from './pdf-objects.ts';
import {
  pdfChanges,
  pdfLosses,
  pdfMerges,
  pdfWriters,
  wordChanges,
  wordWriters,
} from './returned-writers.ts';
import { root } from './tools.ts';
import { readFileSync } from 'node:fs';

/** What the second toolkit's checklist is filled in with; notes on steps where it has room for some. */
let filled: Required<Filled>;
let inPdf: Required<Filled>;
/** What another team filled in. */
const other = {
  boxes: { 'test-soil': false, 'water-meter': false, 'sign-lease': true },
  texts: { name: 'Bo' },
};
const nothing = { boxes: {}, texts: {} };

const empty = (ending: 'docx' | 'pdf'): string =>
  join(inject('garden'), `checklist/first-season.${ending}`);

let folder: string;
let read: Collected;
/** Why a program could not save a file, by the names of files. */
const failures = new Map<string, unknown>();

/** Fills in, changes and merges everything, and reads the whole folder once. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-returned-'));
  const names = fieldsOf(empty('pdf')).map(({ fullname }) => fullname);
  const notes = names.filter((name) => name.endsWith('-note')).slice(1, 3);
  filled = {
    boxes: { 'test-soil': true, 'water-meter': true },
    texts: {
      name: 'José Núñez & <Söhne>',
      notes: 'Hill Street',
      ...Object.fromEntries(notes.map((name) => [name, `On ${name}`])),
    },
  };
  // LibreOffice 7.4 repeats parts of a text in several scripts each time it saves one, so that PDFs alone have one.
  inPdf = { ...filled, texts: { ...filled.texts, notes: 'Hill Street; مرحبا, 水' } };
  for (const ending of ['docx', 'pdf'] as const)
    copyFileSync(empty(ending), join(folder, `empty.${ending}`));
  for (const [writer, fill] of Object.entries(pdfWriters)) {
    const [one, two] = [pathOf(writer, 'pdf'), pathOf(`${writer}, other`, 'pdf')];
    await fill(empty('pdf'), inPdf, one);
    await fill(empty('pdf'), other, two);
    for (const [name, change] of Object.entries(pdfChanges))
      await attempt(pathOf(`${writer}, ${name}`, 'pdf'), (to) => change(one, to));
    for (const [name, merge] of Object.entries(pdfMerges))
      await attempt(pathOf(`${writer}, merged by ${name}`, 'pdf'), (to) => merge(one, two, to));
  }
  for (const [name, [lose]] of Object.entries(pdfLosses))
    await attempt(pathOf(`lost by ${name}`, 'pdf'), (to) => lose(pathOf('pdf-lib', 'pdf'), to));
  for (const [writer, fill] of Object.entries(wordWriters)) {
    const [one, two] = [pathOf(writer, 'docx'), pathOf(`${writer}, other`, 'docx')];
    await fill(empty('docx'), filled, one);
    await fill(empty('docx'), other, two);
    const pasted = pathOf(`${writer}, pasted`, 'docx');
    writeFileSync(pasted, joined(readFileSync(one), readFileSync(two)));
    for (const [name, changeAll] of Object.entries(wordChanges))
      changeAll([
        [one, pathOf(`${writer}, ${name}`, 'docx')],
        [empty('docx'), pathOf(`${writer}, empty, ${name}`, 'docx')],
        [pasted, pathOf(`${writer}, pasted, ${name}`, 'docx')],
      ]);
  }
  read = readFolder();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Collected {
  readonly checklists: readonly Read[];
  readonly passedOver: readonly { readonly file: string; readonly reason: string }[];
}

interface Read {
  readonly file: string;
  readonly steps: Readonly<Record<string, boolean>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
  readonly unread: readonly unknown[];
  readonly damage: readonly string[];
}

/** A path for a file, whose name says how it was made. */
function pathOf(name: string, ending: string): string {
  return join(folder, `${name.replace(/[^\w ,+-]/g, '')}.${ending}`);
}

async function attempt(path: string, make: (path: string) => Promise<void> | void): Promise<void> {
  try {
    await make(path);
    // A program may add an ending of its own.
    if (!existsSync(path)) renameSync(`${path}.png`, path);
  } catch (error) {
    failures.set(path, error);
  }
}

function readFolder(): Collected {
  const words = ['--content', join(root, 'tests/fixtures/garden'), '.'];
  for (const name of readdirSync(folder))
    if (/-soffice$|\.(?:fdf|js|update)$/.test(name))
      rmSync(join(folder, name), { recursive: true });
  const { stdout } = spawnSync(
    'node',
    [join(root, 'dist/main.js'), 'checklist', 'read', ...words],
    {
      encoding: 'utf8',
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return JSON.parse(stdout) as Collected; // its own format
}

/** What was read of a file: for each checklist the boxes that are checked, and the fields that say something. */
function readBack(path: string): readonly Filled[] {
  expect(failures.get(path)).toBeUndefined();
  const name = path.slice(folder.length + 1);
  const parts = read.checklists.filter(({ file }) => file === name);
  return parts.map(({ steps, fields, notes, missing, unknown, unread, damage }) => {
    const whole = { missing: [], unknown: [], unread: [], damage: [] };
    expect({ missing, unknown, unread, damage }).toEqual(whole);
    const noted = Object.entries(notes).map(([id, text]) => [`${id}-note`, text]);
    return {
      boxes: Object.fromEntries(Object.entries(steps).filter(([, each]) => each)),
      texts: {
        ...Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== '')),
        ...Object.fromEntries(noted),
      },
    };
  });
}

const otherTeam = { boxes: { 'sign-lease': true }, texts: { name: 'Bo' } };

test('what is built holds no answers', () => {
  expect(readBack(join(folder, 'empty.docx'))).toEqual([nothing]);
  expect(readBack(join(folder, 'empty.pdf'))).toEqual([nothing]);
});

describe.each(Object.keys(pdfWriters))('a PDF that %s filled in', (writer) => {
  test('is read', () => {
    expect(readBack(pathOf(writer, 'pdf'))).toEqual([inPdf]);
  });

  test.each(Object.keys(pdfChanges))('is read after %s', (change) => {
    expect(readBack(pathOf(`${writer}, ${change}`, 'pdf'))).toEqual([inPdf]);
  });

  test.each(Object.keys(pdfMerges))('is two checklists after a merge by %s', (merge) => {
    expect(readBack(pathOf(`${writer}, merged by ${merge}`, 'pdf'))).toEqual([inPdf, otherTeam]);
  });
});

test.each(Object.entries(pdfLosses))(
  'a PDF without its answers is named after %s',
  (loss, [, reason]) => {
    const path = pathOf(`lost by ${loss}`, 'pdf');
    expect(readBack(path)).toEqual([]);
    const name = path.slice(folder.length + 1);
    expect(read.passedOver.find(({ file }) => file === name)?.reason).toMatch(reason);
  },
);

describe.each(Object.keys(wordWriters))('a Word file that %s filled in', (writer) => {
  test('is read', () => {
    expect(readBack(pathOf(writer, 'docx'))).toEqual([filled]);
    expect(readBack(pathOf(`${writer}, pasted`, 'docx'))).toEqual([filled, otherTeam]);
  });

  test.each(Object.keys(wordChanges))('is read after %s', (change) => {
    expect(readBack(pathOf(`${writer}, ${change}`, 'docx'))).toEqual([filled]);
    expect(readBack(pathOf(`${writer}, empty, ${change}`, 'docx'))).toEqual([nothing]);
    expect(readBack(pathOf(`${writer}, pasted, ${change}`, 'docx'))).toEqual([filled, otherTeam]);
  });
});
