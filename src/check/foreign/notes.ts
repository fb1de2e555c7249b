import { exact } from '../format-value.ts';
import { slug, words, type Dialect } from './dialect.ts';

/** Footnotes, citations and acronyms as other tools write them. */
export const notes: readonly Dialect[] = [
  {
    // A label, with its mark on the wrong side of the bracket.
    pattern: /\^\[(\d{1,3}|[a-z][\w-]*)\](:)?/g,
    toAdvice: ([, label = '', colon = '']) => ({
      reason: 'the `^` of a footnote is inside its brackets',
      help: `Write ${exact(`[^${label}]${colon}`)}.`,
      instead: `[^${label}]${colon}`,
    }),
  },
  {
    pattern: /\^\[((?:[^[\]]|\[[^[\]\0]*(?:\]|\0+))+)\]/g,
    toAdvice: ([, note = '']) => {
      const label = slug(words(note)).split('-').slice(0, 3).join('-') || 'note';
      return {
        reason: 'a footnote has its text at the end of the page',
        help: `Write ${exact(`[^${label}]`)} here, and ${exact(`[^${label}]: ${words(note)}`)} at the end of the page.`,
      };
    },
  },
  {
    pattern: /\[-?@[\w:.-]+[^[\]\n\r]*\](?![([\0])/g,
    toAdvice: ([whole = '']) => {
      const label = /@([\w:.-]+)/.exec(whole)?.[1] ?? 'label';
      return {
        reason: "citations of Pandoc don't work here",
        help: `Write ${exact(`[^${slug(label)}]`)}, and its text at the end of the page: ${exact(`[^${slug(label)}]: Author. "Title." Year.`)}`,
      };
    },
  },
  {
    pattern: /^\*\[([^[\]\n\r]+)\]:[ \t]*([^\n\r]*)/gm,
    toAdvice: ([, short = '', meaning = '']) => ({
      reason: 'acronyms are defined in acronyms.yaml',
      help: `Delete it, and write ${exact(`${short}: ${words(meaning)}`)} in acronyms.yaml.`,
    }),
  },
];
