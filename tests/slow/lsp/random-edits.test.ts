import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startChecker } from '../../../src/cli/lsp/checker.ts';
import { openWorkspace } from '../../../src/cli/workspace.ts';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { hostIn } from '../../cli/run-in.ts';

const files = folderOf(
  {
    'wells.md': pathway('Dig where [water](water.md#look) is.[^a]\n\n[^a]: A note.'),
    'water.md': pathway('## Look\n\nLook for [wells](wells.md).', {
      title: 'Water',
      steps: '[{id: look, text: Look for water}]',
    }),
  },
  { 'acronyms.yaml': 'CSA: community-supported agriculture\n' },
);
const edited = [
  'wells.md',
  'water.md',
  'site.yaml',
  'contacts.yaml',
  'acronyms.yaml',
  'resources.yaml',
];

/** Lines that mean something in pages or registries, or nothing anywhere. */
const line = fc.constantFrom(
  ...[
    '',
    '---',
    '## Look',
    '[^a]: Again.',
    'A CSA [here](wells.md#none) and *there.',
    'title: Water',
  ],
  ...[
    '  - page: water.md',
    'contacts: [nobody]',
    'office:',
    'steps: [{id: look, text: Look}]',
    '\t',
  ],
);

/** A line more, a line less, or a line that is another. */
const edit = fc.record({
  file: fc.constantFrom(...edited),
  at: fc.nat({ max: 20 }),
  deleted: fc.nat({ max: 1 }),
  lines: fc.array(line, { maxLength: 2 }),
});

test('after any edits, the findings in an editor are those of a check from nothing', () =>
  fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) =>
      withFolder(
        Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
        async (folder) => {
          const host = hostIn(folder);
          const settings = {
            content: join(folder, 'content'),
            project: folder,
            today: '2019-06-01',
            isCached: false,
          };
          const texts = new Map<string, string>();
          const failures: unknown[] = [];
          const checker = startChecker(
            openWorkspace(settings, host),
            host,
            () => texts,
            () => {},
            (error) => failures.push(error),
          );
          for (const { file, at, deleted, lines } of edits) {
            const now = (texts.get(file) ?? String(files[file])).split('\n');
            texts.set(file, now.toSpliced(at, deleted, ...lines).join('\n'));
            checker.ask();
            await checker.current().checked();
          }
          const { findings } = await checker.current().checked();
          for (const [path, text] of texts) writeFileSync(join(folder, 'content', path), text);
          const fresh = await openWorkspace(settings, host).check();
          expect(failures).toEqual([]);
          expect(findings).toEqual(fresh.findings);
        },
      ),
    ),
    { numRuns: 40 },
  ));
