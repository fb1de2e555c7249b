import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const vocabulary =
  'the city garden of plots and water for people who grow beans peas in summer with neighbors that share tools after meetings about soil compost seeds money letters roads bridges winters'.split(
    ' ',
  );

/** The checklist of all steps must fit on a page. */
const sectionsWithSteps = 4;

/**
 * Generates the content of a toolkit: sections of ten pages, each with headings, lists, a table, notes, links,
 * steps, works and contacts. The folder is removed when it has been used.
 *
 * @param count how many pages it has
 */
export async function withHandbook<Result>(
  count: number,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'pathways-bench-'));
  try {
    for (const [path, text] of Object.entries(filesOf(count))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
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
    'site.yaml': `title: A Long Handbook\ndescription: A handbook of generated pages that exists to be made into a Word file, over and over.\npublisher: Bench\ncontact: office\nchecklist: {title: None, introduction: Nothing.}\nfiles: {word: handbook, checklist: checklist}\nseverities: {steps-fit: off}\nnavigation:\n${entries.join('')}`,
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
  const step =
    page >= 0 && section < sectionsWithSteps ? `{id: step-${seed}, text: Take step ${seed}}` : '';
  const own =
    page < 0
      ? 'kind: overview'
      : `kind: page\nresources: [work-${seed % 40}, work-${(seed + 7) % 40}]\nsteps: [${step}]`;
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
