import fc from 'fast-check';
import { toSource } from '../../src/load/source.ts';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { lintRules, lintSettings } from '../../src/check/lint.ts';
import { check, rules, type Checked } from '../../src/check/index.ts';
import { toPageSettings } from '../../src/check/page-settings.ts';
import type { Source } from '../../src/model/index.ts';
import { corpusOf, findingsOf, folderOf, pageText, pathway, type Files } from '../corpus-of.ts';
import { dictionary } from '../dictionary.ts';

async function checked(files: Files): Promise<Checked> {
  return check(await corpusOf(files), { today: '2020-01-01', dictionary });
}

/** A page in which every page rule finds something. */
const faulty = [
  '# Title[^a] and [^b]',
  '#### Deep',
  '![](http://example.org/a.png)',
  '[x](javascript:x) <b>y</b> [z](gone.md) [w](#gone) [v](resources.yaml#gone) [u (PDF)](u.pdf)',
  '[^a]: One.',
  '[^a]: Two.',
  '[^used-nowhere]: Three.',
  '[^nor-this]: Four.',
  'Utilize a old plot that was was given to organizations whose interdisciplinary considerations recieve comprehensive administrative documentation regarding horticultural accommodation, notwithstanding preexisting contractual obligations, institutional responsibilities, environmental characteristics, and nonagricultural infrastructure considerations that necessitate additional intergovernmental coordination.',
  '[here](https://example.org/here)',
  '- - - - - - - - - - Deep',
  '* It\u2019s so.',
  'A [plan] (https://example.org) is **due.',
  'See ![a plan](http://example.org/b.png "The plan").',
  '| | |\n| --- | --- |\n| A | yes |\nText.',
  '[^empty]:',
  '**A bold line**',
  'TODO: Ask for more.',
  'Who pays?<!-- id: Who pays -->',
].join('\n\n');

test('findings of each file are in the order of their places, the same every time', async () => {
  const folder = folderOf({ 'page.md': pathway(faulty) });
  const [first, second] = [await checked(folder), await checked(folder)];
  expect(findingsOf(first)).toEqual(findingsOf(second));
  const places = first.findings
    .filter(({ file }) => file === 'page.md')
    .map(({ line, column, ruleId }) => [line, column, ruleId]);
  expect(places.map((place) => place.slice(0, 2))).toEqual([
    [11, 1],
    [11, 17],
    [13, 1],
    [15, 1],
    [15, 1],
    [15, 1],
    [17, 1],
    [17, 19],
    [17, 28],
    [17, 41],
    [17, 52],
    [17, 77],
    [17, 77],
    [21, 1],
    [23, 1],
    [25, 1],
    [27, 1],
    [27, 9],
    [27, 29],
    [27, 95],
    [29, 1],
    [31, 19],
    [33, 1],
    [33, 5],
    [35, 3],
    [35, 35],
    [37, 5],
    [37, 5],
    [37, 5],
    [39, 1],
    [42, 1],
    [44, 1],
    [44, 1],
    [46, 1],
    [48, 1],
    [50, 10],
  ]);
  expect(
    places.filter(([line, column]) => line === 15 && column === 1).map(([, , id]) => id),
  ).toEqual(['image-alt', 'image-supported', 'url-secure']);
});

test('every finding has a place, a rule, a severity and a link to its documentation', async () => {
  const { findings } = await checked(folderOf({ 'page.md': pathway(`${faulty}\n\n*a* _b_ [c]`) }));
  for (const message of findings) {
    expect(message.line, message.message).toBeGreaterThan(0);
    expect(message.column).toBeGreaterThan(0);
    expect(message.ruleId).toMatch(/^[a-z-]+$/);
    expect(message.url).toBeDefined();
    expect(['error', 'warning', 'suggestion']).toContain(message.severity);
    expect(message.file).toBe('page.md');
  }
});

test('places are the same with Windows line ends', async () => {
  const text = pathway(faulty);
  const found = findingsOf(await checked(folderOf({ 'page.md': text })));
  const windows = folderOf({ 'page.md': text.replaceAll('\n', '\r\n') });
  expect(findingsOf(await checked(windows))).toEqual(found);
});

test('a finding about a duplicate shows where the first one is', async () => {
  const { findings } = await checked(
    folderOf({ 'page.md': pathway('A[^a].\n\n[^a]: One.\n\n[^a]: Two.') }),
  );
  const [message] = findings;
  expect(message?.related).toEqual([
    {
      file: 'page.md',
      line: 13,
      column: 1,
      message: 'The first one is here',
    },
  ]);
});

test('the body of a page with wrong front matter is checked, and links to it work', async () => {
  const { findings } = await checked(
    folderOf({
      'page.md': pathway('See [the other](wrong.md#part).'),
      'wrong.md': pathway('## Part\n\nA claim.[^a]', { reviewed: 'soon', title: 'A Pathway' }),
    }),
  );
  expect(findingsOf({ findings })).toEqual([
    'wrong.md:5:11 schema `reviewed` must be a date such as `2019-04-03`, not `soon`',
    'wrong.md:13:9 footnote-resolves This page has no footnote `[^a]`',
  ]);
});

test('nothing is found in a folder with only the required files', async () => {
  const { 'contacts.yaml': contacts, 'index.md': home, 'site.yaml': site } = folderOf({});
  const folder = {
    'contacts.yaml': contacts ?? '',
    'index.md': home ?? '',
    'site.yaml': site ?? '',
  };
  expect(findingsOf(await checked(folder))).toEqual([]);
});

test('an empty folder is missing its one required file, and nothing else', async () => {
  expect(findingsOf(await checked({})).sort()).toEqual([
    'site.yaml:1:1 schema `site.yaml` is missing from the content folder',
  ]);
});

test('an ignore comment is no finding itself', async () => {
  const text = '<!-- pathways-ignore heading-order: copied from the law -->\n\n#### Deep\n\nText.';
  expect(findingsOf(await checked(folderOf({ 'page.md': pathway(text) })))).toEqual([]);
});

describe('remark-lint', () => {
  test('has settings only for rules of the presets', () => {
    expect(
      Object.keys(lintSettings).filter((name) => !lintRules.some(({ id }) => id === name)),
    ).toEqual([]);
    expect(lintRules.map(({ id }) => id)).toContain('no-undefined-references');
  });

  test.each([
    ['A claim.[^x]', ['footnote-resolves']],
    ['A claim [sic].[^x]', ['no-undefined-references', 'footnote-resolves']],
    ['A [claim][^x] here.', ['footnote-resolves']],
    ['A claim.\n\n[^x]: Unused.', ['footnote-used']],
    ['A claim.[^x]\n\n[^x]: One.\n\n[^x]: Two.', ['footnote-unique']],
    ['Code `[^x]`, and \\[^x] escaped.', []],
    ['```\n[^x]\n```', []],
  ])('leaves footnotes to our own rules: %j', async (body, ids) => {
    const { findings } = await checked(folderOf({ 'page.md': pathway(body) }));
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(ids);
  });

  test('ignores its own comments', async () => {
    const body = '<!-- lint disable -->\n\n<!-- lint bogus -->\n\nHe said [sic] so.';
    const { findings } = await checked(folderOf({ 'page.md': pathway(body) }));
    const ids = findings.map(({ ruleId }) => ruleId);
    expect(ids).toEqual(['no-undefined-references']);
  });
});

describe('no page makes a rule fail', () => {
  // These compare the tree with the text of the page, by the places of its nodes.
  const needPlaces: readonly string[] = [
    'list-marker',
    'table-ends',
    'text-kept',
    'foreign-markup',
    'footnote-marked',
    'heading-id-valid',
    'no-indented-code',
    'no-tab-table',
    'no-underlined-heading',
    'characters-visible',
    'code-closed',
    'paragraph-apart',
    'table-row-complete',
  ];
  const pageRules = rules
    .filter((rule) => rule.scope === 'page' || rule.scope === 'text')
    .filter((rule) => !needPlaces.includes(rule.id));

  test.each(pageRules)('$id finds the same without places', async (rule) => {
    const corpus = await corpusOf(folderOf({ 'page.md': pathway(faulty) }));
    const page = corpus.sources.get('page.md');
    if (!page) throw new Error('no page');
    const { id, text, tree } = page;
    const settings = toPageSettings(corpus, { dictionary });
    const reasons = async (each: Source): Promise<readonly string[]> => {
      const found: string[] = [];
      for await (const { message } of rule.check(each, settings)) found.push(message);
      return found;
    };
    const before = await reasons(toSource(id, text, { tree: () => tree }));
    stripPlaces(tree);
    expect(before.length).toBeGreaterThan(0);
    expect(await reasons(toSource(id, text, { tree: () => tree }))).toEqual(before);
  });

  test('a check of trees without places puts every finding at the start of its file', async () => {
    const corpus = await corpusOf(folderOf({ 'page.md': pathway(faulty) }));
    for (const source of corpus.sources.values()) stripPlaces(source.tree);
    const { findings: messages } = await check(corpus);
    expect(messages.length).toBeGreaterThan(5);
    expect(new Set(messages.map(({ line, column }) => `${line}:${column}`))).toEqual(
      new Set(['1:1']),
    );
  });

  test('a check ends whatever a page contains', async () => {
    const mark = fc.constantFrom(
      ...['# ', '## ', '[^a]', '[^a]: ', '[', '](', ')', '![', '<b>', '</b>', '<!--', '-->', '`'],
      ...[
        '> ',
        '- ',
        '1. ',
        '|',
        '| - |\n',
        '*',
        '**',
        '_',
        '\n',
        '\n\n',
        '    ',
        '\t',
        '\\',
        '&#10;',
      ],
      ...[
        'http://',
        'javascript:',
        'page.md#',
        '#a',
        'resources.yaml#',
        '%zz',
        '..',
        '/',
        'word',
        'é',
        '🌱',
      ],
    );
    const body = fc.array(fc.oneof(mark, fc.string({ maxLength: 5 })), { maxLength: 40 });
    const value = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('[]', '{}', '[a, b]', '"', '|'),
    );
    await fc.assert(
      fc.asyncProperty(body, value, value, async (parts, title, contacts) => {
        const text = parts.join('').replaceAll('\0', '');
        const front = { title, kind: 'overview', description: title, reviewed: title, contacts };
        const { findings } = await checked(
          folderOf({
            'page.md': pathway(text),
            'other.md': pageText(text, front),
            'bare.md': text,
          }),
        );
        for (const message of findings) expect(message.line, message.message).not.toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});

function stripPlaces(tree: Root): void {
  visit(tree, (node) => {
    delete node.position;
  });
}
