import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAssets } from '../../../../src/cli/assets.ts';
import { load } from '../../../../src/load/index.ts';
import { noCache, toKeepPage, volumeKinds, type Cache } from '../../../../src/model/index.ts';
import { toParts } from '../../../../src/render/pdf/document.ts';
import { toSources } from '../../../../src/render/pdf/sources.ts';
import { toShownImages } from '../../../../src/render/word/images.ts';
import { toVolumes } from '../../../../src/render/word/volume.ts';
import { withFolder } from '../../../corpus-of.ts';
import { applyEdit, edit } from '../../content-edits.ts';
import { jsonCache } from '../../json-cache.ts';

test('the sources of PDF files are the same with what was kept of their pages, whatever was edited', () =>
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
          const sourcesOf = async (own: Cache): Promise<readonly unknown[]> => {
            const corpus = await load(content, own);
            const { images } = await toShownImages(corpus, assets);
            const keep = toKeepPage(corpus, own);
            return toVolumes(corpus, volumeKinds).map((volume) =>
              toSources(corpus, volume, toParts(corpus, volume, images, keep)),
            );
          };
          expect(await sourcesOf(cache)).toEqual(await sourcesOf(noCache));
          applyEdit(content, each);
        }
      }),
      { numRuns: 6, interruptAfterTimeLimit: 100_000 },
    );
  }));
