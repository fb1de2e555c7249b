import { beforeAll, expect, test } from 'vitest';
import { judgeHtml } from './spec-judges.ts';
import { corpusOfBodies, differencesOf, toRendition, type Rendition } from './spec-pages.ts';

/** Lists of a first page, which shows items of one link as cards: what is around the link. */
const bodies = {
  Nothing: '- [a](https://a.org)\n- [b](https://b.org)',
  'Text behind a stop': '- [a](https://a.org) – b\n- [c](https://c.org): d *e*',
  'Marks around the link': '- **[a](https://a.org)**. b\n\n  c\n- x [c](https://c.org)',
  'Dashes alone': '- [a](https://a.org)   ---  b\n- [c](https://c.org).',
  'A list in the list': '- [a](https://a.org)\n\n  - b',
  Numbers: '1. [a](https://a.org): b\n2. [c](https://c.org)',
  'A task': '- [x] [a](https://a.org), b\n- [ ] [c](https://c.org)',
  'Two links': '- a [b](none.md) [c](https://c.org)\n- [d](https://d.org) [e](https://e.org)',
  'A quotation': '- > [a](https://a.org) b\n- > c [d](https://d.org)',
  'Code before it': '- ```\n  x\n  ```\n  [a](https://a.org)',
  'A table': '- | [a](https://a.org) | b |\n  |-|-|\n  | c | d |',
  'A note in the link': '- [a[^n]](https://a.org): b\n\n[^n]: c',
} as const;

let rendition: Rendition;

beforeAll(async () => {
  rendition = await toRendition(await corpusOfBodies(bodies, {}, 'home'));
});

test('some of the lists are cards, and others cannot be', () => {
  const pages = Object.entries(rendition.site).filter(([path]) => path !== 'index.html');
  const cards = pages.filter(([, html]) => html.includes('<ul class="cards">'));
  expect(cards.length).toBeGreaterThan(4);
  expect(cards.length).toBeLessThan(pages.length);
});

test('cards say what the Markdown says', async () => {
  expect(await differencesOf(rendition, Object.keys(bodies))).toEqual([]);
});

test('the Nu Html Checker finds no fault with cards', async () => {
  expect(await judgeHtml(rendition.site)).toEqual([]);
});
