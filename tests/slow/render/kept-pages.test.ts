import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAssets } from '../../../src/cli/assets.ts';
import { load } from '../../../src/load/index.ts';
import { noCache, type Cache, type Output } from '../../../src/model/index.ts';
import { renderHtml } from '../../../src/render/html/index.ts';
import { withFolder } from '../../corpus-of.ts';
import { applyEdit, edit, snippets } from '../content-edits.ts';
import { jsonCache } from '../json-cache.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Texts that change what later pages depend on. */
const appended = fc.record({
  kind: fc.constant('append'),
  file: fc.nat(),
  at: fc.nat(),
  snippet: fc.constantFrom(...snippets.slice(-3)),
});

/** Files for download; the site of one page links to the blank checklist. */
const downloads: readonly Output[] = [
  { path: 'checklist/first-season.html', bytes: encode('a'), kind: 'checklist', title: 'Season' },
  { path: 'word/garden.docx', bytes: encode('b'), kind: 'word', title: 'Garden' },
];

test('a site of parts is the same with what was kept of its pages, whatever was edited', () =>
  withFolder({}, async (folder) => {
    const content = join(folder, 'content');
    const assets = openAssets(process.cwd());
    const steps = fc.array(fc.tuple(fc.oneof(edit, appended), fc.constantFrom(0, 1, 1, 1, 2)), {
      minLength: 4,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.constantFrom(3_000, 6_000, 10_000, 20_000, 2_000_000),
        async (edits, maxSize) => {
          rmSync(content, { recursive: true, force: true });
          mkdirSync(content);
          cpSync('tests/fixtures/garden', content, { recursive: true });
          const cache = jsonCache();
          for (const [each, count] of edits) {
            const filesOf = async (own: Cache): Promise<ReadonlyMap<string, string>> => {
              const corpus = await load(content, own);
              const others = downloads.slice(0, count);
              const { outputs } = await renderHtml(corpus, assets, others, maxSize, own);
              return new Map(
                outputs.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('latin1')]),
              );
            };
            expect(await filesOf(cache)).toEqual(await filesOf(noCache));
            applyEdit(content, each);
          }
        },
      ),
      { numRuns: 15, interruptAfterTimeLimit: 100_000 },
    );
  }));
