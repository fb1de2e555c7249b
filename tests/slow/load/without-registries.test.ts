import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAssets } from '../../../src/cli/assets.ts';
import { check } from '../../../src/check/index.ts';
import { load } from '../../../src/load/index.ts';
import { render } from '../../../src/render/index.ts';
import { withFolder } from '../../corpus-of.ts';

/** What is an error where a file of a toolkit is gone, as `file: message`, each once. */
async function without(toolkit: string, file: string): Promise<readonly string[]> {
  return withFolder({}, async (folder) => {
    cpSync(toolkit, folder, { recursive: true });
    rmSync(join(folder, file), { recursive: true });
    const corpus = await load(folder);
    const { findings } = await check(corpus, { today: '2024-06-01' });
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) {
      // What has no errors can be built.
      const { outputs, findings } = await render(corpus, openAssets(process.cwd()));
      expect(outputs.length).toBeGreaterThan(10);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    return [...new Set(errors.map((each) => `${each.file}: ${each.message}`))];
  });
}

const garden = 'tests/fixtures/garden';
const japanese = 'tests/fixtures/japanese';

test.each([
  [garden, 'contacts.yaml', ['index.md: `contacts.yaml` is missing from the content folder']],
  [
    garden,
    'resources.yaml',
    ['plots/everything.md', 'start/find-land.md', 'start/water.md'].map(
      (page) => `${page}: \`resources.yaml\` is missing from the content folder`,
    ),
  ],
  [garden, 'sources.md', ['site.yaml: Page `sources.md` does not exist']],
  ['content', 'states.yaml', ['states.yaml: `states.yaml` is missing from the content folder']],
  [japanese, 'acronyms.yaml', []],
  [japanese, 'locales', []],
  [
    japanese,
    'fonts/NotoSansJP-Bold.ttf',
    [
      'site.yaml: `fonts/NotoSansJP-Bold.ttf` is not in the content folder. Did you mean `fonts/NotoSansJP-Regular.ttf`?',
    ],
  ],
])('%s without %s is built, or says once what is missing', async (toolkit, file, said) => {
  expect(await without(toolkit, file)).toEqual(said);
});
