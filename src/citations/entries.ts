import { toStringFinder } from './bibtex-strings.ts';
import type { CitationFormat } from './format.ts';

/** An entry of a file, not yet read. */
export interface Entry {
  /** Its text in its format. */
  readonly text: string;
  /** The line that it begins in, from 1. */
  readonly line: number;
}

/**
 * The entries of a file, so that one that can't be read loses no other.
 *
 * @throws SyntaxError if CSL-JSON is no list of objects
 */
export function entriesIn(text: string, format: CitationFormat): readonly Entry[] {
  if (format === 'csl-json') return jsonEntries(text);
  return format === 'bibtex' ? bibtexEntries(text) : risEntries(text);
}

/** Each entry has the abbreviations of the file before it, on one line. */
function bibtexEntries(text: string): readonly Entry[] {
  const all = joined(piecesFrom(text, /^[ \t]*@[ \t]*([a-z]+)[ \t]*[{(]/gim));
  const isString = ({ kind }: { readonly kind: string }): boolean => kind === 'string';
  const stringsFor = toStringFinder(all.filter(isString).map((piece) => piece.text));
  return all
    .filter(({ kind }) => !['string', 'comment', 'preamble'].includes(kind))
    .map(({ text: own, line }) => ({ text: stringsFor(own) + withoutBareAccents(own), line }));
}

/** A value may have what looks like the start of an entry: braces that are open are closed further down. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    let text = piece.text;
    let open = depthOf(text);
    let last = at;
    while (open > 0 && last < at + maxJoined && last + 1 < pieces.length) {
      last += 1;
      const more = pieces[last]?.text ?? '';
      text += more;
      open += depthOf(more);
    }
    if (open === 0) at = last;
    found.push(open === 0 ? { ...piece, text } : piece);
  }
  return found;
}

/** So that an entry that is broken takes no other along. */
const maxJoined = 3;

function depthOf(text: string): number {
  let depth = 0;
  for (const [sign] of text.matchAll(/\\.|[{}]/gs))
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  return depth;
}

/** Replaces `\^{}` and `\~{}`, accents without a letter, by commands that the library knows. */
function withoutBareAccents(text: string): string {
  return text
    .replace(/\\\^\s*\{\s*\}/g, '\\textasciicircum{}')
    .replace(/\\~\s*\{\s*\}/g, '\\textasciitilde{}');
}

function risEntries(text: string): readonly Entry[] {
  return piecesFrom(text, /^[ \t]*(TY)[ \t]{1,2}-/gm).map((piece) => ({
    // Spaces around the tag vary from program to program; the format has two before the dash and one after it.
    text: piece.text
      .replace(/^[ \t]*([A-Z][A-Z0-9])[ \t]{1,2}-[ \t]?/gm, '$1  - ')
      .replace(/\n+/g, '\n'),
    line: piece.line,
  }));
}

interface Piece extends Entry {
  /** What the first group of the pattern found, in lower case. */
  readonly kind: string;
}

/** The text from each match of a pattern to the next. */
function piecesFrom(text: string, pattern: RegExp): readonly Piece[] {
  const starts = [...text.matchAll(pattern)];
  let line = 1;
  let done = 0;
  return starts.map((match, index) => {
    for (let at = done; at < match.index; at += 1) if (text.charAt(at) === '\n') line += 1;
    done = match.index;
    return {
      text: text.slice(match.index, starts[index + 1]?.index),
      line,
      kind: (match[1] ?? '').toLowerCase(),
    };
  });
}

function jsonEntries(text: string): readonly Entry[] {
  const data: unknown = JSON.parse(text);
  const { items: listed, title } = Object(data) as Readonly<Record<string, unknown>>;
  // A DOI is answered with one work alone.
  const items = Array.isArray(data) ? data : typeof title === 'string' ? [data] : listed;
  if (!Array.isArray(items)) throw new SyntaxError('it is no list of works');
  const lines = linesOfItems(text);
  return items.map((item, index) => ({ text: JSON.stringify(item), line: lines[index] ?? 1 }));
}

/** The lines in which the objects of a list begin: the first list of the text, whose syntax is right. */
function linesOfItems(text: string): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let listDepth: number | undefined;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}\n]/g)) {
    if (token === '\n') line += 1;
    else if (token === '[' || token === '{') {
      if (depth === listDepth) lines.push(line);
      else if (token === '[') listDepth ??= depth + 1;
      depth += 1;
    } else if (token === ']' || token === '}') depth -= 1;
  }
  return lines;
}
