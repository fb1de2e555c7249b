import { toString } from 'mdast-util-to-string';
import { quote } from './format-value.ts';
import type { LintFinding } from './lint-finding.ts';

interface Words {
  readonly message: string;
  readonly help: string;
}

interface LintRule {
  /** What must hold, in one sentence. */
  readonly summary: string;
  readonly say: (finding: LintFinding) => Words;
}

/** The rules of remark-lint in our words, by id. */
export const lintMessages: Readonly<Record<string, LintRule>> = {
  'blockquote-indentation': {
    summary: 'The `>` of a quotation is followed by one space.',
    say: () => ({
      message: 'Wrong number of spaces after `>`',
      help: 'Write one space after `>`.',
    }),
  },
  'checkbox-character-style': {
    summary: 'Checkboxes are written `[x]` or `[ ]`.',
    say: ({ node }) => ({
      message: 'This checkbox is not written as `[x]` or `[ ]`',
      help: `Write ${'checked' in node && node.checked ? '`[x]`' : '`[ ]`'}.`,
    }),
  },
  'code-block-style': {
    summary: 'Code is between lines of three backticks, not indented.',
    say: () => ({
      message: 'Indented lines are shown as code',
      help: 'Remove the spaces before the text. For code, put a line of three backticks before and after it.',
    }),
  },
  'emphasis-marker': {
    summary: 'Italic text is between `*` and `*`.',
    say: ({ text, start, end }) => ({
      message: 'Italic text is marked with `_` instead of `*`',
      help: `Write ${quote(`*${text.slice(start + 1, end - 1)}*`)}.`,
    }),
  },
  'fenced-code-marker': {
    summary: 'Code is between lines of three backticks, not of `~~~`.',
    say: () => ({
      message: 'Code is between lines of `~~~` instead of three backticks',
      help: 'Put a line of three backticks before and after the code.',
    }),
  },
  'final-newline': {
    summary: 'The last line of a file ends with a line break.',
    say: () => ({
      message: 'The last line has no line break',
      help: 'Press Enter at the end of the last line.',
    }),
  },
  'hard-break-spaces': {
    summary: 'No line ends with more than two spaces.',
    say: () => ({
      message: 'This line ends with more than two spaces',
      help: 'Remove them. To break the line there, write `\\` at its end.',
    }),
  },
  'heading-style': {
    summary: 'Headings start with `##` and have no other marks.',
    say: (finding) => ({
      message: finding.text.startsWith('#', finding.start)
        ? 'This heading ends with `#`'
        : 'This heading is underlined with `=` or `-`',
      help: `Write ${quote(toHeading(finding))}.`,
    }),
  },
  'link-title-style': {
    summary: 'The title after the address of a link is between double quotation marks.',
    say: ({ node }) => ({
      message: 'The title of this link is not in double quotation marks',
      help: `Write ${quote(`"${'title' in node ? node.title : ''}"`)} after the address.`,
    }),
  },
  'list-item-bullet-indent': {
    summary: 'The items of a list start at the beginning of the line.',
    say: () => ({
      message: 'This list item is indented',
      help: 'Remove the spaces before it.',
    }),
  },
  'list-item-content-indent': {
    summary: 'The paragraphs of a list item are indented equally.',
    say: () => ({
      message: 'The paragraphs of this list item are indented differently',
      help: 'Start this paragraph in the same column as the first one.',
    }),
  },
  'list-item-indent': {
    summary: 'The mark of a list item is followed by one space.',
    say: ({ text, start }) => {
      const mark = quote(/^(?:[-*+]|\d+[.)])/.exec(text.slice(start, start + 12))?.[0] ?? '-');
      return {
        message: `More than one space after ${mark}`,
        help: `Write one space after ${mark}.`,
      };
    },
  },
  'no-blockquote-without-marker': {
    summary: 'Every line of a quotation starts with `>`.',
    say: () => ({
      message: 'This line of a quotation does not start with `>`',
      help: 'Start it with `>`. To end the quotation, put a blank line before it.',
    }),
  },
  'no-duplicate-definitions': {
    summary: 'No two addresses of a page have the same label.',
    say: ({ node }) => ({
      message: `Two addresses have the label ${quote(labelOf(node))}`,
      help: 'Give this one another label, or remove it.',
    }),
  },
  'no-heading-content-indent': {
    summary: 'The marks of a heading are followed by one space.',
    say: (finding) => ({
      message: 'Too many spaces in this heading',
      help: `Write ${quote(toHeading(finding))}.`,
    }),
  },
  'no-literal-urls': {
    summary: 'Every web address in a text is a link with words, or between `<` and `>`.',
    say: ({ node, found }) => {
      const url = 'url' in node ? node.url : '';
      const isMail = url.startsWith('mailto:');
      const address = found.startsWith('http') ? url : url.replace(/^http:/, 'https:');
      return {
        message: `${isMail ? 'Email' : 'Web'} address ${quote(found)} has no link text`,
        help: `Write ${quote(`[link text](${address})`)}, or ${quote(`<${isMail ? found : address}>`)} to show the address.`,
      };
    },
  },
  'no-shortcut-reference-image': {
    summary: 'Every image has its file name next to its description.',
    say: ({ found }) => ({
      message: `Image ${quote(found)} has its file name elsewhere on the page`,
      help: `Write the file name here: ${quote(`${found}(file.png)`)}.`,
    }),
  },
  'no-shortcut-reference-link': {
    summary: 'Every link has its address next to its text.',
    say: ({ found }) => ({
      message: `Link ${quote(found)} has its address elsewhere on the page`,
      help: `Write the address here: ${quote(`${found}(address)`)}.`,
    }),
  },
  'no-undefined-references': {
    summary: 'Text in brackets is a link with an address, or has `\\` before its brackets.',
    say: ({ found }) => {
      const words = found.replace(/\]\[.*$/s, ']');
      const isLabel = found === words && !/\s/.test(found);
      return {
        message: `${quote(found)} has no address, so it is not a link`,
        help: `For a link, write ${quote(`${words}(address)`)}; for brackets, ${quote(found.replaceAll('[', '\\['))}${isLabel ? `; for a footnote, ${quote(found.replace('[', '[^'))}` : ''}.`,
      };
    },
  },
  'no-unused-definitions': {
    summary: 'Every labeled address is used by a link.',
    say: ({ node }) => ({
      message: `No link uses the address with the label ${quote(labelOf(node))}`,
      help: 'Remove this line.',
    }),
  },
  'ordered-list-marker-style': {
    summary: 'The numbers of a list are followed by a period.',
    say: ({ text, start }) => {
      const number = /^\d*/.exec(text.slice(start, start + 10))?.[0] ?? '';
      return {
        message: `${quote(`${number})`)} has a parenthesis instead of a period`,
        help: `Write ${quote(`${number}.`)}.`,
      };
    },
  },
  'ordered-list-marker-value': {
    summary: 'All numbered lists of a page count the same way.',
    say: ({ text, start }) => ({
      message: `Number ${quote(/^\d*/.exec(text.slice(start, start + 10))?.[0] ?? '')} is out of order`,
      help: 'Number all lists of the page the same way: `1.`, `2.`, `3.`, or `1.` for every item.',
    }),
  },
  'rule-style': {
    summary: 'Horizontal lines are written `---`.',
    say: () => ({
      message: 'This horizontal line is not written as `---`',
      help: 'Write `---` on its own line, between blank lines.',
    }),
  },
  'strong-marker': {
    summary: 'Bold text is between `**` and `**`.',
    say: ({ text, start, end }) => ({
      message: 'Bold text is marked with `__` instead of `**`',
      help: `Write ${quote(`**${text.slice(start + 2, end - 2)}**`)}.`,
    }),
  },
  'table-cell-padding': {
    summary: 'There is a space between the text of a table cell and `|`.',
    say: () => ({
      message: 'Wrong number of spaces in this table cell',
      help: 'Write one space between the text and `|`, on both sides.',
    }),
  },
};

/** A heading with one space after its marks, and none at its end. */
function toHeading({ text, node }: LintFinding): string {
  if (node.type !== 'heading') return '';
  const [first, last] = [node.children[0]?.position, node.children.at(-1)?.position];
  const words = first ? text.slice(first.start.offset, last?.end.offset) : '';
  return `${'#'.repeat(node.depth)} ${words}`;
}

function labelOf(node: LintFinding['node']): string {
  return 'label' in node ? (node.label ?? '') : toString(node);
}
