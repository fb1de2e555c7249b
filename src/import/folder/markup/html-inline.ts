import { htmlMarks, htmlWrappers } from '../../../model/index.ts';
import { toAddress } from './attributes.ts';
import type { HtmlElement } from './html-tree.ts';

type Part = HtmlElement | string;

const kept: ReadonlySet<string> = new Set(['sub', 'sup', 'kbd']);
const blocks: ReadonlySet<string> = new Set(['p', 'div']);

/**
 * Text within a table or list of HTML, on one line of Markdown; undefined if it has what no line can say.
 *
 * @param isMarkdown whether the text is Markdown already, as where a blank line or `markdown="1"` says so
 */
export function toInline(parts: readonly Part[], isMarkdown: boolean): string | undefined {
  const written = parts.map((part) => {
    if (typeof part === 'string' && isMarkdown) return hasBlocks(part) ? undefined : part;
    if (typeof part === 'string') return escapedText(part);
    return toElement(part, isMarkdown);
  });
  if (!written.every((part) => part !== undefined)) return undefined;
  return written
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ?<br> ?/g, '<br>')
    .replace(/^(?: |<br>)+|(?: |<br>)+$/g, '')
    .replace(/(?:<br>){3,}/g, '<br><br>');
}

function toElement(element: HtmlElement, isMarkdown: boolean): string | undefined {
  const { name, attributes, children } = element;
  if (name === 'br') return '<br>';
  if (name === 'img')
    return `![${escapedText(attributes.get('alt') ?? '')}](${toAddress(attributes.get('src') ?? '')})`;
  if (name === 'code' || name === 'tt') {
    const [text = '', ...more] = children;
    if (more.length > 0 || typeof text !== 'string' || /`/.test(text)) return undefined;
    return text.trim() === '' ? text : `\`${text.replace(/\s+/g, ' ').trim()}\``;
  }
  const inside = toInline(children, isMarkdown);
  if (inside === undefined) return undefined;
  const mark = htmlMarks[name];
  const ends = endsOf(children);
  if (mark !== undefined) return inside === '' ? ends : around(inside, mark, mark, children);
  if (name === 'a') {
    const href = attributes.get('href');
    if (href === undefined) return around(inside, '', '', children);
    return around(inside, '[', `](${toAddress(href)})`, children);
  }
  if (kept.has(name)) return `<${name}>${inside}</${name}>`;
  // Blocks in a cell or an item are lines there.
  if (blocks.has(name)) return `<br>${inside}<br>`;
  if (htmlWrappers.includes(name) || name === 'u') return around(inside, '', '', children);
  return undefined;
}

/** Marks count beside letters alone, so that space goes outside of them. */
function around(inside: string, open: string, close: string, children: readonly Part[]): string {
  const [first, last] = [children[0], children.at(-1)];
  const before = typeof first === 'string' && /^\s/.test(first) ? ' ' : '';
  const after = typeof last === 'string' && /\s$/.test(last) ? ' ' : '';
  return `${before}${open}${inside}${close}${after}`;
}

function endsOf(children: readonly Part[]): string {
  return children.some((child) => typeof child === 'string' && child !== '') ? ' ' : '';
}

/** Whether a text in Markdown has more than a paragraph, such as a list. */
function hasBlocks(text: string): boolean {
  return (
    /\S[ \t]*\r?\n[ \t]*\r?\n\s*\S/.test(text) || /^[ \t]*(?:[-*+>#|]|\d+[.)]|`{3})/m.test(text)
  );
}

/** A text that Markdown reads as itself; tags of templates stay as they are. */
function escapedText(text: string): string {
  return text
    .split(/(\{%.*?%\}|\{\{.*?\}\})/s)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[\\*_`[\]<~]|&(?=#?\w+;)/g, '\\$&'),
    )
    .join('');
}
