import { exact } from '../format-value.ts';
import { line, type Advice, type Dialect } from './dialect.ts';

/** Headings of wikis and AsciiDoc. */
export const headings: readonly Dialect[] = [
  {
    // Headings of wikis and AsciiDoc.
    pattern: new RegExp(`${line}(={2,6})[ \\t]+([^=\\s][^=\\n\\r]*?)(?:[ \\t]*=+)?[ \\t]*$`, 'gm'),
    toAdvice: ([, marks = '', text = '']) => heading(marks.length, text),
  },
  {
    pattern: new RegExp(`${line}h([1-6])\\.[ \\t]+([^\\n\\r]+)`, 'gm'),
    toAdvice: ([, level = '2', text = '']) => heading(Number(level), text),
  },
];

function heading(level: number, text: string): Advice {
  const written = `${'#'.repeat(Math.max(2, level))} ${text.trim()}`;
  return {
    reason: 'a heading starts with `##`',
    help: `Write ${exact(written)}.`,
    instead: written,
  };
}
