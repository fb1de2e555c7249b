import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/load/index.ts';
import { relatedResources, type Page } from '../../src/model/index.ts';
import { facts, missing } from './facts.ts';

const corpus = await load('content');

test('the facts name every page of the content, and no other', () => {
  expect(facts.map(([path]) => path).sort()).toEqual([...corpus.pages.keys()].sort());
});

describe.each(facts)('%s', (path, { text, resources = [], contacts = [], footnotes = [], links = [] }) => {
  const page = pageAt(path);

  test('says in Markdown what it must', () => {
    expect(missing(text, [page.meta.title, ...page.tree.children.map((node) => toString(node))])).toEqual([]);
  });

  test('names its resources in their order', () => {
    const shown = relatedResources(corpus, page).map(({ resource }) => resource.title);
    if (page.kind === 'page') expect(shown).toEqual(resources);
  });

  test('names its contacts', () => {
    const emails = page.meta.contacts.map((id) => corpus.contacts.get(id)?.email);
    expect(emails).toEqual(expect.arrayContaining([...contacts]));
  });

  test('cites its footnotes', () => {
    const pages = page.kind === 'references' ? [...corpus.pages.values()] : [page];
    const notes = pages.flatMap((each) => each.notes.map(({ definition }) => toString(definition)));
    // Works are linked by their titles.
    notes.push(...pages.flatMap((each) => each.links.map(({ url }) => url)));
    expect(missing(footnotes, notes)).toEqual([]);
  });

  test('links to the pages it must', () => {
    const targets = page.links.flatMap(({ target }) => (target.kind === 'page' ? [target.page] : []));
    expect(targets).toEqual(expect.arrayContaining([...links]));
  });
});

function pageAt(path: string): Page {
  const page = corpus.pages.get(path);
  if (!page) throw new Error(`No page at ${path}`);
  return page;
}
