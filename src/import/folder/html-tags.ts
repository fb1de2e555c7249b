import type { Html, Root } from 'mdast';
import { htmlWrappers } from '../../model/index.ts';
import { quoted, type ConversionLog } from './conversion-log.ts';
import { escaped, toAddress } from './markup/attributes.ts';

/** Comments and tags. */
export const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][\w.-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;

/** Tags of our pages, without their attributes. */
export const kept = new Set(['br', 'sub', 'sup', 'kbd', 'details', 'summary', 'abbr']);

/** Tags that only arrange or decorate what is inside. */
export const wrappers = new Set([
  ...htmlWrappers,
  ...'big button iframe mark nobr picture source u wbr'.split(' '),
]);

/** The page whose HTML is converted. */
export interface HtmlContext {
  readonly tree: Root;
  readonly text: string;
  /** The line of the source that a line of the text comes from. */
  readonly lineOf: (line: number) => number;
  readonly log: ConversionLog;
  /** The address that our page has in place of that of a link or image. */
  readonly toAddress: (url: string, line: number) => string;
}

/** Where a node is written. */
export function offsetsOf({ position }: Html): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** Whether a tag of our pages can stay with its attributes. */
export function isKeptAs(name: string, rest: string): boolean {
  return rest.replace('/', '').trim() === '' || (name === 'abbr' && /^\s+title\s*=/i.test(rest));
}

/** A tag of our pages without other attributes. */
export function toBare(name: string, attributes: ReadonlyMap<string, string>): string {
  const title = name === 'abbr' ? attributes.get('title') : undefined;
  return title === undefined ? `<${name}>` : `<${name} title="${title}">`;
}

/** What to do about an icon. */
export const iconHelp = 'Write in words what it says, if the text does not.';

/** A link to a page that was shown in a frame. */
export function toFrameLink(
  written: string,
  attributes: ReadonlyMap<string, string>,
  line: number,
  { log, toAddress: addressOf }: HtmlContext,
): string {
  log.leave(line, '`<iframe>`', `${quoted(written)} became a link to what it showed`);
  const url = attributes.get('src') ?? '';
  return `[${escaped(attributes.get('title') ?? url)}](${toAddress(addressOf(url, line))})`;
}

/** An image in Markdown. */
export function toImage(
  attributes: ReadonlyMap<string, string>,
  line: number,
  { toAddress: addressOf }: HtmlContext,
): string {
  const alt = escaped(attributes.get('alt') ?? '');
  return `![${alt}](${toAddress(addressOf(attributes.get('src') ?? '', line))})`;
}

/** Notes a tag that stays. */
export function leaveTag({ position }: Html, written: string, { log, lineOf }: HtmlContext): void {
  const name = /^<\/?([\w.-]+)/.exec(written)?.[1] ?? 'HTML';
  log.leave(
    lineOf(position?.start.line ?? 1),
    /^[A-Z]/.test(name) ? 'component' : `\`<${name.toLowerCase()}>\``,
    `${quoted(written)} stays as it is, which no output can show`,
    'Write what readers should see in Markdown.',
  );
}
