import type { Case } from './spec-gfm-cases.ts';

/** Footnotes in every form, by the title of the page. */
export const noteCases: Readonly<Record<string, Case>> = {
  Note: { markdown: 'a[^1] b\n\n[^1]: c', says: { blocks: ['a b'], notes: ['c'] } },
  'Notes in the order of their citing': {
    markdown: 'a[^z] b[^a]\n\n[^a]: second\n[^z]: first',
    says: { blocks: ['a b'], notes: ['first', 'second'] },
  },
  'Note cited again': {
    markdown: 'a[^n] b[^n] c[^N]\n\n[^n]: d *e*',
    says: { blocks: ['a b c'], notes: ['d {i:e}'] },
  },
  'Note that is not there': {
    markdown: 'a[^none] b[^]\n\n[^unused]: c',
    says: { blocks: ['a[^none] b[^]'] },
  },
  'Note defined twice': {
    markdown: 'a[^n]\n\n[^n]: first\n\n[^n]: second',
    says: { blocks: ['a'], notes: ['first'] },
  },
  'Note cited in a note': {
    markdown: 'a[^n]\n\n[^n]: b[^m]\n\n[^m]: c[^n]',
    says: { blocks: ['a'], notes: ['b', 'c'] },
  },
  'Note of several paragraphs': {
    markdown: 'a[^n]\n\n[^n]: b\n    c\n\n    d **e**\n\nf',
    says: { blocks: ['a', 'f'], notes: ['b c d {b:e}'] },
  },
  'Note with a list': {
    markdown: 'a[^n]\n\n[^n]: b\n\n    - c\n      1. d\n    - e',
    says: { blocks: ['a'], notes: ['b c d e'] },
  },
  'Note that begins with a list': {
    markdown: 'a[^n]\n\n[^n]: - c\n    - d',
    says: { blocks: ['a'], notes: ['c d'] },
  },
  'Note with code': {
    markdown: 'a[^n]\n\n[^n]: b `c`\n\n    ```\n    d\n      e\n    ```\n\n    f',
    says: { blocks: ['a'], notes: ['b {c:c} {c:d} {c:e} f'] },
  },
  'Note that is code': {
    markdown: 'a[^n]\n\n[^n]:\n    ```\n    b\n    ```',
    says: { blocks: ['a'], notes: ['{c:b}'] },
  },
  'Note with a table': {
    markdown: 'a[^n]\n\n[^n]: b\n\n    | c | d |\n    |-|-|\n    | *e* | f |',
    says: { blocks: ['a'], notes: ['b c d {i:e} f'] },
  },
  'Note with a quotation and a heading': {
    markdown: 'a[^n]\n\n[^n]: > b\n\n    ## c\n\n    d\n\n    ***\n\n    e',
    says: { blocks: ['a'], notes: ['b {b:c} d e'] },
  },
  'Note without words': {
    markdown: 'a[^n] b[^m]\n\n[^n]:\n\n[^m]: <b>',
    says: { blocks: ['a b'], notes: ['', ''] },
  },
  'Note with a link and a picture': {
    markdown: 'a[^n]\n\n[^n]: [b](https://a.org) <https://c.org> ![d](none.png)',
    says: { blocks: ['a'], notes: ['b https://c.org d'] },
  },
  'Note cited everywhere': {
    markdown:
      '## a[^1]\n\n- b[^2]\n\n> c[^3]\n\n| d[^4] |\n|-|\n| e[^5] |\n\n*f[^6]* ~~g[^7]~~ [h[^8]](https://a.org)\n\n' +
      [1, 2, 3, 4, 5, 6, 7, 8].map((each) => `[^${each}]: note ${each}`).join('\n'),
    says: {
      blocks: ['a', 'b', 'c', 'd', 'e', '{i:f} {s:g} h'],
      notes: [1, 2, 3, 4, 5, 6, 7, 8].map((each) => `note ${each}`),
      links: ['https://a.org/'],
    },
  },
  'Note defined in a quotation': {
    markdown: '> a[^n]\n>\n> [^n]: b\n\nc',
    says: { blocks: ['a', 'c'], notes: ['b'] },
  },
  'Note with marks in its label': {
    markdown: 'a[^n*m*] b[^ö] c[^a&b]\n\n[^n*m*]: d\n\n[^ö]: e\n\n[^a&b]: f',
    says: { blocks: ['a b c'], notes: ['d', 'e', 'f'] },
  },
};
