import type { Nodes } from 'mdast';
import type { Edit } from '../model/index.ts';
import type { LintFinding } from './lint-finding.ts';

/** Fixes of remark-lint's findings that change nothing readers see, by rule. */
const fixes: Readonly<Record<string, (finding: LintFinding) => readonly Edit[]>> = {
  'emphasis-marker': (finding) =>
    isBesideAsterisk(finding)
      ? []
      : [
          { start: finding.start, end: finding.start + 1, text: '*' },
          { start: finding.end - 1, end: finding.end, text: '*' },
        ],
  'strong-marker': ({ start, end }) => [
    { start, end: start + 2, text: '**' },
    { start: end - 2, end, text: '**' },
  ],
  'final-newline': ({ text }) => [
    { start: text.length, end: text.length, text: text.includes('\r\n') ? '\r\n' : '\n' },
  ],
  'link-title-style': quotedTitle,
  'list-item-indent': oneSpace,
  'ordered-list-marker-style': period,
  'rule-style': ({ text, start, end }) =>
    // Right below a line of text it would turn it into a heading.
    /(?:^|\n|\r)[ \t>]*(?:\r\n|\n|\r)[ \t>]*$/.test(text.slice(0, start))
      ? [{ start, end, text: '---' }]
      : [],
};

/** The edits that fix a finding of remark-lint; undefined if the author has to. */
export function lintFix(ruleId: string, finding: LintFinding): readonly Edit[] | undefined {
  const edits = Object.hasOwn(fixes, ruleId) ? fixes[ruleId]?.(finding) : undefined;
  return edits && edits.length > 0 ? edits : undefined;
}

/** Whether `*` instead of `_` would mark something else, because of the `*` before it or of one that opens after it. */
function isBesideAsterisk({ text, start, end, node, parent }: LintFinding): boolean {
  const isLast = parent !== undefined && 'children' in parent && parent.children.at(-1) === node;
  return text.charAt(start - 1) === '*' || (text.charAt(end) === '*' && !isLast);
}

/** Double quotation marks around the title of a link; none if it contains such a mark. */
function quotedTitle({ text, start, end, node }: LintFinding): readonly Edit[] {
  const written = /['(]([^'"()\\]*)['")][ \t]*\)?$/.exec(text.slice(start, end));
  const title = written?.[1];
  if (!written || title === undefined || !('title' in node) || node.title !== title) return [];
  const first = start + written.index;
  const last = first + 1 + title.length;
  return [
    { start: first, end: first + 1, text: '"' },
    { start: last, end: last + 1, text: '"' },
  ];
}

/** One space after the mark of an item on one line; in longer items, other lines would have to move too. */
function oneSpace({ text, start, node }: LintFinding): readonly Edit[] {
  const { position } = node;
  if (!position || position.start.line !== position.end.line) return [];
  const [, mark = '', spaces = ''] =
    /^([-*+]|\d+[.)])([ \t]+)(?=\S)/.exec(text.slice(start, position.end.offset)) ?? [];
  const from = start + mark.length;
  return spaces === '' ? [] : [{ start: from, end: from + spaces.length, text: ' ' }];
}

/** A period after the number of an item; none next to another list, which it would merge with. */
function period({ text, start, parent, grandparent }: LintFinding): readonly Edit[] {
  if (!parent || isBesideList(parent, grandparent)) return [];
  const at = start + (/^\d+/.exec(text.slice(start, start + 10))?.[0].length ?? 0);
  return text.charAt(at) === ')' ? [{ start: at, end: at + 1, text: '.' }] : [];
}

/** Whether a list is right before or after another one. */
export function isBesideList(list: Nodes, parent: Nodes | undefined): boolean {
  if (!parent || !('children' in parent)) return false;
  const siblings: readonly Nodes[] = parent.children;
  const index = siblings.indexOf(list);
  return [siblings[index - 1], siblings[index + 1]].some((each) => each?.type === 'list');
}
