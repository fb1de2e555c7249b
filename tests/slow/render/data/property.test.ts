import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAssets } from '../../../../src/cli/assets.ts';
import { load } from '../../../../src/load/index.ts';
import { noCache, toCsvText, type Cache } from '../../../../src/model/index.ts';
import { renderData } from '../../../../src/render/data/index.ts';
import { withFolder } from '../../../corpus-of.ts';
import { applyEdit, edit } from '../../content-edits.ts';
import { jsonCache } from '../../json-cache.ts';

/** Texts with what CSV has a meaning for, and with what spreadsheets have one for. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('"', ',', '\r\n', '\n', '=', '+', '-', '@', "'", ' ', 'שלום', 'é', 'x'))
    .map((parts) => parts.join('')),
);

test('what is written as CSV is read back, but for control characters and the mark before formulas', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 5,
        }),
      ),
      (rows) => {
        const read = readCsv(toCsvText(rows));
        expect(read.length).toBe(rows.length);
        for (const [at, row] of rows.entries())
          for (const [column, text] of row.entries()) {
            const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
            const back = read[at]?.[column] ?? '(nothing)';
            expect([plain, `'${plain}`]).toContain(back);
            expect(/^\s*[=+\-@]/.test(back)).toBe(false);
          }
      },
    ),
    { numRuns: 2000 },
  );
});

test('data is the same with what was kept of its pages, whatever was edited', () =>
  withFolder({}, async (folder) => {
    const content = join(folder, 'content');
    const assets = openAssets(process.cwd());
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 4 }), async (edits) => {
        rmSync(content, { recursive: true, force: true });
        mkdirSync(content);
        cpSync('tests/fixtures/garden', content, { recursive: true });
        const cache = jsonCache();
        for (const each of edits) {
          const textsOf = async (own: Cache): Promise<readonly (readonly [string, string])[]> => {
            const { outputs } = renderData(await load(content, own), assets, own);
            return outputs.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]);
          };
          expect(await textsOf(cache)).toEqual(await textsOf(noCache));
          applyEdit(content, each);
        }
      }),
      { numRuns: 15 },
    );
  }));

/** Reads CSV as RFC 4180 describes it. */
function readCsv(text: string): readonly (readonly string[])[] {
  expect(text.startsWith('\ufeff')).toBe(true);
  const rows: string[][] = [[]];
  for (const match of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    const [, quoted, plain = '', end] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  expect(rows.at(-1)).toEqual([]);
  return rows.slice(0, -1);
}
