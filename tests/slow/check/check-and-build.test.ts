import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { load } from '../../../src/load/index.ts';
import { folderOf, pathway, withFolder, type Files } from '../../corpus-of.ts';
import { withKeys } from '../../check/example-folder.ts';
import { runIn, under } from '../../cli/run-in.ts';

/** Pieces of Markdown, among them what is hard to write into HTML, Word or PDF. */
const piece = fc.constantFrom(
  ...[
    'word',
    ' ',
    '\n',
    '\n\n',
    '.',
    '**b**',
    '*i*',
    '`c`',
    '~~d~~',
    '&amp;',
    '\\|',
    'é',
    '漢字',
    '🌻',
  ],
  ...[
    'مرحبا',
    '\u200b',
    '\u202e',
    '\u00ad',
    '\ufeff',
    '\ufffd',
    'a\u0301',
    '\u0085',
    '\u2028',
    '\ufffe',
  ],
  ...[
    '\n\n## A\n\n',
    '\n\n### B\n\n',
    '\n\n##\n\n',
    '\n\n## 🌻\n\n',
    '\n\n## `c`\n\n',
    '\n\n##### D\n\n',
  ],
  ...[
    '\n- a\n',
    '\n  - b\n',
    '\n1. c\n',
    '\n- [x] d\n',
    '\n-\n',
    '\n> q\n\n',
    '\n> - q\n\n',
    '\n\n---\n\n',
  ],
  ...[
    '\n\n| | |\n| - | - |\n| 1 | 2 |\n\n',
    '\n\n| a |\n| - |\n\n',
    '\n\n| a | |\n| -: | - |\n| | |\n\n',
  ],
  ...[
    '\n\n| **a** | `b` |\n| - | - |\n| [x](index.md) | ![y](a.png) |\n\n',
    '\n\n| \u200b | &nbsp; |\n| - | - |\n| 1 | 2 |\n\n',
  ],
  ...[
    '\n\n| [](index.md) |\n| - |\n| 1 |\n\n',
    '\n\n| <!-- a --> |\n| - |\n| 1 |\n\n',
    '\n\n| ![y](a.png) |\n| - |\n| 1 |\n\n',
  ],
  ...[
    '\n\n```\ncode\n```\n\n',
    '\n\n```\n```\n\n',
    '\n\n    code\n\n',
    '![y](a.png)',
    '![y](<b c.png>)',
    '![](a.png)',
  ],
  ...[
    '[x](index.md)',
    '[x](resources.yaml#guide)',
    '[x](https://x.org/a)',
    '[](index.md)',
    '[`c`](index.md)',
    '<https://x.org/b>',
  ],
  ...[
    '[^a]',
    '\n\n[^a]: Note.\n\n',
    '\n\n[^a]: - list\n\n',
    '\n\n[^a]: ```\n    c\n    ```\n\n',
    '<!-- a -->',
    '\\\n',
  ],
  ...[
    '[r]',
    '\n\n[r]: https://x.org/c\n\n',
    '![i][j]',
    '\n\n[j]: a.png\n\n',
    'x'.repeat(300),
    '---',
    '...',
    '"q"',
    "it's",
  ],
);
const body = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));

/** Parts of names, some of which no system has, or not all. */
const part = fc.constantFrom(
  ...[
    'a',
    'b',
    'A',
    'index',
    'INDEX',
    'con',
    'aux',
    'wa:ter',
    'what?',
    'x y',
    ' x',
    'a.',
    'é',
    'e\u0301',
    '漢字',
    '🌻',
  ],
  ...[
    'a.html',
    'glossary',
    'glossary.html',
    '404',
    'print',
    'assets',
    'downloads',
    'word',
    'sitemap.xml',
    '#1',
    '50%',
    'a%20b',
  ],
  ...['x'.repeat(210), 'y'.repeat(120), '&', "o'brien", '[x]', '(x)', '`', '-', '_x_', '*', '<b>'],
);
const path = fc
  .array(part, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('/'))
  .filter((each) => each !== 'index');
const title = fc.constantFrom(
  ...[
    'Water',
    '漢字',
    '🌻',
    '**Bold**',
    'A & B <c>',
    'مرحبا',
    'x'.repeat(119),
    "O'Brien",
    '#1',
    '-',
    '\u200b',
    'a\u202eb',
  ],
);
const page = fc.record({
  path,
  body,
  title,
  alias: fc.option(path, { freq: 3 }),
  step: fc.constantFrom('Sign', '漢', 'A & B', 'x'.repeat(90), '\u200b', '🌻', 'مرحبا'),
});
type Written = ReturnType<(typeof page)['generate']>['value'];

const picture = readFileSync('tests/fixtures/garden/plots/plots.png');

function toFolder(pages: readonly Written[], images: readonly string[]): Files {
  const named = new Map(pages.map((each) => [`${each.path}.md`, each]));
  const texts = [...named.entries()].map(([id, each], index) => [
    id,
    pathway(each.body, {
      title: JSON.stringify(`${each.title} ${index}`),
      description: JSON.stringify(`What page ${index} is about, in fifty characters or more.`),
      steps: JSON.stringify([{ id: `step-${index}`, text: each.step }]),
      ...(each.alias !== null && { aliases: JSON.stringify([`${each.alias}.md`]) }),
    }),
  ]);
  const files = folderOf(Object.fromEntries(texts), {
    'a.png': picture,
    ...Object.fromEntries(images.map((image) => [`${image}.png`, picture])),
  });
  const navigation = JSON.stringify(['index.md', ...named.keys()].map((id) => ({ page: id })));
  return { ...files, 'site.yaml': withKeys(String(files['site.yaml']), { navigation }) };
}

/** The files in which a check finds errors. */
async function wrongIn(folder: string): Promise<ReadonlySet<string>> {
  const { findings } = await check(await load(folder), { today: '2020-01-01' });
  return new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
}

/** Writes what this system can write. */
function writeAll(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of Object.entries(files))
    try {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    } catch {}
}

/** The folder without the pages that are wrong, so that most of it can be built. */
async function soundPages(
  folder: string,
  pages: readonly Written[],
  images: readonly string[],
): Promise<readonly Written[]> {
  writeAll(folder, toFolder(pages, images));
  const present = pages.filter((each) => existsSync(join(folder, `${each.path}.md`)));
  if (present.length < pages.length) return soundPages(folder, present, images);
  const wrong = await wrongIn(folder);
  const sound = pages.filter((each) => !wrong.has(`${each.path}.md`));
  return sound.length === pages.length ? sound : soundPages(folder, sound, images);
}

test('what a check finds no error in can be built, whatever it is', async () => {
  let built = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(page, { minLength: 8, maxLength: 16, size: 'max' }),
      fc.array(path, { maxLength: 2 }),
      async (pages, images) =>
        withFolder(under('content', folderOf({})), async (folder) => {
          const content = join(folder, 'content');
          await soundPages(content, pages, images);
          if ((await wrongIn(content)).size > 0) return;
          const { code, stdout, stderr } = await runIn(folder, 'build', '--format', 'json');
          const { findings } = JSON.parse(stdout || '{"findings": []}');
          // Whether the checklist has room, and its font all characters, is known when it is made.
          const others = findings.filter(
            (each: { ruleId: string; severity: string }) =>
              each.severity === 'error' && each.ruleId !== 'output-fits',
          );
          expect({ others, stderr: code === 2 ? stderr : '' }).toEqual({ others: [], stderr: '' });
          built += 1;
        }),
    ),
    { numRuns: 60 },
  );
  expect(built).toBeGreaterThan(2);
});
