import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, type Files } from '../corpus-of.ts';

const plots = 'plots:\n  value: 12\n  noun: plots\n  asOf: 2019-04-03\n  source: guide\n';

async function found(body: string, more: Files = { 'facts.yaml': plots }): Promise<string[]> {
  const corpus = await corpusOf(folderOf({ 'page.md': pathway(body) }, more));
  return findingsOf(await check(corpus, { today: '2020-01-01' }));
}

test.each([
  ['See [12 plots](facts.yaml#plosts).', '`plosts` is not in facts.yaml. Did you mean `plots`?'],
  ['See [12 plots](facts.yaml#wells).', '`wells` is not in facts.yaml'],
  ['See [12 plots](facts.yaml).', 'This link to facts.yaml names no entry'],
])('an unknown fact in %s', async (body, message) => {
  expect(await found(body)).toContain(`page.md:11:5 fact-known ${message}`);
});

test('a link to a fact where there is no facts.yaml', async () => {
  expect(await found('See [12 plots](facts.yaml#plots).', {})).toEqual([
    'page.md:11:5 fact-known `facts.yaml` is missing from the content folder',
  ]);
});

test('a fact that no page links to', async () => {
  expect(await found('Text.')).toEqual(['facts.yaml:1:1 fact-used No page uses fact `plots`']);
});

test.each([
  ['  noun: plots\n', '', 'facts.yaml:2:3 schema `plots` needs a `noun` or a `unit`'],
  ['12', '.inf', 'facts.yaml:2:10 schema `value` must be a number, not `.inf`'],
  [
    '12',
    '9007199254740993',
    'facts.yaml:2:10 schema `value` must be at most 9007199254740991, not `9007199254740992`',
  ],
  ['source: guide', 'source: The Guide', 'facts.yaml:5:11 schema '],
  [
    'source: guide',
    'source: giude',
    'facts.yaml:5:11 resource-known `giude` is not in resources.yaml. Did you mean `guide`?',
  ],
  ['2019-04-03', '2019', 'facts.yaml:4:9 schema '],
])('an entry with %s as %s', async (written, other, finding) => {
  const facts = plots.replace(written, other);
  const findings = await found('See [12 plots](facts.yaml#plots).', { 'facts.yaml': facts });
  expect(findings).toEqual([expect.stringContaining(finding)]);
});

test('a link with fewer numbers than its fact says what it says', async () => {
  const facts = plots.replace('12', '3 to 6');
  expect(await found('See [12 plots](facts.yaml#plots).', { 'facts.yaml': facts })).toEqual([
    'page.md:11:6 fact-matches This says `12 plots`, but `plots` in facts.yaml is `3 to 6`',
  ]);
});

test('a work that is only the source of a fact is used', async () => {
  const more = `${plots.replace('guide', 'census')}`;
  const resources =
    'guide: {title: The Guide, publisher: The Press, url: https://example.org/guide, urlKind: document}\ncensus: {title: The Census, publisher: The Press, url: https://example.org/census, urlKind: document}\n';
  const files = { 'facts.yaml': more, 'resources.yaml': resources };
  expect(await found('See [12 plots](facts.yaml#plots).', files)).toEqual([]);
});

const counted =
  'plots: {value: 126, noun: garden plots, asOf: "2019", source: guide}\nshare: {value: 88, unit: "%", noun: of members, asOf: "2019", source: guide}\nold: {value: 31, noun: cities, asOf: "2019", source: guide}\nnew: {value: 36, noun: cities, asOf: "2019", source: guide}\n';

/** The findings of one rule on paragraphs, each as its line of the body and what to write. */
async function helpOf(rule: string, paragraphs: readonly string[]): Promise<readonly string[]> {
  const links = ['plots', 'share', 'old', 'new'].map((id) => `[x](facts.yaml#${id})`).join(' ');
  const body = [...paragraphs, links].join('\n\n');
  const corpus = await corpusOf(folderOf({ 'page.md': pathway(body) }, { 'facts.yaml': counted }));
  const { findings } = await check(corpus, { today: '2020-01-01' });
  return findings
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ line, help }) => `${paragraphs[((line ?? 0) - 11) / 2] ?? ''} | ${help ?? ''}`);
}

test('figures of facts in the text link to them', async () => {
  const linked = [
    'There are 126 garden plots.',
    'There are about 130 garden plots.',
    'One hundred twenty-six Garden Plots are green.',
    'In 2019 there were 126 garden plots.',
    'It is 88% of all members, or 88 percent of members.',
  ];
  const others = [
    'There are 126 plots, and 126 garden gnomes.',
    'In 2012 there were 126 garden plots.',
    'See ["126 garden plots"](https://example.org/plots).',
    'See *126 garden plots*, `126 garden plots` and [126 garden plots](page.md).',
    '## All 126 garden plots',
    '> 126 garden plots',
    'She said "126 garden plots".',
    'There are 125 garden plots.',
  ];
  const found = await helpOf('fact-linked', [...linked, ...others]);
  expect(found).toEqual([
    `${linked[0]} | Write \`[126 garden plots](facts.yaml#plots)\`.`,
    `${linked[1]} | Write \`[about 130 garden plots](facts.yaml#plots)\`.`,
    `${linked[2]} | Write \`[One hundred twenty-six Garden Plots](facts.yaml#plots)\`.`,
    `${linked[3]} | Write \`[126 garden plots](facts.yaml#plots)\`.`,
    `${linked[4]} | Write \`[88% of all members](facts.yaml#share)\`.`,
    `${linked[4]} | Write \`[88 percent of members](facts.yaml#share)\`.`,
    `${others[3]} | Write \`[126 garden plots](facts.yaml#plots)\`.`,
  ]);
});

test('other figures for the noun of a fact are found', async () => {
  const wrong = [
    'There are 125 garden plots.',
    'More than 130 garden plots are green.',
    '## All 120 garden plots',
    'These are 92% of the members.',
    'These are two thirds of the members.',
  ];
  const others = [
    'There are 12 garden plots in the north, and 3 garden plots by the lake.',
    'There are fewer than 200 garden plots, and more than 100 garden plots.',
    'In 2012 there were 108 garden plots.',
    'There are 33 cities.',
    'There are 92 members.',
    'She said "125 garden plots".',
  ];
  expect(await helpOf('fact-contradicted', [...wrong, ...others])).toEqual(
    [
      '[126 garden plots](facts.yaml#plots)',
      '[More than 120 garden plots](facts.yaml#plots)',
      '126 garden plots',
      '[88% of the members](facts.yaml#share)',
      '[88% of the members](facts.yaml#share)',
    ].map(
      (right, index) =>
        `${wrong[index]} | If both mean the same, write \`${right}\`. If not, say how they differ, such as in the year.`,
    ),
  );
});

test('other figures for the noun of a fact are found where no link can be', async () => {
  const front = {
    title: 'The 125 Garden Plots',
    description: '"Who waters the 124 garden plots of the city, and when the office is open."',
    steps: '[{id: first-step, text: Look at all 123 garden plots}]',
  };
  const body =
    'See [126 garden plots](facts.yaml#plots).\n\n![Map of the 122 garden plots](garden.png "The 121 garden plots")\n\n| A | B |\n| - | - |\n| c | 120 garden plots |';
  const files = {
    'facts.yaml': 'plots: {value: 126, noun: garden plots, asOf: "2019", source: guide}\n',
    'acronyms.yaml':
      'CSA:\n  words: community-supported agriculture\n  definition: A farm, such as the 119 garden plots.\n',
    'resources.yaml':
      'guide: {title: The Guide, publisher: The Press, url: https://example.org/guide, urlKind: document, readerNote: It has maps of the 118 garden plots}\n',
  };
  const corpus = await corpusOf(folderOf({ 'page.md': pathway(body, front) }, files));
  const { findings } = await check(corpus, { today: '2020-01-01' });
  const own = findings.filter(({ ruleId }) => ruleId === 'fact-contradicted');
  expect(own.map(({ file, help }) => `${file}: ${(help ?? '').split('.')[0]}`).sort()).toEqual([
    'acronyms.yaml: If both mean the same, write `126 garden plots`',
    'page.md: If both mean the same, write `126 Garden Plots`',
    'page.md: If both mean the same, write `126 garden plots`',
    'page.md: If both mean the same, write `126 garden plots`',
    'page.md: If both mean the same, write `126 garden plots`',
    'page.md: If both mean the same, write `126 garden plots`',
    'page.md: If both mean the same, write `[126 garden plots](facts',
    'resources.yaml: If both mean the same, write `126 garden plots`',
  ]);
});
