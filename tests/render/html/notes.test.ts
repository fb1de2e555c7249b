import { expect, test } from 'vitest';
import { pageText, pathway } from '../../corpus-of.ts';
import { partOf, siteOf, textOf } from './site-of.ts';

const references = (body: string): string =>
  pageText(body, {
    title: 'Works',
    kind: 'references',
    description: 'All notes in one list, described in fifty characters or more.',
    reviewed: '2019-04-03',
  });

const notesOf = (document: string | undefined): string =>
  partOf(document ?? '', '<section class="notes"', '</section>');

test('notes are numbered through the whole toolkit', async () => {
  const site = await siteOf({
    'one.md': pathway('a[^x] b[^y]\n\n[^x]: X\n[^y]: Y'),
    'two.md': pathway('c[^x]\n\n[^x]: Z'),
  });
  expect(notesOf(site.get('one.html'))).toContain('<ol start="1">');
  expect(notesOf(site.get('two.html'))).toContain('<ol start="3">\n<li id="note-3"><p>Z ');
  expect(site.get('two.html')).toContain(
    '<p>c<sup class="note-reference"><a id="note-3-ref-1" href="#note-3" aria-label="Note 3">3</a></sup></p>',
  );
});

test('a note has a link back to each of its references', async () => {
  const site = await siteOf({
    'one.md': pathway('a[^x] b[^x] c[^y]\n\n[^x]: X\n[^y]: Y\n\n    - list'),
  });
  const document = site.get('one.html') ?? '';
  expect(document).toContain('b<sup class="note-reference"><a id="note-1-ref-2" href="#note-1"');
  const notes = notesOf(document);
  expect(notes).toContain(
    '<a class="back" href="#note-1-ref-1" aria-label="Back to note 1 in the text, reference 1">↩\ufe0e1</a>',
  );
  expect(notes).toContain(
    '<a class="back" href="#note-1-ref-2" aria-label="Back to note 1 in the text, reference 2">↩\ufe0e2</a>',
  );
  expect(notes).toContain(
    '</ul><p> <a class="back" href="#note-2-ref-1" aria-label="Back to note 2 in the text">↩\ufe0e</a></p>',
  );
});

test('an uncited note is not shown, and a page without notes has no list', async () => {
  const site = await siteOf({ 'one.md': pathway('a\n\n[^x]: Unseen') });
  expect(site.get('one.html')).not.toMatch(/Unseen|class="notes"/);
});

test('a reference in the text of a link moves after the link', async () => {
  const text = await textOf('[a *b[^x]*](https://a.org) c\n\n[^x]: X');
  expect(text).toBe(
    '<p><a href="https://a.org">a <em>b</em></a><sup class="note-reference"><a id="note-1-ref-1" href="#note-1" aria-label="Note 1">1</a></sup> c</p>',
  );
});

test('a heading whose anchor is the id of a note keeps it, and the note gets another one', async () => {
  const site = await siteOf({
    'one.md': pathway('## Note 1\n\n## Notes\n\n## Content\n\na[^x]\n\n[^x]: X'),
    'works.md': references('List.'),
  });
  const document = site.get('one.html') ?? '';
  expect(document).toContain('<h2 id="note-1">Note 1</h2>');
  expect(document).toContain('<li id="note-1-0">');
  expect(document).toContain('href="#note-1-0"');
  expect(document).toContain('<a class="skip-link" href="#content-0">');
  expect(site.get('works.html')).toContain('href="one.html#note-1-ref-1"');
});

test('the references page lists all notes by number, each with the page that cites it', async () => {
  const site = await siteOf(
    {
      'a/one.md': pathway(
        'a[^x]\n\n[^x]: X, see [home](../index.md) and [part](#p), ![p](dot.png)\n\n    ## P\n',
        {
          title: 'One',
        },
      ),
      'two.md': pathway('b[^x]\n\n[^x]: Y[^z]\n[^z]: Z', { title: 'Two' }),
      'works.md': references('Own[^o].\n\n[^o]: Own note.'),
    },
    { 'a/dot.png': new Uint8Array([1]) },
  );
  const document = site.get('works.html') ?? '';
  const list = partOf(document, '<ol class="all-notes">', '</ol>');
  expect([...list.matchAll(/<li id="(.*?)">/g)].map(([, id]) => id)).toEqual([
    'note-1',
    'note-2',
    'note-3',
    'note-4',
  ]);
  expect(list).toContain(
    'see <a href="index.html">home</a> and <a href="a/one.html#p">part</a>, <img src="a/dot.png" alt="p">',
  );
  expect(list).toContain('<h2>P</h2>');
  expect(list).toContain('<p class="cited">Cited on <a href="a/one.html#note-1-ref-1">One</a></p>');
  expect(list).toContain(
    'Y<sup class="note-reference"><a href="#note-3" aria-label="Note 3">3</a></sup>',
  );
  expect(list).toContain('Cited on <a href="two.html#note-3-ref-1">Two</a>');
  expect(list).toContain('Cited on <a href="#note-4-ref-1">Works</a>');
  expect(document).toContain('<a id="note-4-ref-1" href="#note-4"');
  expect(document).not.toContain('class="notes"');
  expect(notesOf(site.get('two.html'))).toContain('<li id="note-3">');
});
