import { diffArrays } from 'diff';
import type { Nodes, Root } from 'mdast';
import { toPlainCharacters } from '../model/index.ts';
import type { Fix } from './fix.ts';

/**
 * What readers see of a page, to compare before and after a fix. Two pages with the same outline differ at most in
 * link addresses, heading levels, lists instead of paragraphs, footnote references, and equivalent characters such
 * as curly and straight quotation marks.
 */
export function toOutline(tree: Root): string {
  return outlineOf(tree)
    .replace(/\s+/g, ' ')
    .replace(/ ?([<>]) ?/g, '$1')
    .trim();
}

/**
 * Whether readers see the same after some fixes, apart from words that these remove or add, and from text that becomes
 * a link or a heading.
 *
 * @param fixes those of the page
 */
export function isSameToReaders(before: Root, after: Root, fixes: readonly Fix[]): boolean {
  const [was, is] = [toOutline(before), toOutline(after)];
  if (was === is) return true;
  const [removed, added] = [
    new Set(fixes.flatMap((fix) => wordsOf(fix.removed))),
    new Set(fixes.flatMap(({ edits }) => edits.flatMap(({ text }) => wordsOf(text)))),
  ];
  return diffArrays(tokensOf(was), tokensOf(is)).every((part) => {
    if (!part.added && !part.removed) return true;
    const allowed = part.added ? added : removed;
    const isRestored = (token: string): boolean => part.added || !/^[\p{L}\p{N}]/u.test(token);
    return part.value.every(
      (token) =>
        allowed.has(token) ||
        (fixes.some(isMarking) && token.startsWith('<')) ||
        (fixes.some(isRestoring) && isRestored(token)),
    );
  });
}

/** Rules that find text that is in no output. */
const restoring: ReadonlySet<string> = new Set(['no-raw-html', 'text-kept']);

/** Whether a fix brings back text that was in no output. */
function isRestoring({ finding }: Fix): boolean {
  return finding.ruleId !== null && restoring.has(finding.ruleId);
}

/** Rules that find text that was meant to be a table, a footnote, bold text or the like. */
const marking: ReadonlySet<string> = new Set([
  'foreign-markup',
  'footnote-marked',
  'no-stray-marks',
  'no-tab-table',
  'no-underlined-heading',
]);

/** Whether a fix changes what a text is, and not its words. */
function isMarking({ finding }: Fix): boolean {
  return finding.ruleId !== null && marking.has(finding.ruleId);
}

/** Words, other characters and kinds of nodes, without links and headings. */
function tokensOf(outline: string): string[] {
  const kept = outline.replace(/<\/?(?:link|heading)>/g, ' ');
  return kept.match(/<\/?[a-z]+>|[\p{L}\p{M}\p{N}]+|\S/giu) ?? [];
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\S/gu) ?? [];
}

/** Nodes that a fix may turn into one another, such as a paragraph into a list. */
const unseen: ReadonlySet<Nodes['type']> = new Set(['root', 'paragraph', 'list', 'listItem']);

function outlineOf(node: Nodes): string {
  if (node.type === 'yaml' || node.type === 'footnoteReference') return '';
  const inner = 'children' in node ? node.children.map(outlineOf).join('') : ownText(node);
  if (node.type === 'text' || (node.type === 'html' && inner.trim() === '')) return inner;
  return unseen.has(node.type) ? ` ${inner} ` : `<${node.type}>${inner}</${node.type}>`;
}

function ownText(node: Nodes): string {
  // A reference with a wrong label is text.
  if (node.type === 'text') return toPlainCharacters(node.value.replace(/\[\^[^\][\r\n]*\]/g, ''));
  // Readers don't see comments.
  if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?-->/g, '');
  if ('value' in node) return node.value;
  return 'alt' in node ? toPlainCharacters(node.alt ?? '') : '';
}
