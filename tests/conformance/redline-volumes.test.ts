import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { change, commit, withRepository } from '../cli/repository.ts';
import { makers } from './audit-makers.ts';
import { officeLines } from './redline-office.ts';
import { judgeWord } from './spec-judges.ts';
import { toolkits } from './toolkits.ts';
import { root, run } from './tools.ts';

/** The content of the garden, by path in a repository. */
const garden = Object.fromEntries(
  readdirSync(toolkits.garden, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path))
    .map((path) => [`content/${path}`, readFileSync(join(toolkits.garden, path))]),
);

/** Each page with other words, and without a paragraph. */
const edited = Object.fromEntries(
  Object.entries(garden)
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, bytes]) => {
      const [, front = '', body = ''] = /^(---\n[^]*?\n---\n)([^]*)$/.exec(String(bytes)) ?? [];
      const blocks = body.replace(/ (?:the|a) (?=[a-z])/g, ' any ').split('\n\n');
      const gone = blocks.findLastIndex((block) => /^[A-Z][^[]*$/.test(block));
      return [path, front + blocks.filter((_, index) => index !== gone || index < 2).join('\n\n')];
    }),
);

test.each([
  ['a file of each section and page', ['--volume', 'toolkit,sections,pages']],
  [
    'files in the look of one that pandoc made',
    ['--volume', 'toolkit,sections', '--reference-doc', 'house.docx'],
  ],
])(
  'tracked changes in %s are valid for the Open XML SDK, and LibreOffice settles them',
  async (_, options) => {
    const house = await makers.pandoc('---\ntitle: House\nlang: en-US\n---\n\n# A\n\nB');
    await withRepository({ ...garden, 'house.docx': house }, async (folder) => {
      change(folder, edited);
      commit(folder);
      const args = ['diff', 'HEAD~1', 'HEAD', '--format', 'docx', ...options, '--out', 'changes'];
      const program = join(root, 'dist/main.js');
      run(process.execPath, [program, ...args, '--pull-request', 'https://example.org/1'], folder);
      const out = join(folder, 'changes');
      const paths = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) =>
        path.endsWith('.docx'),
      );
      expect(paths.length).toBeGreaterThan(2);
      const files = paths.map((path) => new Uint8Array(readFileSync(join(out, path))));
      for (const [index, path] of paths.entries())
        expect([path, await judgeWord(files[index] ?? new Uint8Array())]).toEqual([path, []]);
      const lines = await officeLines(
        files.flatMap((bytes) => [
          { bytes, order: 'accept' as const },
          { bytes, order: 'reject' as const },
        ]),
      );
      for (const [index, path] of paths.entries()) {
        const [accepted, rejected] = lines.slice(2 * index);
        expect([path, accepted?.length]).not.toEqual([path, 0]);
        expect([path, rejected?.length]).not.toEqual([path, 0]);
      }
    });
  },
);
