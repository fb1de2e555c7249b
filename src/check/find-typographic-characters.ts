import {
  placesIn,
  typographicKinds,
  type Edit,
  type Place,
  type TextBlock,
  type TextRange,
  type TextSource,
  type TypographicKind,
} from '../model/index.ts';
import { isEnglish } from './prose/language.ts';

/** A typographic character in a file. */
export interface TypographicCharacter {
  readonly kind: TypographicKind;
  readonly written: string;
  readonly place: Place | undefined;
  /** Undefined where only the author can replace it. */
  readonly fix: Edit | undefined;
}

/**
 * Finds them in the prose of a block; references such as `&nbsp;`, which are meant, are left out. In YAML, only
 * those that can be seen: see `hiddenInYaml`.
 */
export function charactersIn(
  block: TextBlock,
  file: string,
  language: string,
): readonly TypographicCharacter[] {
  const isYaml = block.kind === 'value';
  const found = matchesIn(
    block.prose,
    (kind) => isWrongIn(language, kind) && (kind.isVisible || !isYaml),
  );
  return found.flatMap(({ kind, written, start }) => {
    const range = { start, end: start + written.length };
    const at = block.writtenAt(range);
    if (at && file.slice(at.start, at.end) !== written) return [];
    const fix = at && (isYaml ? fixInYaml(block, kind, at, file) : fixInBody(kind, at, file));
    return [{ kind, written, place: block.placeOf(range), fix }];
  });
}

/**
 * Finds characters in YAML that nobody can see, also in keys, ids and addresses; in other languages than English
 * those of its texts only where they are wrong in every language.
 */
export function hiddenInYaml(
  { text, yaml }: TextSource,
  language: string,
): readonly TypographicCharacter[] {
  const toPlace = placesIn(text);
  const data = text.slice(yaml?.start, yaml?.end ?? 0);
  const found = matchesIn(data, (kind) => !kind.isVisible).filter(
    ({ kind, start, written }) =>
      (isWrongIn(language, kind) || isStructure(data, { start, end: start + written.length })) &&
      !isIndentation(data, start, written),
  );
  return found.map(({ kind, written, start: from }) => {
    const start = (yaml?.start ?? 0) + from;
    const end = start + written.length;
    // Indentation keeps its width.
    const plain = kind.plain === ' ' ? ' '.repeat(written.length) : kind.plain;
    const fix = plain === undefined ? undefined : { start, end, text: plain };
    return { kind, written, place: toPlace(start, end), fix };
  });
}

function isWrongIn(language: string, { isEnglishOnly = false }: TypographicKind): boolean {
  return isEnglish(language) || !isEnglishOnly;
}

/** Whether a space is before a key or an entry: that is an error of the YAML, which says it. */
function isIndentation(data: string, start: number, written: string): boolean {
  const from = data.lastIndexOf('\n', start - 1) + 1;
  const isFirst = data.slice(from, start).trim() === '' && written.trim() === '';
  return (
    isFirst &&
    /^(?:- |[A-Za-z]\w*:)/.test(data.slice(start + written.length, start + written.length + 80))
  );
}

/** No indentation, key or address is longer. */
const maxStructure = 500;

/** Whether a range is in the indentation of YAML, beside a key, or in an address. */
function isStructure(data: string, { start, end }: TextRange): boolean {
  const from = data.lastIndexOf('\n', start - 1) + 1;
  const before = data.slice(Math.max(from, start - maxStructure), start);
  const after = data.slice(end, end + 2);
  return (
    /^[\s-]*(?:[\w-]+:)?$/.test(before) ||
    (/^[\s-]*[\w-]+$/.test(before) && /^:\s/.test(after)) ||
    /(?:\w:\/\/|\w@)[^\s"']*$/.test(before)
  );
}

/** What no kind is in: most texts have nothing else. */
const plainOnly = /^[ -~\r\n]*$/;

/** The matches of all kinds in a text; a character belongs to the first kind that matches it. */
function matchesIn(
  text: string,
  isWanted: (kind: TypographicKind) => boolean,
): readonly { kind: TypographicKind; written: string; start: number }[] {
  if (plainOnly.test(text)) return [];
  const taken = new Set<number>();
  const kinds = typographicKinds.filter(
    (kind) => isWanted(kind) && kind.unlessWith?.test(text) !== true,
  );
  return kinds.flatMap((kind) =>
    [...text.matchAll(kind.pattern)].flatMap(({ 0: written, index: start }) => {
      if (taken.has(start)) return [];
      for (let at = 0; at < written.length; at += 1) taken.add(start + at);
      return [{ kind, written, start }];
    }),
  );
}

/** In Markdown: no space at the ends of a line, and a list item for a bullet that starts one. */
function fixInBody(
  { plain }: TypographicKind,
  { start, end }: TextRange,
  file: string,
): Edit | undefined {
  if (plain === undefined) return undefined;
  const before = file.slice(file.lastIndexOf('\n', start - 1) + 1, start);
  if (plain === '- ') {
    if (/^[ \t>]*$/.test(before)) return { start, end, text: plain };
    // In a list, the bullet is one too many.
    return /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+$/.test(before) ? { start, end, text: '' } : undefined;
  }
  // After `#` or `-`, a plain space would make a heading or a list of the text.
  if (plain === ' ' && /^[ \t>]*(?:#{1,6}|[-*+]|\d+[.)])$/.test(before)) return undefined;
  const isAtEnd = /^(?:[\s|]|$)/.test(file.slice(end, end + 1));
  const isAtStart = before === '' || /[\s|]$/.test(before);
  return { start, end, text: plain === ' ' && (isAtEnd || isAtStart) ? '' : plain };
}

/** In YAML, quotation marks at the ends of a value have a meaning. */
function fixInYaml(
  { text, writtenAt }: TextBlock,
  { plain }: TypographicKind,
  range: TextRange,
  file: string,
): Edit | undefined {
  if (plain === undefined || plain === '- ') return undefined;
  const first = writtenAt({ start: 0, end: 1 });
  const opening = first && file.charAt(first.start - 1);
  const isQuoted = opening === '"' || opening === "'";
  // A value without quotation marks starts with a letter or a number.
  const isSafe = isQuoted ? opening !== plain : /^[\p{L}\p{N}]/u.test(text);
  return isSafe ? { ...range, text: plain } : undefined;
}
