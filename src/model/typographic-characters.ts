/** A kind of character that word processors insert by themselves. */
export interface TypographicKind {
  readonly name: string;
  /** Whether the character can be seen, so that a message may quote it. */
  readonly isVisible: boolean;
  /** What to do about one, as a sentence of a message without its full stop. */
  readonly help: string;
  /** With the flags `g`, `m` and `u`, so that `^` is the start of a line. Takes linear time. */
  readonly pattern: RegExp;
  /** What is written in its place; undefined if only the author can tell. */
  readonly plain: string | undefined;
}

const bullets = '\u2022\u2023\u25aa\u25cf\u25e6\uf0a7\uf0b7';

const bullet: TypographicKind = {
  name: 'Bullet character',
  isVisible: true,
  help: 'Write `-` and a space',
  // The marks of the first and second level in Word come with a tab.
  pattern: new RegExp(
    `(?:[${bullets}](?<=^[ \\t]*.)[ \\t\\u00a0]+|[\u00b7o](?=\\t)(?<=^[ \\t]*.)[ \\t\\u00a0]+)(?=\\S)`,
    'gmu',
  ),
  plain: '- ',
};

/** The kinds in the order in which they are looked for. */
export const typographicKinds: readonly TypographicKind[] = [
  bullet,
  {
    name: 'Curly quotation mark',
    isVisible: true,
    help: 'Write `"`',
    pattern: /[\u201c-\u201f]/gu,
    plain: '"',
  },
  {
    name: 'Curly apostrophe or quotation mark',
    isVisible: true,
    help: "Write `'`",
    pattern: /[\u2018-\u201b]/gu,
    plain: "'",
  },
  {
    name: 'Ellipsis character',
    isVisible: true,
    help: 'Write `...`',
    pattern: /\u2026/gu,
    plain: '...',
  },
  {
    name: 'Nonbreaking space',
    isVisible: false,
    help: 'Type an ordinary space',
    pattern: /(?<![ \t])[ \t]*[\u00a0\u2007\u202f][ \t\u00a0\u2007\u202f]*/gu,
    plain: ' ',
  },
  {
    name: 'Line break of a word processor',
    isVisible: false,
    help: 'Write a space, or start a new paragraph',
    pattern: /(?<![ \t])[ \t]*[\u000b\u2028\u2029][ \t\u000b\u2028\u2029]*/gu,
    plain: ' ',
  },
  {
    name: 'Optional hyphen',
    isVisible: false,
    help: 'Retype the word without it',
    pattern: /\u00ad/gu,
    plain: '',
  },
  {
    name: 'Invisible character',
    isVisible: false,
    help: 'Retype the words around it',
    pattern: /[\u200b\u200e\u200f\u2060\ufeff]/gu,
    plain: '',
  },
  {
    name: 'Symbol-font character',
    isVisible: false,
    help: 'Write a character that every font has',
    pattern: /[\ue000-\uf8ff]/gu,
    plain: undefined,
  },
];

/** Replaces typographic characters by plain ones; bullets are removed. */
export function toPlainCharacters(text: string): string {
  return typographicKinds.reduce((before, kind) => {
    if (kind.plain === undefined) return before;
    return before.replace(kind.pattern, kind === bullet ? '' : kind.plain);
  }, text);
}
