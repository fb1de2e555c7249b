import type { Nodes } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import type { Edit } from '../model/index.ts';

/** What remark-lint found, where a fix of it needs to look. */
interface Found {
  readonly text: string;
  /** Offsets of the node that it is about. */
  readonly start: number;
  readonly end: number;
  readonly node: Nodes;
  readonly parent: Nodes | undefined;
  readonly grandparent: Nodes | undefined;
}

/** The findings of remark-lint that have a fix which changes nothing that readers see. */
const fixes: Readonly<Record<string, (found: Found) => readonly Edit[]>> = {
  'emphasis-marker': ({ start, end }) => [
    { start, end: start + 1, text: '*' },
    { start: end - 1, end, text: '*' },
  ],
  'strong-marker': ({ start, end }) => [
    { start, end: start + 2, text: '**' },
    { start: end - 2, end, text: '**' },
  ],
  'final-newline': ({ text }) => [
    { start: text.length, end: text.length, text: text.includes('\r\n') ? '\r\n' : '\n' },
  ],
  'link-title-style': plainTitle,
  'list-item-indent': oneSpace,
  'ordered-list-marker-style': fullStop,
  'rule-style': ({ text, start, end }) =>
    // Right below a line of text it would make a heading of it.
    /(?:^|\n|\r)[ \t>]*(?:\r\n|\n|\r)[ \t>]*$/.test(text.slice(0, start))
      ? [{ start, end, text: '---' }]
      : [],
};

/** The edits that mend what remark-lint found; undefined where the author has to. */
export function lintFix(message: VFileMessage, text: string): readonly Edit[] | undefined {
  const fix = Object.hasOwn(fixes, message.ruleId ?? '') ? fixes[message.ruleId ?? ''] : undefined;
  const nodes = message.ancestors ?? [];
  // Its ancestors are nodes of the tree that it was given, which is one of mdast.
  const [grandparent, parent, node] = [nodes.at(-3), nodes.at(-2), nodes.at(-1)] as Nodes[];
  const whole: Nodes = { type: 'root', children: [] };
  const start = node?.position?.start.offset ?? 0;
  const end = node?.position?.end.offset ?? text.length;
  const edits = fix?.({ text, start, end, node: node ?? whole, parent, grandparent }) ?? [];
  return edits.length > 0 ? edits : undefined;
}

/** The title of a link between double quotation marks; none where it holds such a mark itself. */
function plainTitle({ text, start, end, node }: Found): readonly Edit[] {
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

/** One space after the mark of an item of one line; in longer ones, other lines would have to follow. */
function oneSpace({ text, start, node }: Found): readonly Edit[] {
  const { position } = node;
  if (!position || position.start.line !== position.end.line) return [];
  const [, mark = '', spaces = ''] =
    /^([-*+]|\d+[.)])([ \t]+)(?=\S)/.exec(text.slice(start, position.end.offset)) ?? [];
  const from = start + mark.length;
  return spaces === '' ? [] : [{ start: from, end: from + spaces.length, text: ' ' }];
}

/** A full stop after the number of an item; none beside another list, which it would become one with. */
function fullStop({ text, start, parent, grandparent }: Found): readonly Edit[] {
  if (!parent || isBesideList(parent, grandparent)) return [];
  const at = start + (/^\d+/.exec(text.slice(start, start + 10))?.[0].length ?? 0);
  return text.charAt(at) === ')' ? [{ start: at, end: at + 1, text: '.' }] : [];
}

/** Whether a list stands right before or after another one. */
export function isBesideList(list: Nodes, parent: Nodes | undefined): boolean {
  if (!parent || !('children' in parent)) return false;
  const siblings: readonly Nodes[] = parent.children;
  const index = siblings.indexOf(list);
  return [siblings[index - 1], siblings[index + 1]].some((each) => each?.type === 'list');
}
