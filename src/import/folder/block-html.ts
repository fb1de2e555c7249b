import type { Html } from 'mdast';
import { htmlMarks, type Edit } from '../../model/index.ts';
import { quoted, type ConversionLog } from './conversion-log.ts';
import {
  iconHelp,
  isKeptAs,
  kept,
  leaveTag,
  offsetsOf,
  tag,
  toBare,
  toFrameLink,
  toImage,
  wrappers,
  type HtmlContext,
} from './html-tags.ts';
import { attributesIn, toAddress } from './markup/attributes.ts';

/** A block of HTML. */
export function blockEdits(node: Html, context: HtmlContext): Edit[] {
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

/** Takes a block out, with the blank line below it. */
function removal(node: Html, { text }: HtmlContext): Edit {
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
