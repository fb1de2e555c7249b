import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { fillWord, joined } from '../answers/fill-word.ts';
import { buildStates } from './checklist-made.ts';
import { filledIn, readReturned, type Returned } from './returned-read.ts';
import { pdfChanges, pdfLosses, pdfMerges, pdfWriters, wordChanges } from './returned-writers.ts';

const folder = mkdtempSync(join(tmpdir(), 'pathways-returned-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const nothing = { boxes: {}, texts: {} };

/** The name of a file, which says how it was made. */
const nameOf = (words: string, ending: string): string =>
  `${words.replace(/[^\w ,+-]/g, '')}.${ending}`;

describe('a PDF', () => {
  const filled = {
    boxes: { 'test-soil': true, 'water-meter': true },
    texts: {
      name: 'José Núñez & <Söhne>',
      notes: 'Hill Street; مرحبا, 水',
      'test-soil-note': 'In spring',
    },
  };
  const other = { boxes: { 'sign-lease': true }, texts: { name: 'Bo' } };
  const returned = join(folder, 'pdf');
  const made = join(folder, 'made');
  let read: Returned;

  /** Makes a file, unless the program fails; a program may add an ending of its own. */
  async function make(words: string, by: (path: string) => Promise<void> | void): Promise<string> {
    const path = join(returned, nameOf(words, 'pdf'));
    await by(path);
    if (!existsSync(path)) renameSync(`${path}.png`, path);
    return path;
  }

  beforeAll(async () => {
    const empty = join(inject('garden'), 'checklist/first-season.pdf');
    mkdirSync(returned);
    mkdirSync(made);
    copyFileSync(empty, join(returned, 'empty.pdf'));
    for (const [writer, fill] of Object.entries(pdfWriters)) {
      // What a program needs for it is written beside the file.
      const [one, two] = [
        join(made, nameOf(writer, 'pdf')),
        join(made, nameOf(`${writer} 2`, 'pdf')),
      ];
      await fill(empty, filled, one);
      await fill(empty, other, two);
      copyFileSync(one, join(returned, nameOf(writer, 'pdf')));
      for (const [name, change] of Object.entries(pdfChanges))
        await make(`${writer}, ${name}`, (to) => change(one, to));
      for (const [name, merge] of Object.entries(pdfMerges))
        await make(`${writer}, merged by ${name}`, (to) => merge(one, two, to));
    }
    for (const [name, [lose]] of Object.entries(pdfLosses))
      await make(`lost by ${name}`, (to) => lose(join(made, 'pdf-lib.pdf'), to));
    read = readReturned('tests/fixtures/garden', returned);
  });

  test('that is built holds no answers', () => {
    expect(filledIn(read, 'empty.pdf')).toEqual([nothing]);
  });

  describe.each(Object.keys(pdfWriters))('that %s filled in', (writer) => {
    test('is read', () => {
      expect(filledIn(read, nameOf(writer, 'pdf'))).toEqual([filled]);
    });

    test.each(Object.keys(pdfChanges))('is read after %s', (change) => {
      expect(filledIn(read, nameOf(`${writer}, ${change}`, 'pdf'))).toEqual([filled]);
    });

    test.each(Object.keys(pdfMerges))('is two checklists after a merge by %s', (merge) => {
      const name = nameOf(`${writer}, merged by ${merge}`, 'pdf');
      expect(filledIn(read, name)).toEqual([filled, other]);
    });
  });

  test.each(Object.entries(pdfLosses))(
    'without its answers is named after %s',
    (loss, [, reason]) => {
      const name = nameOf(`lost by ${loss}`, 'pdf');
      expect(filledIn(read, name)).toEqual([]);
      expect(read.passedOver.find(({ file }) => file === name)?.reason).toMatch(reason);
    },
  );
});

/** LibreOffice 7.4 loses line breaks, and repeats parts of a text in several scripts each time it saves one. */
describe.each([
  {
    of: 'the second toolkit, which has notes on steps',
    content: 'tests/fixtures/garden',
    filled: {
      boxes: { 'test-soil': true, 'water-meter': true },
      texts: { name: 'José Núñez & <Söhne>', notes: 'Hill Street', 'test-soil-note': 'In spring' },
    },
    other: { boxes: { 'sign-lease': true }, texts: { name: 'Bo' } },
    own: {},
  },
  {
    of: 'a state, which has two boxes for each step',
    content: 'content',
    filled: {
      boxes: { 'part-a-buy-in-agreement': true, 'link-medicare-data-considering': true },
      texts: { agency: 'Dept. of Medicaid', date: 'May 4, 2026', notes: 'Ask again' },
    },
    other: { boxes: { 'link-medicare-data': true }, texts: { 'prepared-by': 'Bo' } },
    own: { state: 'Ohio' },
  },
])('a Word file of $of', ({ content, filled, other, own }) => {
  const isState = content === 'content';
  const returned = join(folder, isState ? 'state' : 'garden');
  const full = { ...filled, texts: { ...own, ...filled.texts } };
  const second = { ...other, texts: { ...own, ...other.texts } };
  let read: Returned;

  beforeAll(() => {
    const out = join(folder, 'states');
    const empty = isState
      ? buildStates('oh', out).find(({ name }) => name === 'oh')?.docx
      : join(inject('garden'), 'checklist/first-season.docx');
    const bytes = readFileSync(empty ?? '');
    mkdirSync(returned);
    const write = (name: string, content: Uint8Array): string => {
      writeFileSync(join(returned, name), content);
      return join(returned, name);
    };
    const files = [
      write('empty.docx', bytes),
      write('one.docx', fillWord(bytes, filled)),
      write('two.docx', joined(fillWord(bytes, filled), fillWord(bytes, other))),
    ];
    for (const [name, change] of Object.entries(wordChanges))
      change(files.map((from, at) => [from, join(returned, nameOf(`${at} ${name}`, 'docx'))]));
    read = readReturned(content, returned);
  });

  test('is read as Word saves it', () => {
    expect(filledIn(read, 'empty.docx')).toEqual([{ ...nothing, texts: own }]);
    expect(filledIn(read, 'one.docx')).toEqual([full]);
    expect(filledIn(read, 'two.docx')).toEqual([full, second]);
  });

  test.each(Object.keys(wordChanges))('is read after %s', (change) => {
    expect(filledIn(read, nameOf(`0 ${change}`, 'docx'))).toEqual([{ ...nothing, texts: own }]);
    expect(filledIn(read, nameOf(`1 ${change}`, 'docx'))).toEqual([full]);
    expect(filledIn(read, nameOf(`2 ${change}`, 'docx'))).toEqual([full, second]);
  });
});
