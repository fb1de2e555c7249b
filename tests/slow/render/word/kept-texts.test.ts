import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAssets } from '../../../../src/cli/assets.ts';
import { load } from '../../../../src/load/index.ts';
import { noCache, volumeKinds, type Cache } from '../../../../src/model/index.ts';
import { renderWord } from '../../../../src/render/word/index.ts';
import { withFolder } from '../../../corpus-of.ts';
import { referenceOf } from '../../../render/word/reference-of.ts';
import { templates, templateWith } from '../../../render/word/templates.ts';
import { applyEdit, edit, snippets } from '../../content-edits.ts';
import { jsonCache } from '../../json-cache.ts';

/** Texts that change the numbers of notes, pages and lists in others. */
const appended = fc.record({
  kind: fc.constant('append'),
  file: fc.nat(),
  at: fc.nat(),
  snippet: fc.constantFrom(
    ...snippets.slice(-4),
    '\n\n1. One ([Home](https://example.org/a))\n2. Two\n\n5. Five\n',
    '\n\n| A | B |\n| - | - |\n| 1[^cell] | 2 |\n\n[^cell]: In a cell.\n',
    `\n\n${'See [the home page](../index.md). '.repeat(90)}\n`,
  ),
});

test('Word files of all volumes are the same with what was kept of their pages, whatever was edited', () =>
  withFolder({}, async (folder) => {
    const content = join(folder, 'content');
    const assets = openAssets(process.cwd());
    const [[, paper] = []] = templates;
    if (!paper) throw new Error('Cannot find a template');
    const looks = { own: undefined, reference: referenceOf(await templateWith(paper, true)) };
    const look = fc.constantFrom<keyof typeof looks>('own', 'own', 'reference');
    const steps = fc.array(fc.tuple(fc.oneof(edit, appended, appended), look), {
      minLength: 5,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (edits) => {
        rmSync(content, { recursive: true, force: true });
        mkdirSync(content);
        cpSync('tests/fixtures/garden', content, { recursive: true });
        const cache = jsonCache();
        for (const [each, style] of edits) {
          const madeWith = async (own: Cache) => {
            const corpus = await load(content, own);
            const { outputs, findings, pageNumbers } = await renderWord(
              corpus,
              assets,
              volumeKinds,
              looks[style],
              own,
            );
            const files = outputs.map(({ path, bytes }) => [
              path,
              Buffer.from(bytes).toString('latin1'),
            ]);
            return { files, findings, numbers: [...pageNumbers] };
          };
          expect(await madeWith(cache)).toEqual(await madeWith(noCache));
          applyEdit(content, each);
        }
      }),
      { numRuns: 8, interruptAfterTimeLimit: 250_000 },
    );
  }));
