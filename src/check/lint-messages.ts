/** What to do about findings of remark-lint, in the author's words: its own are for those who know it. */
export const lintNotes: Readonly<Record<string, string>> = {
  'blockquote-indentation': 'Write one space between `>` and the words.',
  'code-block-style': 'Put a line of three backticks before the code and one behind it.',
  'emphasis-marker': 'Write `*` before and behind the words.',
  'final-newline': 'End the last line of the file with the Enter key.',
  'hard-break-spaces':
    'Write `\\` at the end of the line instead of spaces, or begin a new paragraph.',
  'heading-style':
    'Write `##` and a space before the words, and no line of `===` or `---` below them.',
  'link-title-style': 'Put the words behind the address between `"` and `"`.',
  'list-item-bullet-indent': 'Begin the entry at the beginning of its line.',
  'list-item-content-indent': 'Let every paragraph of an entry begin in the same column.',
  'list-item-indent': 'Write one space behind the mark of the entry.',
  'list-item-spacing': 'Write an empty line between all entries of the list, or between none.',
  'no-blockquote-without-marker':
    'Begin this line with `>` as well, or end the quotation with an empty line.',
  'no-duplicate-definitions': 'Give the address another name between the brackets, or remove it.',
  'no-heading-content-indent': 'Write one space between `#` and the words.',
  'no-literal-urls':
    'Put the address between `<` and `>`; better, give it words: `[what it is](address)`.',
  'no-shell-dollars': 'Remove `$` before the commands.',
  'no-shortcut-reference-image': 'Write `![what it shows](picture.png)`.',
  'no-shortcut-reference-link': 'Write `[the words](address)`.',
  'no-undefined-references':
    'For a footnote, write `[^label]`; for a link, `[the words](address)`; for brackets that readers see, write `\\[` before the words.',
  'no-unused-definitions': 'Remove the line: nothing on this page leads to it.',
  'ordered-list-marker-style': 'Write a full stop behind the number.',
  'rule-style': 'Write `---` alone on its line.',
  'strong-marker': 'Write `**` before and behind the words.',
  'table-cell-padding': 'Write one space between `|` and the words, on both sides.',
};
