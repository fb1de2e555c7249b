import { emojiHelp } from './emoji.ts';
import { exact } from '../format-value.ts';
import { type Dialect } from './dialect.ts';

/** Marks around words, and codes for signs. */
export const inlineMarks: readonly Dialect[] = [
  {
    pattern: /(?<![=\w<>!])==(?![=\s])([^=\n\r]+?)(?<!\s)==(?![=\w])/g,
    toAdvice: ([, text = '']) => ({
      reason: "marked text doesn't work here",
      help: `Write ${exact(`**${text}**`)}.`,
      instead: `**${text}**`,
    }),
  },
  {
    pattern: /(?<![+\w])\+\+(?![+\s])([^+\n\r]+?)(?<!\s)\+\+(?![+\w])/g,
    toAdvice: ([, text = '']) => ({
      reason: "underlined text doesn't work here",
      help: `Write ${exact(text)}.`,
      instead: text,
    }),
  },
  {
    pattern: /'''([^'\n\r]+)'''/g,
    toAdvice: ([, text = '']) => ({
      reason: 'bold text is written in another way',
      help: `Write ${exact(`**${text}**`)}.`,
      instead: `**${text}**`,
    }),
  },
  {
    pattern: /(?<=[\p{L}\p{N})\]])\^([^\s^\0]{1,20})\^/gu,
    toAdvice: ([, text = '']) => ({
      reason: 'raised text is written in another way',
      help: `Write ${exact(`<sup>${text}</sup>`)}.`,
      instead: `<sup>${text}</sup>`,
    }),
  },
  {
    pattern: /(?<=[A-Za-z)])(?<!~)~(\d{1,3}[+-]?|[a-z])~(?!~)/g,
    toAdvice: ([, text = '']) => ({
      reason: 'lowered text is written in another way',
      help: `Write ${exact(`<sub>${text}</sub>`)}.`,
      instead: `<sub>${text}</sub>`,
    }),
  },
  {
    pattern: /\[(b|i|u|s|url|quote|code)\]([^[\]\n\r]*)\[\/\1\]/gi,
    toAdvice: ([, tag = '', text = '']) => {
      const marks: Partial<Record<string, string>> = { b: '**', i: '*', s: '~~', code: '`' };
      const mark = marks[tag.toLowerCase()] ?? '';
      return {
        reason: "codes of forums don't work here",
        help: `Write ${exact(`${mark}${text}${mark}`)}.`,
      };
    },
  },
  {
    // Before an address.
    pattern: /\[(?:url|img)(?:=[^[\]\n\r]*)?\](?=\0)/gi,
    toAdvice: () => ({
      reason: "codes of forums don't work here",
      help: 'Delete it and its end, and write `[words](address)`.',
    }),
  },
  {
    // Roles of reStructuredText and MyST, before their text in backticks.
    pattern: /(?<![\p{L}\p{N}])(?::[a-z]+:|\{[a-z]+\})(?=\0)/gu,
    toAdvice: () => ({
      reason: "roles don't work here",
      help: 'Delete it, and write a link if one is meant.',
    }),
  },
  {
    pattern: /(?<![\p{L}\p{N}:/.])(?::([a-z][a-z0-9_]{1,40}|[+-]1):)(?![\p{L}\p{N}:/\0])/gu,
    toAdvice: ([, name = '']) => ({ reason: "codes of emoji don't work here", ...emojiHelp(name) }),
  },
];
