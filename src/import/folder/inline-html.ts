import type { Html } from 'mdast';
import { htmlMarks, type Edit } from '../../model/index.ts';
import { quoted } from './conversion-log.ts';
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

/** A tag that is open, in a paragraph or a block. */
export interface OpenTag {
  readonly name: string;
  readonly node: Html;
  /** What its end becomes. */
  readonly end: string;
  readonly edit: { start: number; end: number; text: string };
}

/** One tag in a text. */
export function inlineEdits(node: Html, open: OpenTag[], context: HtmlContext): Edit[] {
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

  function begin(opening: OpenTag): Edit[] {
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

/** Whether nothing is in a tag that other tools draw an icon for. */
function isIcon(name: string, rest: string): boolean {
  return (name === 'i' || name === 'span') && new RegExp(`^\\s*</${name}\\s*>`, 'i').test(rest);
}
