import { expect, test } from 'vitest';
import { pathway } from '../../corpus-of.ts';
import { partOf, siteOf, textOf } from './site-of.ts';

const link = (id: string, text: string): string =>
  `<a class="anchor" href="#${id}" aria-label="Link to this passage: ${text}"></a>`;

test('a passage whose comment gives it an id begins there, and has a link to copy', async () => {
  const text = await textOf(
    'Who pays?<!-- id: who-pays -->\n\n- Who *digs*?<!-- id: who-digs -->\n- Nobody.<!-- a note -->\n\n1. Who sees?<!-- id: who-sees -->\n\n   The city.',
  );
  expect(text.replace(/\n/g, '')).toBe(
    `<p id="who-pays">Who pays?${link('who-pays', 'Who pays?')}</p>` +
      `<ul><li id="who-digs">Who <em>digs</em>?${link('who-digs', 'Who digs?')}</li><li>Nobody.</li></ul>` +
      `<ol><li id="who-sees"><p>Who sees?${link('who-sees', 'Who sees?')}</p><p>The city.</p></li></ol>`,
  );
});

test('a heading leaves the id to the passage, and links to it lead there', async () => {
  const site = await siteOf({
    'page.md': pathway('## Who pays\n\nWe do.<!-- id: who-pays -->'),
    'other.md': pathway('See [who pays](page.md#who-pays).', { title: 'Other' }),
  });
  expect(site.get('page.html')).toContain('<p id="who-pays">');
  expect(site.get('page.html')).toContain('<h2 id="who-pays-1">');
  expect(site.get('other.html')).toContain('href="page.html#who-pays"');
  const print = site.get('print.html') ?? '';
  expect(partOf(print, 'We do.', '</p>')).toBe('');
  expect(print).toMatch(/<p id="[^"]*who-pays">We do\.<\/p>/);
});
