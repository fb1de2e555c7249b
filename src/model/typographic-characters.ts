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
  /** Whether it is right in other languages: German has its own quotation marks, French its spaces. */
  readonly isEnglishOnly?: boolean;
  /** A text with one of these characters needs it. */
  readonly unlessWith?: RegExp;
}

const bullets = '\u2022\u2023\u25aa\u25cf\u25e6\uf0a7\uf0b7';

const bullet: TypographicKind = {
  name: 'Bullet character',
  isVisible: true,
  help: 'Write `-` and a space',
  // The marks of the first and second level in Word come with a tab.
  pattern: new RegExp(
    `(?:[${bullets}](?<=^[ \\t]*.)[ \\t\\u00a0]*|[\u00b7o](?=\\t)(?<=^[ \\t]*.)[ \\t\\u00a0]+)(?=\\S)`,
    'gmu',
  ),
  plain: '- ',
};

/** Not the end of „x“, as other languages quote. */
const notForeign = '(?<!\u201e[^\u201c-\u201f]{0,100}.)';

const spaces = '\u00a0\u2007\u202f';

/** The nonbreaking spaces of `§ 14`, `2 701` and « x » keep together what must not be parted. */
const tiedSpace = `(?<=[\u00a7\u00b6\\p{N}])[${spaces}]\\p{N}|(?<=[\u00ab\u2039])[${spaces}]|[${spaces}][\u00bb\u203a]`;

/** Scripts without spaces between words, in which an invisible one marks where a line may end. */
const unspaced =
  '[\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Tibetan}\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]';

/** Two or three letters as one character, as PDF files have them. */
const joinedLetters: readonly TypographicKind[] = ['ff', 'fi', 'fl', 'ffi', 'ffl'].map(
  (plain, index) => ({
    name: 'Joined letters',
    isVisible: true,
    help: `Write \`${plain}\``,
    pattern: new RegExp(String.fromCharCode(0xfb00 + index), 'gu'),
    plain,
  }),
);

const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;

/** The kinds in the order in which they are looked for. */
export const typographicKinds: readonly TypographicKind[] = [
  bullet,
  {
    name: 'Curly quotation mark',
    isVisible: true,
    help: 'Write `"`',
    pattern: new RegExp(`[\u201c\u201d\u201f]${notForeign}`, 'gu'),
    plain: '"',
    isEnglishOnly: true,
  },
  {
    name: 'Curly apostrophe or quotation mark',
    isVisible: true,
    help: "Write `'`",
    pattern: /[\u2018-\u201b]/gu,
    plain: "'",
    isEnglishOnly: true,
  },
  {
    name: 'Ellipsis character',
    isVisible: true,
    help: 'Write `...`',
    pattern: /\u2026/gu,
    plain: '...',
    isEnglishOnly: true,
  },
  {
    name: 'Nonbreaking space',
    isVisible: false,
    help: 'Type an ordinary space',
    pattern: new RegExp(`(?<![ \\t])(?!${tiedSpace})[ \\t]*[${spaces}][ \\t${spaces}]*`, 'gu'),
    plain: ' ',
    isEnglishOnly: true,
  },
  {
    name: 'Line break character',
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
    isEnglishOnly: true,
  },
  {
    name: 'Invisible character',
    isVisible: false,
    help: 'Retype the words around it',
    pattern: new RegExp(`\u2060|(?<!${unspaced})\u200b(?!${unspaced})`, 'gu'),
    plain: '',
    isEnglishOnly: true,
  },
  {
    name: 'Invisible direction mark',
    isVisible: false,
    help: 'Retype the words around it',
    pattern: /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    plain: '',
    isEnglishOnly: true,
    unlessWith: rightToLeft,
  },
  {
    name: 'Invisible byte order mark',
    isVisible: false,
    help: 'Retype the words around it',
    pattern: /\ufeff/gu,
    plain: '',
  },
  ...joinedLetters,
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
