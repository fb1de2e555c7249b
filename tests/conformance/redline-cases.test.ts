import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/model/index.ts';
import { cases, corporaOf } from '../diff/redline/cases.ts';
import { editionsOf, type Editions } from '../diff/redline/editions.ts';
import { importInto } from '../import/trip.ts';
import { pandocText } from './redline-judges.ts';
import { officeLines, savedByOffice, type Task } from './redline-office.ts';
import { judgeWord } from './spec-judges.ts';

interface Case extends Editions {
  readonly name: string;
  readonly before: Corpus;
  readonly after: Corpus;
}

/** Cases that LibreOffice 7.4 settles into something that neither text says. */
const misread = new Set([
  // The words after a link that was rejected get its address.
  'a page that moved to another section',
  // The cells of an inserted column stay in rows that were there before, without their words.
  'a row and a column at once',
]);

describe('tracked changes of all that may happen to a handbook', () => {
  const all: Case[] = [];

  beforeAll(async () => {
    for (const [name, edits] of cases) {
      const { before, after } = await corporaOf(edits);
      all.push({ name, before, after, ...(await editionsOf(before, after)) });
    }
  });

  test('are valid for the Open XML SDK', async () => {
    for (const { name, redline } of all)
      expect([name, await judgeWord(redline)]).toEqual([name, []]);
  });

  test('give both texts to pandoc', async () => {
    for (const { name, base, head, redline } of all)
      expect([
        name,
        await pandocText(redline, 'accept'),
        await pandocText(redline, 'reject'),
      ]).toEqual([name, await pandocText(head, 'accept'), await pandocText(base, 'accept')]);
  });

  test('give both texts to LibreOffice', async () => {
    const lines = await officeLines(
      all.flatMap(({ base, head, redline }): Task[] => [
        { bytes: head, order: 'leave' },
        { bytes: redline, order: 'accept' },
        { bytes: base, order: 'leave' },
        { bytes: redline, order: 'reject' },
      ]),
    );
    for (const [index, { name }] of all.entries()) {
      const [head, accepted, base, rejected] = lines.slice(index * 4);
      expect([name, accepted, rejected]).toEqual([name, head, base]);
    }
  });

  test('write nothing into the content where LibreOffice settled and saved them', async () => {
    const saved = await savedByOffice(
      all.flatMap(({ redline }): Task[] => [
        { bytes: redline, order: 'accept' },
        { bytes: redline, order: 'reject' },
      ]),
      'docx',
    );
    // LibreOffice 7.4 keeps cells of columns and headers of sections that were deleted: they are told, not written.
    const intoContent = async (corpus: Corpus, bytes: Buffer | undefined, sent: Uint8Array) =>
      (await importInto(corpus, new Uint8Array(bytes ?? []), sent)).files;
    for (const [index, { name, before, after, base, head }] of all.entries()) {
      if (misread.has(name)) continue;
      const [accepted, rejected] = saved.slice(index * 2);
      expect([name, await intoContent(after, accepted, head)]).toEqual([name, []]);
      expect([name, await intoContent(before, rejected, base)]).toEqual([name, []]);
    }
  });
});
