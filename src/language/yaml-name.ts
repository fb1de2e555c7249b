import { lastIndexOf, nextIndexOf, wordAt, type NameAt, type NameKind } from './name.ts';
import { keyPlaceAt, type KeyPlace } from './yaml-path.ts';

/** Whether a line is between the lines `---` at the top of a page. */
export function isInFrontMatter(text: string, lineStart: number): boolean {
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
  step: 'step',
};

/** What the keys at the top of a registry name. */
const registries: Readonly<Record<string, NameKind>> = {
  'resources.yaml': 'resource',
  'contacts.yaml': 'contact',
  'facts.yaml': 'fact',
};

/** The name at a column of a line of YAML: of the content, a key, or the value of a key. */
export function inYaml(
  file: string,
  text: string,
  lineStart: number,
  line: string,
  at: number,
): NameAt | undefined {
  const entry = registries[file];
  const [own = ''] = entry === undefined ? [] : (/^[\w-]+(?=[ \t]*:)/.exec(line) ?? []);
  if (entry !== undefined && at <= own.length && own !== '')
    return wordAt(entry, line, at, 0, own.length);
  const before = line.slice(0, at);
  // A dash that no space follows is the beginning of an entry, or of the line that ends front matter.
  if (/^[ \t]*-+$/.test(before)) return undefined;
  const nearest = /(?:^|[\s{,])([\w-]+):[ \t]+["']?[\w./-]*$/.exec(before)?.[1];
  const key = nearest ?? keyOf(text, lineStart, line);
  const kind = kindOf(file, key);
  if (kind !== undefined) {
    const [from, to] = [lastIndexOf(line, at, /[\s[,:"']/), nextIndexOf(line, at, /[\s\],}"'#]/)];
    const isInKey =
      from <= line.indexOf(':') && line.includes(`${key}:`) && at <= line.indexOf(':');
    if (isInKey) return undefined;
    const found = wordAt(kind, line, at, from, to);
    if (kind === 'page') return { ...found, isFromContent: true };
    const isListMissing =
      /^[ \t]*(?:contacts|resources):[ \t]+[\w-]*$/.test(before) &&
      /^[\w-]*[ \t]*$/.test(line.slice(at));
    return isListMissing ? { ...found, isListMissing } : found;
  }
  return keyOrValue(text, lineStart, line, at);
}

/** What the values of a key name. */
function kindOf(file: string, key: string | undefined): NameKind | undefined {
  if (key === 'id' && file.endsWith('.md')) return 'step';
  if (key === 'source' && file === 'facts.yaml') return 'resource';
  return keys[key ?? ''];
}

/** A key that is being written at the start of a line, or the first word of the value behind one. */
function keyOrValue(text: string, lineStart: number, line: string, at: number): NameAt | undefined {
  const place = (): KeyPlace => keyPlaceAtLine(text, lineStart);
  const [, before, word = ''] = /^([ \t]*(?:-[ \t]+)*)([\w-]*)$/.exec(line.slice(0, at)) ?? [];
  if (before !== undefined && !/^[\w-]*[ \t]*:/.test(line.slice(at)))
    return {
      ...wordAt('key', line, at, at - word.length, nextIndexOf(line, at, /[^\w-]/)),
      place: place(),
    };
  const [, lead, value = ''] =
    /^([ \t]*(?:-[ \t]+)*[\w-]+:[ \t]+)([\w-]*)$/.exec(line.slice(0, at)) ?? [];
  if (lead === undefined) return undefined;
  const end = nextIndexOf(line, at, /[^\w-]/);
  // More than a word is text.
  if (!/^[ \t]*(?:#|$)/.test(line.slice(end))) return undefined;
  const key = lead.trim().replace(/^[\s-]*|:$/g, '');
  const { path, siblings } = place();
  return {
    ...wordAt('value', line, at, at - value.length, end),
    place: { path: [...path, key], siblings },
  };
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

/** Where in the data of a YAML text, or of front matter, the key of a line is. */
export function keyPlaceAtLine(text: string, lineStart: number): KeyPlace {
  const above = text.slice(0, lineStart).split('\n');
  const lines = text.split(/\r?\n/);
  const from = isInFrontMatter(text, lineStart) ? 1 : 0;
  return keyPlaceAt(lines.slice(from), above.length - 1 - from);
}
