/** What a page says to a reader, in whatever form it was read. */
export interface Reading {
  /** Paragraphs, headings, blocks of code and cells of tables, in reading order. */
  readonly blocks: readonly string[];
  /** The notes that the page cites, in the order of their numbers, each as one text. */
  readonly notes: readonly string[];
  /** The addresses outside the toolkit that links open, in reading order. */
  readonly links: readonly string[];
}

/** A piece of a line with its marks: letters of `bcis` for bold, code, italics and struck. */
export interface Piece {
  readonly text: string;
  readonly marks: string;
}

/** A line as one text: white space is one space, and marked words look like `{b:word}`. */
export function toLine(pieces: readonly Piece[]): string {
  let line = '';
  let open = '';
  const mark = (marks: string): void => {
    if (marks === open) return;
    line += `${open && '}'}${marks && `{${marks}:`}`;
    open = marks;
  };
  for (const { text, marks } of pieces)
    for (const [part] of readable(text).matchAll(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g)) {
      const isSpace = /^[ \t\n\f\r]/.test(part);
      mark(isSpace ? '' : [...new Set(marks)].sort().join(''));
      line += isSpace ? ' ' : part;
    }
  mark('');
  return line.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** A block of code as one text that keeps its lines and spaces; a tab is four spaces. */
export function toCode(text: string): string {
  const lines = readable(text)
    .replaceAll('\t', '    ')
    .split(/\r\n|\n|\r/);
  return lines.join('').trim() === '' ? '' : ['```', ...lines].join('\n');
}

/** The blocks that say something: a dash alone marks empty cells in Word. */
export function saying(blocks: readonly string[]): readonly string[] {
  return blocks.filter((text) => !/^(?:\{[bcis]+:|\}|\s)*$/.test(text) && text !== '–');
}

/**
 * A note as one text. Word has a bar between the cells of a table, which therefore counts as
 * little as what cannot be seen.
 */
export function toNote(blocks: readonly string[]): string {
  const words = saying(blocks).flatMap((block) => block.split(' '));
  return words.filter((word) => word.trim() !== '' && word !== '|').join(' ');
}

/** An address as programs compare it; none if it is not one that a link may have. */
export function toLink(url: string): readonly string[] {
  // Browsers take no notice of control characters.
  const clean = url.replace(/[\u0000-\u001f\u007f]/g, '').trim();
  if (!/^(?:https?:\/\/[^/]|mailto:.|tel:.)/i.test(clean)) return [];
  const [server = ''] = /^https?:\/\/[^/?#\\]*/i.exec(clean) ?? [];
  const path = clean.slice(server.length).replace(/^\\/, '/');
  const unfit = /[[\\\]^`{|}"<>]|%(?![\da-f]{2})|(?<=#.*)#/gis;
  const written = server + path.replace(unfit, encodeURIComponent);
  const { hostname = '', href = '', username } = URL.canParse(written) ? new URL(written) : {};
  // `URL` lets names pass that no server has, such as `{x}` and `..`, and users who hide a name.
  if (href === '' || username !== '') return [];
  return /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\d:a-f]+\]|)$/.test(hostname) ? [href] : [];
}

/** Links in a row without doubles: of two that touch and open the same, mammoth makes one. */
export function toLinks(links: readonly string[]): readonly string[] {
  return links.filter((link, index) => link !== links[index - 1]);
}

/**
 * A text without the characters that neither XML nor HTML may hold. What some programs take for the end
 * of a line is one here: mammoth reads XML 1.0 by the rules of 1.1.
 */
function readable(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
    .replace(/[\u000b\f]/g, ' ')
    .replaceAll('\u2028', '\n')
    .replace(/\p{Noncharacter_Code_Point}/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
