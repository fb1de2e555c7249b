import { toString } from 'mdast-util-to-string';
import { exact, quote } from './format-value.ts';
import type { LintFinding } from './lint-finding.ts';
import { literalAddress } from './literal-address.ts';

type Words = string | ((finding: LintFinding) => string);

interface LintRule {
  /** What must hold, in one sentence. */
  readonly summary: string;
  readonly message: Words;
  readonly help: Words;
}

/** The rules of remark-lint in our words, by id. */
export const lintMessages: Readonly<Record<string, LintRule>> = {
  'blockquote-indentation': {
    summary: 'The `>` of a quotation is followed by one space.',
    message: 'Wrong number of spaces after `>`',
    help: 'Write one space after `>`.',
  },
  'checkbox-character-style': {
    summary: 'Checkboxes are written `[x]` or `[ ]`.',
    message: 'This checkbox is not written as `[x]` or `[ ]`',
    help: ({ node }) => `Write ${'checked' in node && node.checked ? '`[x]`' : '`[ ]`'}.`,
  },
  'emphasis-marker': {
    summary: 'Italic text is between `*` and `*`.',
    message: 'Italic text is marked with `_` instead of `*`',
    help: ({ text, start, end }) => `Write ${exact(`*${text.slice(start + 1, end - 1)}*`)}.`,
  },
  'fenced-code-marker': {
    summary: 'Code is between lines of three backticks, not of `~~~`.',
    message: 'Code is between lines of `~~~` instead of three backticks',
    help: 'Put a line of three backticks before and after the code.',
  },
  'final-newline': {
    summary: 'The last line of a file ends with a line break.',
    message: 'The last line has no line break',
    help: 'Press Enter at the end of the last line.',
  },
  'hard-break-spaces': {
    summary: 'No line ends with more than two spaces.',
    message: 'This line ends with more than two spaces',
    help: 'Remove them. To break the line there, write `\\` at its end.',
  },
  'heading-style': {
    summary: 'Headings start with `##` and have no other marks.',
    message: 'This heading ends with `#`',
    help: (finding) => `Write ${exact(toHeading(finding))}.`,
  },
  'link-title-style': {
    summary: 'The title after the address of a link is between double quotation marks.',
    message: 'The title of this link is not in double quotation marks',
    help: ({ node }) =>
      `Write ${exact(`"${'title' in node ? node.title : ''}"`)} after the address.`,
  },
  'list-item-bullet-indent': {
    summary: 'The items of a list start at the beginning of the line.',
    message: 'This list item is indented',
    help: 'Remove the spaces before it.',
  },
  'list-item-content-indent': {
    summary: 'The paragraphs of a list item are indented equally.',
    message: 'The paragraphs of this list item are indented differently',
    help: 'Start this paragraph in the same column as the first one.',
  },
  'list-item-indent': {
    summary: 'The mark of a list item is followed by one space.',
    // Without the mark: another one is no other fault.
    message: 'More than one space after the mark of this list item',
    help: (finding) => `Write one space after ${quote(markOf(finding))}.`,
  },
  'no-blockquote-without-marker': {
    summary: 'Every line of a quotation starts with `>`.',
    message: 'This line of a quotation does not start with `>`',
    help: 'Start it with `>`. To end the quotation, put a blank line before it.',
  },
  'no-duplicate-definitions': {
    summary: 'No two addresses of a page have the same label.',
    message: ({ node }) => `Two addresses have the label ${quote(labelOf(node))}`,
    help: 'Give this one another label, or remove it.',
  },
  'no-heading-content-indent': {
    summary: 'The marks of a heading are followed by one space.',
    message: 'Too many spaces in this heading',
    help: (finding) => `Write ${exact(toHeading(finding))}.`,
  },
  'no-literal-urls': {
    summary: 'Every web address in a text is a link with words, or between `<` and `>`.',
    message: ({ node, found }) => {
      const own = literalAddress(found);
      const kind = 'url' in node && node.url.startsWith('mailto:') ? 'Email' : 'Web';
      return own === found
        ? `${kind} address ${quote(found)} has no link text`
        : `The link to ${quote(own)} takes in the text after it`;
    },
    help: ({ node, found }) => {
      const url = 'url' in node ? literalAddress(node.url) : '';
      const safe = found.startsWith('www.') ? url.replace(/^http:/, 'https:') : url;
      const shown = safe.replace(/^mailto:/, '');
      return `Write ${exact(`[link text](${safe})`)}, or ${exact(`<${shown}>`)} to show the address.`;
    },
  },
  'no-shortcut-reference-image': {
    summary: 'Every image has its file name next to its description.',
    message: ({ found }) => `Image ${quote(found)} has its file name elsewhere on the page`,
    help: ({ found }) => `Write the file name here: ${exact(`${found}(file.png)`)}.`,
  },
  'no-shortcut-reference-link': {
    summary: 'Every link has its address next to its text.',
    message: ({ found }) => `Link ${quote(found)} has its address elsewhere on the page`,
    help: ({ found }) => `Write the address here: ${exact(`${found}(address)`)}.`,
  },
  'no-undefined-references': {
    summary: 'Text in brackets is a link with an address, or has `\\` before its brackets.',
    message: ({ found }) => `${quote(found)} has no address, so it is not a link`,
    help: ({ found, text, start }) => {
      const words = found.replace(/\]\[.*$/s, ']');
      const note = found === words && !/\s/.test(found) ? found.replace('[', '[^') : undefined;
      // `[Note]: This is important.`
      const isLabel = text.startsWith(`${found}: `, start) && found === words;
      const label = isLabel ? ` for a label, ${exact(`**${words.slice(1, -1)}:**`)};` : '';
      return `For a link, write ${exact(`${words}(address)`)};${label} for brackets, ${exact(found.replaceAll('[', '\\['))}${note === undefined ? '' : `; for a footnote, ${exact(note)}`}.`;
    },
  },
  'no-unused-definitions': {
    summary: 'Every labeled address is used by a link.',
    message: ({ node }) => `No link uses the address with the label ${quote(labelOf(node))}`,
    help: 'Remove this line.',
  },
  'ordered-list-marker-style': {
    summary: 'The numbers of a list are followed by a period.',
    message: (finding) => `${quote(markOf(finding))} has a parenthesis instead of a period`,
    help: (finding) => `Write ${exact(markOf(finding).replace(')', '.'))}.`,
  },
  'ordered-list-marker-value': {
    summary: 'All numbered lists of a page count the same way.',
    message: (finding) => `${quote(markOf(finding))} is out of order`,
    help: 'Number all lists of the page the same way: `1.`, `2.`, `3.`, or `1.` for every item.',
  },
  'rule-style': {
    summary: 'Horizontal lines are written `---`.',
    message: 'This horizontal line is not written as `---`',
    help: 'Write `---` on its own line, between blank lines.',
  },
  'strong-marker': {
    summary: 'Bold text is between `**` and `**`.',
    message: 'Bold text is marked with `__` instead of `**`',
    help: ({ text, start, end }) => `Write ${exact(`**${text.slice(start + 2, end - 2)}**`)}.`,
  },
  'table-cell-padding': {
    summary: 'There is a space between the text of a table cell and `|`.',
    message: 'Wrong number of spaces in this table cell',
    help: 'Write one space between the text and `|`, on both sides.',
  },
};

/** What remark-lint found, in our words; undefined for a rule that has none. */
export function toLintMessage(
  ruleId: string,
  finding: LintFinding,
): { readonly message: string; readonly help: string } | undefined {
  const rule = lintMessages[ruleId];
  const say = (words: Words): string => (typeof words === 'string' ? words : words(finding));
  return rule && { message: say(rule.message), help: say(rule.help) };
}

/** The mark of a list item, such as `-` or `1.`. */
function markOf({ text, start }: LintFinding): string {
  return /^(?:[-*+]|\d+[.)])/.exec(text.slice(start, start + 12))?.[0] ?? '';
}

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
