import { describe, expect, test } from 'vitest';
import { imported, settingsOf } from './imported.ts';

const pages = {
  'docs/index.md': '# Home\n',
  'docs/guide/b.md': '# B\n',
  'docs/guide/a.md': '# A\n',
  'docs/last.md': '# Last\n',
};

async function siteOf(files: Readonly<Record<string, string>>): Promise<string> {
  return (await imported(files)).texts.get('site.yaml') ?? '';
}

test('of MkDocs: its order and names; a group gets a page with links, and what it leaves out comes last', async () => {
  const { texts, leftLines } = await imported({
    ...pages,
    'mkdocs.yml':
      'site_name: Rain\nsite_url: https://example.org/rain/\ntheme:\n  language: de\nnav:\n  - Start: index.md\n  - Guides:\n      - guide/b.md\n      - First: guide/a.md\n',
  });
  expect(texts.get('site.yaml')).toBe(
    'title: Rain\nlanguage: de\nurl: https://example.org/rain/\nnavigation:\n' +
      '  - page: index.md\n    label: Start\n' +
      '  - page: guide/index.md\n    pages:\n      - page: guide/b.md\n      - page: guide/a.md\n        label: First\n' +
      '  - page: last.md\n',
  );
  expect(texts.get('guide/index.md')).toBe('---\ntitle: Guides\n---\n\n- [B](b.md)\n- [A](a.md)\n');
  expect(leftLines).toEqual([
    'docs/last.md:null: `mkdocs.yml` does not name the page, so it comes after those that it names',
    '.:null: No page introduces "Guides", so `guide/index.md` was added with links to its pages',
  ]);
});

test('of GitBook and mdBook: the lists of SUMMARY.md, with pages below pages', async () => {
  const site = await siteOf({
    'book.toml': '[book]\ntitle = "Rain"\nlanguage = "en"\n',
    'src/SUMMARY.md': '# Summary\n\n[Intro](README.md)\n\n- [B](guide/b.md)\n  - [A](guide/a.md)\n',
    'src/README.md': '# Intro\n',
    'src/guide/b.md': '# B\n',
    'src/guide/a.md': '# A\n',
  });
  expect(site).toBe(
    'title: Rain\nlanguage: en\nnavigation:\n  - page: index.md\n  - page: guide/b.md\n    pages:\n      - page: guide/a.md\n',
  );
});

test('of Docusaurus: positions of pages and folders, with their labels', async () => {
  const { texts } = await imported({
    ...settingsOf.docusaurus,
    'docs/index.md': '# Home\n',
    'docs/guide/_category_.json': '{"label": "Guides", "position": 1}',
    'docs/guide/b.md': '---\nsidebar_position: 1\n---\n# B\n',
    'docs/guide/a.md': '---\nsidebar_position: 2\n---\n# A\n',
    'docs/about.md': '---\nsidebar_position: 2\n---\n# About\n',
  });
  expect(texts.get('site.yaml')).toContain(
    '  - page: index.md\n  - page: guide/index.md\n    pages:\n      - page: guide/b.md\n      - page: guide/a.md\n  - page: about.md\n',
  );
  expect(texts.get('guide/index.md')).toContain('title: Guides\n');
});

describe('of a plain folder', () => {
  test('a folder beside a page of its name is below that page, and one page needs no other', async () => {
    const site = await siteOf({
      'index.md': '# Home\n',
      'tools.md': '# Tools\n',
      'tools/saw.md': '# Saw\n',
      'rules/one.md': '# One\n',
    });
    expect(site).toContain(
      '  - page: index.md\n  - page: tools.md\n    pages:\n      - page: tools/saw.md\n  - page: rules/one.md\n',
    );
  });

  test('pages before folders, by name, with a home page that is made where none is', async () => {
    const { texts } = await imported({
      'b.md': '# B\n',
      'a/c.md': '# C\n',
      'a/README.md': '# A\n',
    });
    expect(texts.get('site.yaml')).toContain(
      '  - page: index.md\n  - page: b.md\n  - page: a/index.md\n    pages:\n      - page: a/c.md\n',
    );
    expect(texts.get('index.md')).toBe(
      '---\ntitle: folder\nkind: home\n---\n\n- [B](b.md)\n- [A](a/index.md)\n',
    );
  });
});

test('two files of one path each get their own', async () => {
  const { texts } = await imported({
    'index.md': '# Home\n',
    'README.md': '# Read me\n',
    'A b.md': '# One\n',
    'a-b.md': '# Two\n',
  });
  expect([...texts.keys()].sort()).toEqual([
    'A-b.md',
    'a-b-2.md',
    'index.md',
    'readme.md',
    'site.yaml',
  ]);
});

test('a page that the list leaves out comes below the index page of its folder', async () => {
  const site = await siteOf({
    ...pages,
    'docs/guide/README.md': '# Guide\n',
    'mkdocs.yml': 'site_name: Rain\ntheme: {language: en}\nnav: [index.md, guide/, last.md]\n',
  });
  expect(site).toContain(
    '  - page: guide/index.md\n    pages:\n      - page: guide/a.md\n      - page: guide/b.md\n  - page: last.md\n',
  );
});

test('a page for a group is in the folder of the group as it is written, with a title of its own', async () => {
  const { texts } = await imported({
    'Rules/a/one.md': '# One\n',
    'Rules/a/two.md': '# Two\n',
    'Rules/b/three.md': '# Three\n',
    'Rules/b/four.md': '# Rules\n',
  });
  expect(texts.get('Rules/index.md')).toContain('title: Rules (Rules)\n');
  expect(texts.get('site.yaml')).toContain('  - page: Rules/index.md\n    label: Rules\n');
});

test('no page gets the place of a page that the site makes', async () => {
  const { texts } = await imported({ 'index.md': '# A\n', '404.md': '# Not here\n' });
  expect([...texts.keys()]).toContain('404-2.md');
});

test('of Docusaurus in a folder of a project: the pages beside it, and its files', async () => {
  const { texts, copies } = await imported(
    {
      'website/docusaurus.config.js': "module.exports = { title: 'Rain' };\n",
      'README.md': '# Program\n',
      'docs/index.md': '# Home\n\n![A](/img/a.png)\n',
    },
    ['website/static/img/a.png'],
  );
  expect([...texts.keys()]).toEqual(['index.md', 'site.yaml']);
  expect([...copies]).toEqual([['img/a.png', 'website/static/img/a.png']]);
});
