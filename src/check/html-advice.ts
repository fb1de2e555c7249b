import type { Html, Nodes } from 'mdast';
import { htmlMarks, htmlWrappers } from '../model/index.ts';
import { exact, quote } from './format-value.ts';
import { toImageAdvice } from './image-advice.ts';

/** Where a node of HTML is: among the parts of a text, or among blocks. */
interface HtmlPlace {
  readonly node: Html;
  /** The nodes after it in its parent. */
  readonly next: readonly Nodes[];
  /** The text of the page. */
  readonly text: string;
}

interface Advice {
  readonly message: string;
  readonly help: string;
}

/** Tags that are allowed where they have no attributes, and a partner in the same text. */
const inline: ReadonlySet<string> = new Set(['sub', 'sup', 'kbd', 'abbr']);

/** What is wrong with a tag, and what to write. */
export function toHtmlAdvice(place: HtmlPlace): Advice {
  const tag = /^<[^>]*>/.exec(place.node.value)?.[0] ?? place.node.value;
  const [, slash, written = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(tag) ?? [];
  const name = written.toLowerCase();
  const known = toKnown(name, tag, slash === '/');
  if (known) return known;
  if (name === 'img') return toImage(tag);
  if (isPlaceholder(tag))
    return {
      message: `${quote(tag)} is read as HTML, so readers would not see it`,
      help: `Write what is meant. If readers should see it as it is, write ${exact(`\\${tag}`)}.`,
    };
  const message = `HTML is not allowed: ${quote(tag)}`;
  return { message, help: slash === '/' ? otherwise : toHelp(name, tag, place) };
}

/** Words between `<` and `>` that somebody was to fill in, such as `<state name>`. */
function isPlaceholder(tag: string): boolean {
  const words = /^<([a-z][a-z -]*)>$/i.exec(tag)?.[1] ?? '';
  return (
    /[a-z] [a-z]/i.test(words) ||
    /^(?:state|date|name|agency|year|number|url|link|tbd)$/i.test(words)
  );
}

const otherwise = 'Delete the tag, or write `\\<` if readers should see the `<`.';

/** Advice for a tag that would be allowed. */
function toKnown(name: string, tag: string, isClosing: boolean): Advice | undefined {
  const isBlock = name === 'details' || name === 'summary';
  if (!inline.has(name) && !isBlock && name !== 'br') return undefined;
  const [open, close] = [`<${name}>`, `</${name}>`];
  if (name === 'br')
    return { message: `${quote(tag)} is not written as \`<br>\``, help: 'Write `<br>`.' };
  if (isClosing)
    return {
      message: `${quote(close)} has no ${quote(open)} before it`,
      help: `Write ${quote(open)} where its text starts, ${scopes[name] ?? 'in the same paragraph'}, or delete it.`,
    };
  const isPlain = tag.toLowerCase().replace(/\s/g, '') === open;
  if (name === 'abbr' && !/^<abbr\s+title\s*=\s*(?:"[^"]*\S[^"]*"|'[^']*\S[^']*')\s*>$/i.test(tag))
    return {
      message: `${quote(tag)} needs a title, and no other attribute`,
      help: 'Write `<abbr title="What it is short for">`.',
    };
  if (!isPlain && name !== 'abbr')
    return { message: `${quote(tag)} has an attribute`, help: `Write ${quote(open)}.` };
  if (name === 'summary')
    return {
      message: '`<summary>` is not the first line of `<details>`',
      help: 'Write `<summary>The line that readers see</summary>` right below `<details>`.',
    };
  return {
    message: `${quote(tag)} has no ${quote(close)}`,
    help: `Write ${quote(close)} where its text ends, ${scopes[name] ?? 'in the same paragraph'}.`,
  };
}

const scopes: Partial<Record<string, string>> = {
  details: 'on its own line, in the same list or quotation',
  summary: 'on the same line',
};

/** What to write instead of a tag that opens. */
function toHelp(name: string, tag: string, place: HtmlPlace): string {
  const mark = htmlMarks[name];
  if (name === 'i' && hasNoWords(place))
    return "Delete `<i>` and `</i>`: icons of other tools don't work here. Write in words what the icon says.";
  if (mark !== undefined) return `Write ${exact(`${mark}${wordsIn(name, place)}${mark}`)}.`;
  if (name === 'a')
    return `Write ${exact(`[${wordsIn(name, place)}](${attributeOf(tag, 'href') ?? 'address'})`)}.`;
  const others: Partial<Record<string, string>> = {
    hr: 'Write `---` on its own line, between empty lines.',
    li: 'Write each item as `- item` on its own line.',
    ul: 'Write each item as `- item` on its own line.',
    ol: 'Write each item as `1. item` on its own line.',
    dl: 'Write `Term` on one line, and `: Definition` on the next.',
    blockquote: 'Write `> ` before each line of the quotation.',
    mark: `Write ${exact(`**${wordsIn(name, place)}**`)}.`,
    u: 'Delete `<u>` and `</u>`: readers take underlined words for links.',
    table: 'Write each row as `| A | B |`, with a row `| --- | --- |` below the first one.',
  };
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading !== undefined)
    return `Write ${exact(`${'#'.repeat(Math.max(2, Number(heading)))} ${wordsIn(name, place)}`)}.`;
  if (Object.hasOwn(others, name)) return others[name] ?? otherwise;
  if (!elements.has(name)) return otherwise;
  return `Delete ${quote(`<${name}>`)} and ${quote(`</${name}>`)}, and keep the text between them.`;
}

/** Elements whose tags can go: what is between them stays. */
const elements: ReadonlySet<string> = new Set([
  ...htmlWrappers,
  ...'cite dd dt q tbody td th thead tr'.split(' '),
]);

/** An image of HTML: one of the content folder needs other marks, any other a file there. */
function toImage(tag: string): Advice {
  const words = attributeOf(tag, 'alt')?.trim() ?? '';
  const source = attributeOf(tag, 'src')?.trim() ?? '';
  if (/^(?:[a-z]+:|\/\/|\\\\)/i.test(source)) return toImageAdvice(words, source);
  const meant = `![${words === '' ? 'What the image shows' : words}](${source === '' ? 'image.png' : source.replaceAll(' ', '%20')})`;
  return { message: `HTML is not allowed: ${quote(tag)}`, help: `Write ${exact(meant)}.` };
}

function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(
    tag,
  );
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** Whether a tag is closed at once, as where a script of another tool draws an icon. */
function hasNoWords({ node, next: [first] }: HtmlPlace): boolean {
  return /^<[^>]*>\s*<\//.test(node.value) || (first?.type === 'html' && /^<\//.test(first.value));
}

/** The text between a tag and its end, as it is written; `text` where there is none. */
function wordsIn(name: string, { node, next, text }: HtmlPlace): string {
  const close = new RegExp(`^</${name}\\s*>`, 'i');
  const inBlock = new RegExp(`^<[^>]*>([^<]*)</${name}\\s*>`, 'i').exec(node.value)?.[1];
  const end = next.find((each) => each.type === 'html' && close.test(each.value));
  const [from, to] = [node.position?.end.offset, end?.position?.start.offset];
  const words = inBlock ?? (from === undefined || to === undefined ? '' : text.slice(from, to));
  return words.trim() === '' ? 'text' : words.trim();
}
