import {
  typographicKinds,
  type Edit,
  type TextBlock,
  type TextRange,
  type TextSource,
  type TypographicKind,
} from '../model/index.ts';

/** A typographic character in a file. */
export interface TypographicCharacter {
  readonly kind: TypographicKind;
  readonly written: string;
  /** Where it is written; undefined where the tree has no places. */
  readonly range: TextRange | undefined;
  /** Undefined where only the author can replace it. */
  readonly fix: Edit | undefined;
}

/**
 * Finds them in a block; code, addresses and references such as `&nbsp;`, which are meant, are left out. In
 * YAML, only those that can be seen: see `hiddenInYaml`.
 */
export function charactersIn(block: TextBlock, file: string): readonly TypographicCharacter[] {
  if (block.kind === 'code') return [];
  const isYaml = block.kind === 'value';
  return matchesIn(block.text, (kind) => kind.isVisible || !isYaml).flatMap(
    ({ kind, written, start }) => {
      const inText = { start, end: start + written.length };
      const isMeant = block.spans.some(
        (span) => unread.has(span.kind) && span.start <= start && inText.end <= span.end,
      );
      const range = block.writtenAt(inText);
      if (isMeant || (range && file.slice(range.start, range.end) !== written)) return [];
      const fix =
        range && (isYaml ? fixInYaml(block, kind, range, file) : fixInBody(kind, range, file));
      return [{ kind, written, range, fix }];
    },
  );
}

/** Finds characters in YAML that nobody can see, also in keys, ids and addresses. */
export function hiddenInYaml({ text, yaml }: TextSource): readonly TypographicCharacter[] {
  if (!yaml) return [];
  return matchesIn(text.slice(yaml.start, yaml.end), (kind) => !kind.isVisible).map(
    ({ kind, written, start }) => {
      const range = { start: yaml.start + start, end: yaml.start + start + written.length };
      // Indentation keeps its width.
      const plain = kind.plain === ' ' ? ' '.repeat(written.length) : kind.plain;
      return {
        kind,
        written,
        range,
        fix: plain === undefined ? undefined : { ...range, text: plain },
      };
    },
  );
}

/** Spans whose characters are as they should be, or are read with another block. */
const unread: ReadonlySet<string> = new Set(['code', 'address', 'image']);

/** The matches of all kinds in a text; a character belongs to the first kind that matches it. */
function matchesIn(
  text: string,
  isWanted: (kind: TypographicKind) => boolean,
): readonly { kind: TypographicKind; written: string; start: number }[] {
  const taken = new Set<number>();
  return typographicKinds.filter(isWanted).flatMap((kind) =>
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
