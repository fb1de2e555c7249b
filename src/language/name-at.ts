/** What a name in a text stands for. */
type NameKind = 'resource' | 'contact' | 'page' | 'heading' | 'footnote' | 'kind' | 'key';

/** A name that is written in a text, or is being written. */
export interface NameAt {
  readonly kind: NameKind;
  /** All of it, and the part before the cursor. */
  readonly name: string;
  readonly typed: string;
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The address of the page, as it is written before `#`, that a heading is on. */
  readonly page?: string;
  /** Whether a page is named from the content folder, as in site.yaml, or from the page itself. */
  readonly isFromContent?: boolean;
}

/**
 * The name at an offset. The text may be unfinished: lines are read as they are, and not as YAML or Markdown.
 *
 * @param file the path from the content folder
 */
export function nameAt(file: string, text: string, offset: number): NameAt | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(start, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, '');
  const at = Math.min(offset - start, line.length);
  const isYaml = /\.ya?ml$/.test(file) || isInFrontMatter(text, start);
  const found = isYaml ? inYaml(file, text, start, line, at) : inMarkdown(line, at);
  return found && { ...found, start: found.start + start, end: found.end + start };
}

/** Whether a line is between the lines `---` at the top of a page. */
function isInFrontMatter(text: string, lineStart: number): boolean {
  if (!/^---\r?\n/.test(text)) return false;
  const [end] = [...text.slice(3).matchAll(/^(?:---|\.\.\.)[ \t]*\r?$/gm)].filter(
    ({ index }) => index > 0,
  );
  return lineStart > 0 && (end === undefined || lineStart < end.index + 3);
}

/** What each key of YAML names. */
const keys: Readonly<Record<string, NameKind>> = {
  contacts: 'contact',
  contact: 'contact',
  resources: 'resource',
  page: 'page',
  kind: 'kind',
};

function inYaml(
  file: string,
  text: string,
  lineStart: number,
  line: string,
  at: number,
): NameAt | undefined {
  const key = /^[ \t]*(?:-[ \t]+)?([\w-]*)$/.exec(line.slice(0, at));
  const name = keyOf(text, lineStart, line);
  if (key && !file.endsWith('.yaml') && name === undefined && /^[\w-]*/.test(line)) {
    const [word = ''] = /^[\w-]*/.exec(line) ?? [];
    return wordAt('key', line, at, at - (key[1] ?? '').length, word.length);
  }
  const kind = name === undefined ? undefined : keys[name];
  if (kind === undefined) return undefined;
  const [from, to] = [lastIndexOf(line, at, /[\s[,:"']/), nextIndexOf(line, at, /[\s\],"'#]/)];
  if (from <= line.indexOf(':') && line.includes(`${name}:`) && at <= line.indexOf(':'))
    return undefined;
  const found = wordAt(kind, line, at, from, to);
  return kind === 'page' ? { ...found, isFromContent: true } : found;
}

/** The key that the value at a line belongs to: on the line itself, or above a list. */
function keyOf(text: string, lineStart: number, line: string): string | undefined {
  const own = /^[ \t]*(?:-[ \t]+)?([\w-]+):(?:[ \t]|$)/.exec(line)?.[1];
  if (own !== undefined) return own;
  const dash = /^([ \t]*)-(?:[ \t]|$)/.exec(line);
  if (!dash) return undefined;
  const above = text.slice(0, lineStart).split('\n').slice(0, -1).reverse();
  const indent = (dash[1] ?? '').length;
  for (const each of above) {
    const [, spaces = '', key] =
      /^([ \t]*)(?:-[ \t]+)?([\w-]+):[ \t]*(?:#.*)?\r?$/.exec(each) ?? [];
    if (key !== undefined && spaces.length <= indent) return key;
    if (!/^[ \t]*(?:-|#|\r?$)/.test(each)) return undefined;
  }
  return undefined;
}

/** Addresses of links, and labels of footnotes. */
function inMarkdown(line: string, at: number): NameAt | undefined {
  const note = lastIndexOf(line, at, /[[\]]/);
  if (line.charAt(note) === '^' && line.charAt(note - 1) === '[')
    return wordAt('footnote', line, at, note + 1, nextIndexOf(line, at, /[\]\s]/));
  const open = Math.max(line.lastIndexOf('](', at - 1) + 1, line.lastIndexOf(']: ', at - 1) + 2);
  if (open < 2 || /[)\s]/.test(line.slice(open + 1, at))) return undefined;
  const end = nextIndexOf(line, at, /[)\s]/);
  const address = line.slice(open + 1, end);
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return undefined;
  const hash = address.indexOf('#');
  if (hash < 0 || at <= open + 1 + hash)
    return wordAt('page', line, at, open + 1, hash < 0 ? end : open + 1 + hash);
  const page = address.slice(0, hash);
  const isResource = /(?:^|\/)resources\.yaml$/.test(page);
  const found = wordAt(isResource ? 'resource' : 'heading', line, at, open + 2 + hash, end);
  return isResource ? found : { ...found, page };
}

function wordAt(kind: NameKind, line: string, at: number, start: number, end: number): NameAt {
  const to = Math.max(end, at);
  return { kind, name: line.slice(start, to), typed: line.slice(start, at), start, end: to };
}

/** The offset after the last character before `at` that a pattern matches; 0 if there is none. */
function lastIndexOf(line: string, at: number, pattern: RegExp): number {
  let index = at;
  while (index > 0 && !pattern.test(line.charAt(index - 1))) index -= 1;
  return index;
}

function nextIndexOf(line: string, at: number, pattern: RegExp): number {
  let index = at;
  while (index < line.length && !pattern.test(line.charAt(index))) index += 1;
  return index;
}
