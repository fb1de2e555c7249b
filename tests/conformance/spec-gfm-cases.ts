import type { Reading } from './spec-reading.ts';

/** A body of a page and what it must say, as somebody reads it who knows GitHub's Markdown. */
export interface Case {
  readonly markdown: string;
  readonly says: Partial<Reading>;
}

/** Tables, tasks, struck text and addresses, by the title of the page. */
export const cases: Readonly<Record<string, Case>> = {
  Table: {
    markdown: '| a | b |\n| - | - |\n| c | d |',
    says: { blocks: ['a', 'b', 'c', 'd'] },
  },
  'Table with alignments': {
    markdown: 'a | b | c | d\n:- | -: | :-: | -\n1 | 2 | 3 | 4',
    says: { blocks: ['a', 'b', 'c', 'd', '1', '2', '3', '4'] },
  },
  'Table with marks': {
    markdown:
      '| *a* | **b** | `c` |\n|-|-|-|\n| ~~d~~ | [e](https://a.org) | ![f](none.png) |\n| ***g*** | h<br>i | <https://b.org> |',
    says: {
      blocks: ['{i:a}', '{b:b}', '{c:c}', '{s:d}', 'e', 'f', '{bi:g}', 'h i', 'https://b.org'],
      links: ['https://a.org/', 'https://b.org/'],
    },
  },
  'Table with bars in cells': {
    markdown: '| a \\| b | `c \\| d` |\n|-|-|\n| **e \\| f** | \\\\ |',
    says: { blocks: ['a | b', '{c:c} {c:|} {c:d}', '{b:e} {b:|} {b:f}', '\\'] },
  },
  'Table with short and long rows': {
    markdown: '| a | b |\n|-|-|\n| c |\n| d | e | f |\n| | g |\n',
    says: { blocks: ['a', 'b', 'c', 'd', 'e', 'g'] },
  },
  'Table of a head alone': { markdown: '| a | b |\n|-|-|\n\nc', says: { blocks: ['a', 'b', 'c'] } },
  'Table that ends at a quotation': {
    markdown: '| a |\n|-|\n| b |\n> c',
    says: { blocks: ['a', 'b', 'c'] },
  },
  'Table that is none': {
    markdown: '| a | b |\n| - |\n| c |',
    says: { blocks: ['| a | b | | - | | c |'] },
  },
  'Tables one after the other': {
    markdown: '| a |\n|-|\n| b |\n\n| c |\n|-|\n| d |',
    says: { blocks: ['a', 'b', 'c', 'd'] },
  },
  'Table in a list in a quotation': {
    markdown: '> - a\n>\n>   | b | c |\n>   |-|-|\n>   | d | e |\n>\n>   f',
    says: { blocks: ['a', 'b', 'c', 'd', 'e', 'f'] },
  },
  'Table in other scripts': {
    markdown: '| א | ب |\n|-:|-|\n| 漢字 | 🌱 e\u0301 |',
    says: { blocks: ['א', 'ب', '漢字', '🌱 e\u0301'] },
  },
  Tasks: {
    markdown: '- [ ] a\n- [x] b\n- [X] *c*\n- d\n- [ ]\n- [y] e',
    says: { blocks: ['a', 'b', '{i:c}', 'd', '[ ]', '[y] e'] },
  },
  'Tasks in tasks': {
    markdown: '1. [x] a\n   - [ ] b\n\n     c\n2. [ ] d\n\n   ```\n   e  f\n   ```',
    says: { blocks: ['a', 'b', 'c', 'd', '```\ne  f'] },
  },
  'Task whose text begins with a mark': {
    markdown: '- [ ] **a** b\n- [x] `c`\n- [x] [d](https://a.org)\n- \\[ ] e',
    says: { blocks: ['{b:a} b', '{c:c}', 'd', '[ ] e'], links: ['https://a.org/'] },
  },
  'Struck with two tildes': { markdown: '~~a~~ b~~c~~d', says: { blocks: ['{s:a} b{s:c}d'] } },
  'Not struck with one tilde': { markdown: '~a~ b~c~d', says: { blocks: ['~a~ b~c~d'] } },
  'Struck with three tildes': { markdown: 'a ~~~b~~~', says: { blocks: ['a ~~~b~~~'] } },
  'Struck that ends nowhere': {
    markdown: '~~a\n\nb~~ ~c~~',
    says: { blocks: ['~~a', 'b~~ ~c~~'] },
  },
  'Struck inside and around': {
    markdown: '~~a *b **c*** `d`~~ **~~e~~**',
    says: { blocks: ['{s:a} {is:b} {bis:c} {cs:d} {bs:e}'] },
  },
  'Addresses with www': {
    markdown: 'www.a.org Www.b.org/c_d_e. (www.f.org/g) www.h',
    says: {
      blocks: ['www.a.org Www.b.org/c_d_e. (www.f.org/g) www.h'],
      links: ['http://www.a.org/', 'http://www.b.org/c_d_e', 'http://www.f.org/g', 'http://www.h/'],
    },
  },
  'Addresses with http': {
    markdown: 'http://a.org/?b=c&d https://e.org/(f)) *http://g.org*, https://h_i.org',
    says: {
      blocks: ['http://a.org/?b=c&d https://e.org/(f)) {i:http://g.org}, https://h_i.org'],
      links: ['http://a.org/?b=c&d', 'https://e.org/(f)', 'http://g.org/'],
    },
  },
  'Addresses with entities at their ends': {
    markdown: 'www.a.org/b&copy; www.c.org/d&e; https://f.org<g',
    says: {
      blocks: ['www.a.org/b© www.c.org/d&e; https://f.org<g'],
      links: ['http://www.a.org/b', 'http://www.c.org/d', 'https://f.org/'],
    },
  },
  'Addresses of mailboxes': {
    markdown: 'a@b.org, c.d-e_f+g@h.org. i@j mailto:k@l.org m@n.org_',
    says: {
      blocks: ['a@b.org, c.d-e_f+g@h.org. i@j mailto:k@l.org m@n.org_'],
      links: ['mailto:a@b.org', 'mailto:c.d-e_f+g@h.org', 'mailto:k@l.org'],
    },
  },
  'Addresses in links and code': {
    markdown: '[www.a.org](https://b.org) `www.c.org` [d@e.org][f]\n\n[f]: https://g.org',
    says: {
      blocks: ['www.a.org {c:www.c.org} d@e.org'],
      links: ['https://b.org/', 'https://g.org/'],
    },
  },
};
