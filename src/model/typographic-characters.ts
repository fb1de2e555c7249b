/** A kind of character that word processors write by themselves, and how pages are written here. */
export interface Pasted {
  /** What an author calls one of them. */
  readonly name: string;
  /** Whether it shows on the screen as itself, so that a message may quote it. */
  readonly isSeen: boolean;
  /** What is written here instead, in a message's words. */
  readonly wanted: string;
  /** Finds them: with the flags `g`, `m` and `u`, so that `^` is the beginning of a line. */
  readonly pattern: RegExp;
  /** What stands in the place of one; undefined where nobody but the author can tell. */
  readonly plain: string | undefined;
}

const bullets = '\u2022\u2023\u25aa\u25cf\u25e6\uf0a7\uf0b7';

const bullet: Pasted = {
  name: 'bullet',
  isSeen: true,
  wanted: '`-` and a space',
  // Word's own marks of the first and second level come with a tab.
  pattern: new RegExp(
    `(?<=^[ \\t]*)(?:[${bullets}][ \\t\\u00a0]+|[\u00b7o]\\t[ \\t\\u00a0]*)(?=\\S)`,
    'gmu',
  ),
  plain: '- ',
};

/** The kinds in the order in which they are looked for. */
export const pasted: readonly Pasted[] = [
  bullet,
  {
    name: 'quotation mark',
    isSeen: true,
    wanted: '`"`',
    pattern: /[\u201c-\u201f]/gu,
    plain: '"',
  },
  {
    name: 'quotation mark or apostrophe',
    isSeen: true,
    wanted: "`'`",
    pattern: /[\u2018-\u201b]/gu,
    plain: "'",
  },
  {
    name: 'sign for three dots',
    isSeen: true,
    wanted: '`...`',
    pattern: /\u2026/gu,
    plain: '...',
  },
  {
    name: 'nonbreaking space',
    isSeen: false,
    wanted: 'a plain space',
    pattern: /[ \t]*[\u00a0\u2007\u202f][ \t\u00a0\u2007\u202f]*/gu,
    plain: ' ',
  },
  {
    name: 'line break of a word processor',
    isSeen: false,
    wanted: 'a space or a new paragraph',
    pattern: /[ \t]*[\u000b\u2028\u2029][ \t\u000b\u2028\u2029]*/gu,
    plain: ' ',
  },
  {
    name: 'optional hyphen',
    isSeen: false,
    wanted: 'the word without it',
    pattern: /\u00ad/gu,
    plain: '',
  },
  {
    name: 'character that cannot be seen',
    isSeen: false,
    wanted: 'nothing there',
    pattern: /[\u200b\u200e\u200f\u2060\ufeff]/gu,
    plain: '',
  },
  {
    name: 'sign of a symbol font',
    isSeen: false,
    wanted: 'a sign that every font has',
    pattern: /[\ue000-\uf8ff]/gu,
    plain: undefined,
  },
];

/** A text without what pasting brings: every character as it is written here, bullets gone. */
export function withoutPasted(text: string): string {
  return pasted.reduce((before, kind) => {
    if (kind.plain === undefined) return before;
    return before.replace(kind.pattern, kind === bullet ? '' : kind.plain);
  }, text);
}
