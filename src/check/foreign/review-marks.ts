import { exact } from '../format-value.ts';
import { words, type Dialect } from './dialect.ts';

/** Suggested changes and comments between reviewers. */
export const reviewMarks: readonly Dialect[] = [
  {
    // CriticMarkup.
    pattern: /\{(\+\+|--|~~|==|>>)((?:(?!\n[ \t]*\n)[^{}])*?)(?:\+\+|--|~~|==|<<)\}/g,
    toAdvice: ([, mark = '', inside = '']) => {
      const text = words(inside);
      const kept = mark === '~~' ? words(text.split('~>')[1]) : text;
      return {
        reason: "suggested changes don't work here",
        help:
          mark === '--' || mark === '>>' || kept === ''
            ? 'Delete it, or write the words that stay.'
            : `Write ${exact(kept)}.`,
      };
    },
  },
  {
    pattern: /(?<![\p{N}%])%%(?!\s*%)([^%\n\r]+)%%/gu,
    toAdvice: ([, text = '']) => ({
      reason: "comments of Obsidian don't work here",
      help: `Write ${exact(`<!-- ${words(text)} -->`)}.`,
    }),
  },
];
