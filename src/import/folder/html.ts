import type { Html, Nodes, Root } from 'mdast';
import { htmlMarks, htmlWrappers, walk, type Edit } from '../../model/index.ts';
import { attributesIn, escaped, toAddress } from './markup/attributes.ts';
import { quoted, type ConversionLog } from './conversion-log.ts';

const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][\w.-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;

/** Tags of our pages, without their attributes. */
const kept = new Set(['br', 'sub', 'sup', 'kbd', 'details', 'summary', 'abbr']);

/** Tags that only arrange or decorate what is inside. */
const wrappers = new Set([
  ...htmlWrappers,
  ...'big button iframe mark nobr picture source u wbr'.split(' '),
]);

/** A tag that is open, in a paragraph or a block. */
interface Open {
  readonly name: string;
  readonly node: Html;
  /** What its end becomes. */
  readonly end: string;
  readonly edit: { start: number; end: number; text: string };
}

interface Context {
  readonly tree: Root;
  readonly text: string;
  /** The line of the source that a line of the text comes from. */
  readonly lineOf: (line: number) => number;
  readonly log: ConversionLog;
  /** The address that our page has in place of that of a link or image. */
  readonly toAddress: (url: string, line: number) => string;
}

/**
 * Edits that write HTML in Markdown where it can say the same: links, images, bold, italic and code; tags that only
 * arrange what is inside are left out. What is left is noted, and stays.
 */
export function htmlEdits(context: Context): Edit[] {
  const edits: Edit[] = [];
  /** Open tags by what contains them. */
  walk(context.tree, (node) => {
    if (!('children' in node)) return;
    const open: Open[] = [];
    for (const child of node.children) {
      if (child.type !== 'html') continue;
      if (isBlock(node)) edits.push(...blockEdits(child, context));
      else edits.push(...inlineEdits(child, open, context));
    }
    // An end that never came.
    for (const { edit, node: html } of open) {
      edits.splice(edits.indexOf(edit), 1);
      leaveTag(html, html.value, context);
    }
  });
  return edits;
}

function isBlock({ type }: Nodes): boolean {
  return [
    'root',
    'blockquote',
    'listItem',
    'footnoteDefinition',
    'callout',
    'details',
    'definitionDescription',
  ].includes(type);
}

function offsetsOf({ position }: Html): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** One tag in a text. */
function inlineEdits(node: Html, open: Open[], context: Context): Edit[] {
  const { log, text } = context;
  const { start, end } = offsetsOf(node);
  const line = context.lineOf(node.position?.start.line ?? 1);
  const [found, slash, written = '', rest = ''] =
    new RegExp(tag.source, 'i').exec(node.value) ?? [];
  const name = written.toLowerCase();
  if (found === undefined || found.startsWith('<!--')) return [];
  const attributes = attributesIn(rest);
  const replaced = (by: string): Edit[] => {
    log.convert(`\`<${name}>\``);
    return [{ start, end, text: by }];
  };
  if (slash === '/') {
    const at = open.findLastIndex((each) => each.name === name);
    const opening = at < 0 ? undefined : open.splice(at, 1)[0];
    if (opening) {
      log.convert(`\`<${name}>\``);
      return [{ start, end, text: opening.end }];
    }
    return wrappers.has(name) ? [{ start, end, text: '' }] : [];
  }
  if (name === 'img') return replaced(toImage(attributes, line, context));
  if (name === 'iframe') return replaced(toFrameLink(node.value, attributes, line, context));
  if (isIcon(name, text.slice(end))) {
    log.leave(line, 'icon', `${quoted(node.value)} was left out`, iconHelp);
    return begin({ name, node, end: '', edit: { start, end, text: '' } });
  }
  if (name === 'a' && attributes.get('href') !== undefined) {
    const url = context.toAddress(attributes.get('href') ?? '', line);
    return begin({ name, node, end: `](${toAddress(url)})`, edit: { start, end, text: '[' } });
  }
  if (name === 'a') return begin({ name, node, end: '', edit: { start, end, text: '' } });
  const mark = htmlMarks[name];
  // A mark counts beside a letter alone.
  if (mark !== undefined && /\S/.test(text.charAt(end)) && isClosedWell(text.slice(end), name))
    return begin({ name, node, end: mark, edit: { start, end, text: mark } });
  if (wrappers.has(name)) {
    if (rest.trim() !== '' && name !== 'p' && name !== 'div')
      log.leave(line, `\`<${name}>\``, `${quoted(node.value)} was left out`);
    return replaced('');
  }
  if (kept.has(name)) return isKeptAs(name, rest) ? [] : replaced(toBare(name, attributes));
  leaveTag(node, node.value, context);
  return [];

  function begin(opening: Open): Edit[] {
    open.push(opening);
    return [opening.edit];
  }
}

/** Whether the end of a tag follows a letter, with nothing between that a mark can't contain. */
function isClosedWell(rest: string, name: string): boolean {
  const [, inside] = new RegExp(`^([^]*?)</${name}[ \\t]*>`, 'i').exec(rest.slice(0, 5_000)) ?? [];
  if (inside === undefined || /\s$/.test(inside) || inside === '') return false;
  return !['code', 'tt'].includes(name) || !/[`<&]/.test(inside);
}

function isKeptAs(name: string, rest: string): boolean {
  return rest.replace('/', '').trim() === '' || (name === 'abbr' && /^\s+title\s*=/i.test(rest));
}

function toBare(name: string, attributes: ReadonlyMap<string, string>): string {
  const title = name === 'abbr' ? attributes.get('title') : undefined;
  return title === undefined ? `<${name}>` : `<${name} title="${title}">`;
}

/** A block of HTML. */
function blockEdits(node: Html, context: Context): Edit[] {
  const { log, lineOf } = context;
  const line = lineOf(node.position?.start.line ?? 1);
  const [, program] = /^<(style|script)\b[^]*<\/\1\s*>\s*$/i.exec(node.value) ?? [];
  if (program !== undefined) {
    log.leave(line, `\`<${program.toLowerCase()}>\``, `${quoted(node.value)} was left out`);
    return [removal(node, context)];
  }
  const tags = [...node.value.matchAll(tag)].filter(([, , name]) => name !== undefined);
  if (tags.length === 0) return [];
  const strange = tags.find(([, , name = '']) => !isKnown(name.toLowerCase()));
  if (strange) {
    leaveTag(node, strange[0], context);
    return [];
  }
  const isOurs = tags.every(
    ([, , name = '', rest = '']) =>
      kept.has(name.toLowerCase()) && isKeptAs(name.toLowerCase(), rest),
  );
  if (isOurs) return [];
  const hrefs: string[] = [];
  const converted = onOneLine(withoutIcons(node.value, line, log)).replace(
    tag,
    (whole, slash?: string, written?: string, rest = '') => {
      if (written === undefined) return whole;
      const name = written.toLowerCase();
      const attributes = attributesIn(rest);
      log.convert(`\`<${name}>\``);
      const level = /^h([1-6])$/.exec(name)?.[1];
      if (level !== undefined) return slash === '/' ? '\n' : `\n${'#'.repeat(Number(level))} `;
      if (name === 'hr') return '\n---\n';
      if (name === 'img') return toImage(attributes, line, context);
      if (name === 'iframe' && slash !== '/') return toFrameLink(whole, attributes, line, context);
      if (name === 'a') {
        if (slash === '/') {
          const url = hrefs.pop();
          return url === undefined ? '' : `](${toAddress(url)})`;
        }
        const href = attributes.get('href');
        if (href === undefined) return '';
        hrefs.push(context.toAddress(href, line));
        return '[';
      }
      if (kept.has(name)) return slash === '/' ? `</${name}>` : toBare(name, attributes);
      return htmlMarks[name] ?? '';
    },
  );
  const lines = converted
    .split(/\r\n|\n|\r/)
    .map((each) => each.trim().replace(/^(#{1,6}) +/, '$1 '));
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return [text === '' ? removal(node, context) : { ...offsetsOf(node), text }];
}

const iconHelp = 'Write in words what it says, if the text does not.';

/** Whether nothing is in a tag that other tools draw an icon for. */
function isIcon(name: string, rest: string): boolean {
  return (name === 'i' || name === 'span') && new RegExp(`^\\s*</${name}\\s*>`, 'i').test(rest);
}

function withoutIcons(html: string, line: number, log: ConversionLog): string {
  return html.replace(/<(i|span)(?:\s[^<>]*)?>\s*<\/\1\s*>/gi, (icon) => {
    log.leave(line, 'icon', `${quoted(icon)} was left out`, iconHelp);
    return '';
  });
}

/** Headings and summaries have their text on one line in Markdown. */
function onOneLine(html: string): string {
  return html.replace(
    /(<(h[1-6]|summary)(?:\s[^<>]*)?>)([^]*?)(<\/\2\s*>)/gi,
    (_, open: string, _name: string, inside: string, close: string) =>
      open + inside.replace(/\s+/g, ' ').trim() + close,
  );
}

/** A link to a page that was shown in a frame. */
function toFrameLink(
  written: string,
  attributes: ReadonlyMap<string, string>,
  line: number,
  { log, toAddress: addressOf }: Context,
): string {
  log.leave(line, '`<iframe>`', `${quoted(written)} became a link to what it showed`);
  const url = attributes.get('src') ?? '';
  return `[${escaped(attributes.get('title') ?? url)}](${toAddress(addressOf(url, line))})`;
}

/** Takes a block out, with the blank line below it. */
function removal(node: Html, { text }: Context): Edit {
  const { start, end } = offsetsOf(node);
  const isAlone = node.position?.start.column === 1;
  const below = isAlone ? /^[ \t]*\r?\n(?:[ \t]*\r?\n)?/.exec(text.slice(end))?.[0] : undefined;
  return { start, end: end + (below ?? '').length, text: '' };
}

function isKnown(name: string): boolean {
  return (
    kept.has(name) || wrappers.has(name) || name in htmlMarks || /^(?:a|img|hr|h[1-6])$/.test(name)
  );
}

function toImage(
  attributes: ReadonlyMap<string, string>,
  line: number,
  { toAddress: addressOf }: Context,
): string {
  const alt = escaped(attributes.get('alt') ?? '');
  return `![${alt}](${toAddress(addressOf(attributes.get('src') ?? '', line))})`;
}

function leaveTag({ position }: Html, written: string, { log, lineOf }: Context): void {
  const name = /^<\/?([\w.-]+)/.exec(written)?.[1] ?? 'HTML';
  log.leave(
    lineOf(position?.start.line ?? 1),
    /^[A-Z]/.test(name) ? 'component' : `\`<${name.toLowerCase()}>\``,
    `${quoted(written)} stays as it is, which no output can show`,
    'Write what readers should see in Markdown.',
  );
}
