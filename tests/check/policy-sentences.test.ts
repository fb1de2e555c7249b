import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../corpus-of.ts';
import { dictionary } from '../dictionary.ts';
import { withKeys } from './example-folder.ts';

const sentences = readFileSync(new URL('policy-sentences.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/** Names that are never spelled out, and the codes of states. */
const registries: Files = {
  'acronyms.yaml': 'CFR CT FR HMO MCO PACE SSI UN UNESCO USDA WHO'
    .split(' ')
    .map((name) => `${name}: ${name}\n`)
    .join(''),
  'records.yaml': `facts: {}\nrecords:\n${['IN', 'MI', 'OH', 'OR', 'WA', 'MD', 'UT']
    .map((code, index) => `  ${code}: {name: ${code} State, tile: [${index + 1}, 1], facts: {}}\n`)
    .join('')}`,
};

/** How sentences get onto a page. */
const layouts: Readonly<Record<string, (all: readonly string[]) => string>> = {
  paragraphs: (all) => all.join('\n\n'),
  'one paragraph': (all) => all.join('\n'),
  'a list': (all) => all.map((each) => `- ${each}`).join('\n'),
  'a table': (all) => ['| Rule |', '| --- |', ...all.map((each) => `| ${each} |`)].join('\n'),
  'block quotes': (all) => all.map((each) => `> ${each}`).join('\n>\n'),
};

test('there are two hundred sentences, each different', () => {
  expect(new Set(sentences).size).toBeGreaterThanOrEqual(200);
});

test.each(Object.entries(layouts))(
  'right sentences of policy texts have no finding: in %s',
  async (_name, layout) => {
    const files = folderOf({ 'page.md': pathway(layout(sentences)) }, registries);
    // What is special to one content.
    const site = withKeys(String(files['site.yaml']), {
      words: '[dually, Medigap, Olmstead, statewideness]',
    });
    const corpus = await corpusOf({ ...files, 'site.yaml': site });
    const { findings } = await check(corpus, { today: '2020-01-01', dictionary });
    const written = layout(sentences).split('\n');
    expect(
      findings.map(
        ({ ruleId, line, message }) => `${ruleId} ${message}: ${written[(line ?? 0) - 11]}`,
      ),
    ).toEqual([]);
  },
);
