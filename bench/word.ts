/**
 * How long the Word toolkit takes, with and without page numbers: that of `content/`, and one of generated
 * pages. The first run of each kind warms the machine and is not counted.
 *
 * Usage: npm run bench:word [-- PAGES RUNS]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readAssets } from '../src/cli/assets.ts';
import { load } from '../src/load/index.ts';
import type { Corpus } from '../src/model/index.ts';
import { toWordFile } from '../src/render/word/index.ts';

const vocabulary =
  'the city garden of plots and water for people who grow beans peas in summer with neighbours that share tools after meetings about soil compost seeds money letters roads bridges winters'.split(
    ' ',
  );

const [pages = 1000, runs = 3] = process.argv.slice(2).map(Number);
const assets = await readAssets(process.cwd());
const generated = await loadGenerated(pages);
const corpora: readonly (readonly [string, Corpus])[] = [
  ['content', await load('content')],
  [`${pages} pages`, generated],
];

console.log('                        with     without page numbers');
for (const [name, corpus] of corpora) {
  const [numbered = NaN, plain = NaN] = [
    await medianOf(() => toWordFile(corpus, assets, { numbered: true })),
    await medianOf(() => toWordFile(corpus, assets, { numbered: false })),
  ];
  console.log(`${name.padEnd(18)} ${toCell(numbered)}  ${toCell(plain)}`);
}

function toCell(ms: number): string {
  return `${ms.toFixed(0).padStart(8)} ms`;
}

async function medianOf(make: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const start = performance.now();
    await make();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

/** Sections of ten pages, each with headings, lists, a table, notes, links, steps, works and contacts. */
async function loadGenerated(count: number): Promise<Corpus> {
  const folder = mkdtempSync(join(tmpdir(), 'pathways-bench-'));
  try {
    for (const [path, text] of Object.entries(filesOf(count))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await load(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function filesOf(count: number): Readonly<Record<string, string>> {
  const sections = Math.ceil(count / 10);
  const entries = Array.from({ length: sections }, (_, section) => {
    const below = Array.from({ length: 9 }, (_, page) => `      - page: s${section}/p${page}.md\n`);
    return `  - page: s${section}/index.md\n    pages:\n${below.join('')}`;
  });
  const files: Record<string, string> = {
    'site.yaml': `title: A Long Handbook\ndescription: A handbook of generated pages that exists to be made into a Word file, over and over.\npublisher: Bench\ncontact: office\nchecklist: {title: None, introduction: Nothing.}\nfiles: {word: handbook, checklist: checklist}\nnavigation:\n${entries.join('')}`,
    'contacts.yaml':
      'office:\n  role: Office\n  organization: Bench\n  email: office@example.org\n  purpose: Any question\n  verified: 2019-04-03\n',
    'acronyms.yaml': 'ABC: a better city\nXYZ: extra years\n',
    'resources.yaml': Array.from(
      { length: 40 },
      (_, index) =>
        `work-${index}:\n  title: The Work of ${words(index, 4)}\n  publisher: Press ${index % 7}\n  year: ${1990 + (index % 30)}\n  url: https://example.org/work-${index}\n  urlKind: document\n`,
    ).join(''),
  };
  for (let section = 0; section < sections; section += 1) {
    files[`s${section}/index.md`] = pageText(section, -1);
    for (let page = 0; page < 9; page += 1)
      files[`s${section}/p${page}.md`] = pageText(section, page);
  }
  return files;
}

function pageText(section: number, page: number): string {
  const seed = section * 10 + page + 1;
  const own =
    page < 0
      ? 'kind: overview'
      : `kind: pathway\nresources: [work-${seed % 40}, work-${(seed + 7) % 40}]\nsteps: [{id: step-${seed}, text: Take step ${seed}}]`;
  const links = Array.from({ length: 3 }, (_, index) => {
    return `- [Page ${index}](../s${section}/p${index}.md) ${words(seed + index, 12)}`;
  });
  return `---\ntitle: Page ${page + 1} of section ${section}\n${own}\ndescription: What the page of the number ${seed} says, in a sentence of fifty characters or more.\nreviewed: 2019-04-03\ncontacts: [office]\n---\n
**${words(seed, 6)}.** ${words(seed + 1, 60)}.[^a]

## ${words(seed + 2, 4)}

${words(seed + 3, 90)}, *${words(seed + 4, 5)}*, and [a work](../resources.yaml#work-${seed % 40}).

${links.join('\n')}

| Plant | Rows |
| --- | ---: |
| ${words(seed + 5, 3)} | 12 |
| ${words(seed + 6, 8)} | 3 |

## ${words(seed + 7, 3)}

1. ${words(seed + 8, 25)}
2. ${words(seed + 9, 40)}

[^a]: ${words(seed + 10, 20)}. *${words(seed + 11, 4)}*. 2018.
`;
}

/** So many words, the same ones for the same seed. */
function words(seed: number, count: number): string {
  return Array.from(
    { length: count },
    (_, index) => vocabulary[(seed * 31 + index * (7 + (seed % 5))) % vocabulary.length],
  ).join(' ');
}
