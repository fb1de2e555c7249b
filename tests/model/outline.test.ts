import { expect, test } from 'vitest';
import { digestOutline, toOutline } from '../../src/model/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../corpus-of.ts';

const own = { 'p.md': pathway('## One\n\nText.', { title: 'Plots' }), 'q.md': pathway('More.') };

const digestOf = async (files: Files): Promise<string> =>
  digestOutline(await corpusOf(folderOf({ ...own, ...files })));

test('an outline knows titles and headings, and has no texts', async () => {
  const { pages, sources, navigation, files } = toOutline(await corpusOf(folderOf(own)));
  const page = pages.get('p.md');
  expect(page).toMatchObject({ meta: { title: 'Plots' }, anchorIds: ['one'] });
  expect(sources.get('p.md')).toBe(page);
  expect(navigation.some((node) => node.page === page)).toBe(true);
  for (const read of [() => page?.text, () => page?.tree, () => page?.notes, () => page?.links])
    expect(read).toThrow('no texts');
  expect(() => files.map(({ text }) => text)).toThrow('no texts');
});

test('its digest is the same where only a text has changed', async () => {
  const changed = pathway('## One\n\nAnother text.', { title: 'Plots' });
  expect(await digestOf({ 'p.md': changed })).toBe(await digestOf({}));
});

test.each<readonly [what: string, files: Files]>([
  ['a title', { 'p.md': pathway('## One\n\nText.', { title: 'Beds' }) }],
  ['a heading', { 'p.md': pathway('## Two\n\nText.', { title: 'Plots' }) }],
  ['a registry', { 'acronyms.yaml': 'CSA: community-supported agriculture\n' }],
  ['an empty registry that was missing', { 'acronyms.yaml': '' }],
  ['a registry that can no longer be read', { 'acronyms.yaml': '<<<<<<< ours\n' }],
  ['a page that can no longer be read', { 'q.md': '---\ntitle: [\n---\n' }],
  ['another page', { 'r.md': pathway('Text.') }],
  ['a file', { 'plan.csv': 'plot,rows' }],
])('its digest changes with %s', async (_what, files) => {
  expect(await digestOf(files)).not.toBe(await digestOf({}));
});
