import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runIn, runWith } from '../../cli/run-in.ts';
import { withFolder } from '../../corpus-of.ts';

/** What authors, and people who mean no good, put into a file. */
const snippets = [
  ...[
    '[^x]',
    '\n\n[^x]: A note.\n',
    'recieves ',
    ' (CSA)',
    'CSA ',
    '---\n',
    'title: ',
    '\n- ',
    '\t',
    '"',
  ],
  ...[
    '\n\n<!-- pathways-ignore spelling: it is so -->\n\n',
    '# pathways-ignore schema: no\n',
    '{',
    '*a: .nan\n',
  ],
  ...[
    '\n\n## A heading\n\n',
    '[a](../index.md)',
    '<b>',
    '\u201c',
    'as of 2001 ',
    '__proto__: 1\n',
    '\ufeff',
  ],
];

const edit = fc.record({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('insert', 'insert', 'insert', 'cut', 'remove', 'add'),
  snippet: fc.constantFrom(...snippets),
  today: fc.constantFrom('2020-01-01', '2031-01-01'),
});

test('a cache never changes the findings, whatever changes in the content', () =>
  withFolder({}, async (folder) => {
    const content = join(folder, 'content');
    const keeping = {
      cache: { folder: join(folder, 'cache'), program: resolve('package.json'), platform: 'v0' },
    };
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 6 }), async (edits) => {
        rmSync(content, { recursive: true, force: true });
        cpSync('tests/fixtures/garden', content, { recursive: true });
        for (const { file, at, kind, snippet, today } of edits) {
          const names = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
            /\.(?:md|yaml)$/.test(name),
          );
          const path = join(content, names[file % names.length] ?? 'index.md');
          const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
          const place = Math.floor(at * text.length);
          if (kind === 'remove') rmSync(path, { force: true });
          else if (kind === 'add') writeFileSync(join(content, `more-${file % 3}.md`), text);
          else
            writeFileSync(
              path,
              text.slice(0, place) +
                (kind === 'cut' ? '' : snippet) +
                text.slice(place + (kind === 'cut' ? 9 : 0)),
            );
          const plain = await runIn(folder, 'check', '--format', 'json', '--today', today);
          for (let run = 1; run <= 2; run += 1)
            expect(
              await runWith(keeping, folder, 'check', '--format', 'json', '--today', today),
            ).toEqual(plain);
        }
      }),
      { numRuns: 8 },
    );
  }));
