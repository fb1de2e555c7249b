import fc from 'fast-check';
import { anyLine } from './random-text.ts';

/** Beginnings of lines that open, continue or close blocks. */
const opening = fc.constantFrom(
  ...['', '', '', '  ', '    ', '\t', '> ', '>', '- ', '* ', '1. ', '99) ', '- [ ] ', '- [x] '],
  ...['# ', '### ', '###### ', '```', '~~~ js', '---', '===', '***', '| a | b |', '|-|:-:|', '| '],
  ...['[^n]: ', '[^m]: ', '[n]: https://example.org ', '<div>', '</div>', '<!--', '-->', '    - '],
);

/** Pieces of a line that mean something to Markdown, and any text. */
const piece = fc.oneof(
  { weight: 3, arbitrary: anyLine },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...['a', 'b ', ' c', '*', '**', '***', '_', '__', '~', '~~', '`', '``', '[', ']', '](n)'],
      ...['](https://example.org/x)', '![', '][n]', '[^n]', '[^m]', '[n]', '|', ' | ', '\\', '  '],
      ...['<b>', '</b>', '<https://a.org>', 'www.a.org', 'a@b.org', 'https://a.org/b_c', '&copy;'],
    ),
  },
);

const line = fc
  .tuple(fc.array(opening, { maxLength: 3 }), fc.array(piece, { maxLength: 6 }))
  .map(([openings, pieces]) => [...openings, ...pieces].join(''));

/** A text that looks like Markdown: blocks in blocks, marks that open and may never close. */
export const anyMarkdown: fc.Arbitrary<string> = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '  \n', '\\\n')), {
    maxLength: 14,
  })
  .map((lines) => lines.flat().join(''));
