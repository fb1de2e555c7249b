import { expect, test } from 'vitest';
import { toString } from 'mdast-util-to-string';
import { withFactNotes, type Corpus, type Page } from '../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';

const facts = `
gardens: { value: 1250, noun: gardens, asOf: "2024-03", source: guide }
plots: { value: 9, noun: plots, asOf: "2023", source: https://example.org/a/survey }
`;

const a =
  'First[^x], then [1,250 gardens](facts.yaml#gardens), [9 plots](facts.yaml#plots)[^y] and [1,250](facts.yaml#gardens).\n\n## Of [9 plots](facts.yaml#plots)\n\n[^x]: One with [9 plots](facts.yaml#plots).\n[^y]: Two.';

const contentOf = async (settings: string, body = a): Promise<Corpus> => {
  const files = folderOf(
    {
      'a.md': pathway(body, { title: 'A' }),
      'b.md': pathway('Last[^z].\n\n[^z]: Three.', { title: 'B' }),
    },
    { 'facts.yaml': facts },
  );
  return corpusOf({ ...files, 'site.yaml': `${String(files['site.yaml'])}\n${settings}` });
};

const notesOf = (page: Page | undefined): string[] =>
  (page?.notes ?? []).map(
    ({ number, references, definition }) =>
      `${number} x${references.length} ${toString(definition)}`,
  );

test('where site.yaml asks for it, facts get footnotes that are numbered among those of the pages', async () => {
  const { pages } = withFactNotes(await contentOf('facts: {footnotes: true}'));
  expect(notesOf(pages.get('a.md'))).toEqual([
    '1 x1 One with 9 plots.',
    '2 x2 The Guide (The Press, 2018). As of March 2024.',
    '3 x1 example.org/a/survey. As of 2023.',
    '4 x1 Two.',
  ]);
  expect(notesOf(pages.get('b.md'))).toEqual(['5 x1 Three.']);
});

test('in English the number follows the sign after the words', async () => {
  const { pages } = withFactNotes(await contentOf('facts: {footnotes: true}'));
  const [line] = pages.get('a.md')?.tree.children.slice(1) ?? [];
  const shown = line && 'children' in line ? line.children : [];
  expect(
    shown.map((node) => ('identifier' in node ? `[${node.identifier}]` : toString(node))).join(''),
  ).toBe(
    'First[x], then 1,250 gardens,[fact 2024-03 guide] 9 plots[fact 2023 https://example.org/a/survey][y] and 1,250.[fact 2024-03 guide]',
  );
});

test('the content itself stays as it is, and so do outputs that need no notes', async () => {
  const asked = await contentOf('facts: {footnotes: true}');
  withFactNotes(asked);
  expect(notesOf(asked.pages.get('b.md'))).toEqual(['3 x1 Three.']);
  const silent = await contentOf('');
  expect(withFactNotes(silent)).toBe(silent);
  const none = await contentOf('facts: {footnotes: true}', 'Text.');
  expect(withFactNotes(none)).toBe(none);
});

test('facts of one source and day have one note on a page', async () => {
  const files = folderOf(
    { 'a.md': pathway('[One plot](facts.yaml#one) and [two](facts.yaml#two).') },
    {
      'facts.yaml':
        'one: { value: 1, noun: plots, asOf: "2023", source: guide }\ntwo: { value: 2, noun: plots, asOf: "2023", source: guide }\n',
    },
  );
  const settings = `${String(files['site.yaml'])}\nfacts: {footnotes: true}`;
  const { pages } = withFactNotes(await corpusOf({ ...files, 'site.yaml': settings }));
  expect(notesOf(pages.get('a.md'))).toEqual(['1 x2 The Guide (The Press, 2018). As of 2023.']);
});
