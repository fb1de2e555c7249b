import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { lintRules } from '../../src/check/lint.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';

/** A body that breaks a rule, and where and in which words that is reported; bodies begin in line 11. */
const cases: readonly (readonly [
  rule: string,
  body: string,
  place: string,
  message: string,
  help: string,
])[] = [
  [
    'blockquote-indentation',
    '>   Rows of plots.',
    '11:5',
    'Wrong number of spaces after `>`',
    'Write one space after `>`.',
  ],
  [
    'checkbox-character-style',
    '- [X] Sign the lease.',
    '11:5',
    'This checkbox is not written as `[x]` or `[ ]`',
    'Write `[x]`.',
  ],
  [
    'checkbox-character-style',
    '- [\t] Sign the lease.',
    '11:5',
    'This checkbox is not written as `[x]` or `[ ]`',
    'Write `[ ]`.',
  ],
  [
    'code-block-style',
    '    Rows of plots.',
    '11:1',
    'Indented lines are shown as code',
    'Remove the spaces before the text. For code, put a line of three backticks before and after it.',
  ],
  [
    'emphasis-marker',
    'An _old plot_ here.',
    '11:4',
    'Italic text is marked with `_` instead of `*`',
    'Write `*old plot*`.',
  ],
  [
    'fenced-code-marker',
    '~~~\nplots\n~~~',
    '11:1',
    'Code is between lines of `~~~` instead of three backticks',
    'Put a line of three backticks before and after the code.',
  ],
  [
    'final-newline',
    'Text.',
    '11:6',
    'The last line has no line break',
    'Press Enter at the end of the last line.',
  ],
  [
    'hard-break-spaces',
    'One   \ntwo.',
    '11:4',
    'This line ends with more than two spaces',
    'Remove them. To break the line there, write `\\` at its end.',
  ],
  [
    'heading-style',
    'Old *plots*\n---------\n\nText.',
    '11:1',
    'This heading is underlined with `=` or `-`',
    'Write `## Old *plots*`.',
  ],
  [
    'heading-style',
    '## Old plots ##\n\nText.',
    '11:1',
    'This heading ends with `#`',
    'Write `## Old plots`.',
  ],
  [
    'link-title-style',
    "See [it](https://example.org 'The plots').",
    '11:5',
    'The title of this link is not in double quotation marks',
    'Write `"The plots"` after the address.',
  ],
  [
    'list-item-bullet-indent',
    '  - Land',
    '11:3',
    'This list item is indented',
    'Remove the spaces before it.',
  ],
  [
    'list-item-content-indent',
    '- Land\n\n   Water',
    '13:4',
    'The paragraphs of this list item are indented differently',
    'Start this paragraph in the same column as the first one.',
  ],
  [
    'list-item-indent',
    '-   Land',
    '11:5',
    'More than one space after `-`',
    'Write one space after `-`.',
  ],
  [
    'list-item-indent',
    '10.  Land',
    '11:6',
    'More than one space after `10.`',
    'Write one space after `10.`.',
  ],
  [
    'no-blockquote-without-marker',
    '> Land\nand water.',
    '12:1',
    'This line of a quotation does not start with `>`',
    'Start it with `>`. To end the quotation, put a blank line before it.',
  ],
  [
    'no-duplicate-definitions',
    '[A][a]\n\n[a]: https://example.org\n\n[a]: https://example.com',
    '15:1',
    'Two addresses have the label `a`',
    'Give this one another label, or remove it.',
  ],
  [
    'no-heading-content-indent',
    '##   Old plots\n\nText.',
    '11:6',
    'Too many spaces in this heading',
    'Write `## Old plots`.',
  ],
  [
    'no-literal-urls',
    'See www.example.org today.',
    '11:5',
    'Web address `www.example.org` has no link text',
    'Write `[link text](https://www.example.org)`, or `<https://www.example.org>` to show the address.',
  ],
  [
    'no-literal-urls',
    'Write to office@example.org today.',
    '11:10',
    'Email address `office@example.org` has no link text',
    'Write `[link text](mailto:office@example.org)`, or `<office@example.org>` to show the address.',
  ],
  [
    'no-shortcut-reference-image',
    '![Plots]\n\n[plots]: garden.png',
    '11:1',
    'Image `![Plots]` has its file name elsewhere on the page',
    'Write the file name here: `![Plots](file.png)`.',
  ],
  [
    'no-shortcut-reference-link',
    '[Plots]\n\n[plots]: https://example.org',
    '11:1',
    'Link `[Plots]` has its address elsewhere on the page',
    'Write the address here: `[Plots](address)`.',
  ],
  [
    'no-undefined-references',
    'He said [sic] so.',
    '11:9',
    '`[sic]` has no address, so it is not a link',
    'For a link, write `[sic](address)`; for brackets, `\\[sic]`; for a footnote, `[^sic]`.',
  ],
  [
    'no-undefined-references',
    'See [the plots][plot].',
    '11:5',
    '`[the plots][plot]` has no address, so it is not a link',
    'For a link, write `[the plots](address)`; for brackets, `\\[the plots]\\[plot]`.',
  ],
  [
    'no-undefined-references',
    'See ![the plots][plot].',
    '11:6',
    '`[the plots][plot]` has no address, so it is not a link',
    'For a link, write `[the plots](address)`; for brackets, `\\[the plots]\\[plot]`.',
  ],
  [
    'no-unused-definitions',
    'Text.\n\n[there]: https://example.org',
    '13:1',
    'No link uses the address with the label `there`',
    'Remove this line.',
  ],
  [
    'ordered-list-marker-style',
    '1) Land',
    '11:2',
    '`1)` has a parenthesis instead of a period',
    'Write `1.`.',
  ],
  [
    'ordered-list-marker-value',
    '1. Land\n3. Water',
    '12:2',
    '`3.` is out of order',
    'Number all lists of the page the same way: `1.`, `2.`, `3.`, or `1.` for every item.',
  ],
  [
    'rule-style',
    'Text.\n\n***',
    '13:1',
    'This horizontal line is not written as `---`',
    'Write `---` on its own line, between blank lines.',
  ],
  [
    'strong-marker',
    'An __old plot__ here.',
    '11:4',
    'Bold text is marked with `__` instead of `**`',
    'Write `**old plot**`.',
  ],
  [
    'table-cell-padding',
    '| A |\n| --- |\n|plot |',
    '13:2',
    'Wrong number of spaces in this table cell',
    'Write one space between the text and `|`, on both sides.',
  ],
];

test.each(cases)('%s reports %j in our words', async (rule, body, place, message, help) => {
  const text = pathway(body);
  const page = rule === 'final-newline' ? text.trimEnd() : text;
  const { findings } = await check(await corpusOf(folderOf({ 'page.md': page })));
  const found = findings.filter(({ ruleId }) => ruleId === rule);
  expect(
    found.map((each) => [`${each.line}:${each.column}`, each.message, each.help, each.severity]),
  ).toEqual([[place, message, help, 'warning']]);
  expect(found[0]?.url).toContain(`remark-lint-${rule}`);
});

test('every rule of the two presets is tested', () => {
  expect([...new Set(cases.map(([rule]) => rule))].sort()).toEqual(
    lintRules.map(({ id }) => id).sort(),
  );
});
