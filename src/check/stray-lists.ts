import type { Edit, TextBlock } from '../model/index.ts';
import { exact, quote } from './format-value.ts';
import { linesOf, type ProseLine, type StrayMark } from './stray-mark.ts';

/** A kind of mark that people and word processors start lists with, and Markdown does not. */
interface ListMark {
  /** The mark with the space after it. */
  readonly pattern: RegExp;
  /** What is written in its place. */
  readonly plain: (mark: string) => string;
  readonly fault: (mark: string) => string;
  /** Whether these marks, in the order of their lines, were meant as those of a list. */
  readonly isMeant: (marks: readonly string[], lines: readonly ProseLine[]) => boolean;
}

const noList = (mark: string): string => `${quote(mark)} does not start a list`;
const several = ({ length }: readonly string[]): boolean => length > 1;

const kinds: readonly ListMark[] = [
  {
    pattern: /^[\u2010-\u2015\u2212][ \t\u00a0]+(?=\S)/,
    plain: () => '- ',
    fault: noList,
    isMeant: several,
  },
  {
    pattern: /^[\u2610\u25a1\u25a2\u2751\u274f][ \t\u00a0]*(?=\S)/,
    plain: () => '- [ ] ',
    fault: (mark) => `${quote(mark)} is not a checkbox`,
    isMeant: () => true,
  },
  {
    pattern: /^[\u2611\u2612\u2713\u2714][ \t\u00a0]*(?=\S)/,
    plain: () => '- [x] ',
    fault: (mark) => `${quote(mark)} is not a checkbox`,
    isMeant: several,
  },
  {
    pattern: /^\[[ xX]?\][ \t\u00a0]+(?=\S)/,
    plain: (mark) => (/x/i.test(mark) ? '- [x] ' : '- [ ] '),
    fault: (mark) => `${quote(mark)} is a checkbox only in a list`,
    isMeant: () => true,
  },
  {
    // The circle of the second level in Word.
    pattern: /^o[ \t\u00a0]+(?=\p{Lu})/u,
    plain: () => '  - ',
    fault: noList,
    isMeant: (marks, lines) =>
      several(marks) || lines.some(({ text }) => /^[-\u2022\u25cf][ \t]/.test(text)),
  },
  {
    pattern: /^\(?(?:[a-z]|[ivx]{1,4})[.)][ \t\u00a0]+(?=\S)/,
    plain: (mark) => `${toNumber(mark)}. `,
    fault: noList,
    isMeant: isCounting,
  },
  {
    pattern: /^\(\d{1,2}\)[ \t\u00a0]+(?=\S)/,
    plain: (mark) => `${toNumber(mark)}. `,
    fault: noList,
    isMeant: isCounting,
  },
  {
    // Markdown lets only a list that starts with 1 follow text.
    pattern: /^\d{1,2}[.)][ \t\u00a0]+(?=\S)/,
    plain: (mark) => mark,
    fault: (mark) => `A list that starts with ${quote(mark.trim())} needs an empty line above it`,
    isMeant: isCounting,
  },
];

/** Lines that begin like items of a list with a mark that makes none. */
export function strayList({ prose, node }: TextBlock): StrayMark | undefined {
  if (node?.type !== 'paragraph') return undefined;
  const lines = linesOf(prose);
  for (const kind of kinds) {
    const items = lines.flatMap(({ text, start }) => {
      const mark = kind.pattern.exec(text)?.[0];
      return mark === undefined ? [] : [{ mark, start, text: text.slice(mark.length) }];
    });
    const [first] = items;
    if (
      !first ||
      !kind.isMeant(
        items.map(({ mark }) => mark),
        lines,
      )
    )
      continue;
    const others = items.length > 1 ? ', and the lines below it likewise' : '';
    const isFirst = first.start === lines[0]?.start;
    const item = (kind.plain(first.mark) + first.text).trimStart();
    const isInner = kind.plain(first.mark).startsWith(' ');
    return {
      message: kind.fault(first.mark.trim()),
      range: { start: first.start, end: first.start + first.mark.trimEnd().length },
      help:
        kind.plain(first.mark) === first.mark
          ? `Put an empty line above ${quote(item)}.`
          : `Write ${exact(item)}${isInner ? ' with two spaces before it' : ''}${others}${isFirst || isInner ? '' : ', with an empty line above the list'}.`,
      // Only lines that all are items can become a list without a second look.
      ...(isFirst &&
        items.length === lines.length && {
          fix: (_, { writtenAt }) =>
            items.flatMap(({ mark, start }): readonly Edit[] => {
              const written = writtenAt({ start, end: start + mark.length });
              return written ? [{ ...written, text: kind.plain(mark) }] : [];
            }),
        }),
    };
  }
  return undefined;
}

/** Whether marks count up, as in `a.`, `b.` or `(1)`, `(2)`. */
function isCounting(marks: readonly string[]): boolean {
  const [first = 0, ...rest] = marks.map(toNumber);
  return rest.length > 0 && rest.every((each, index) => each === first + index + 1);
}

const roman = ['i', 'ii', 'iii', 'iv', 'v'];

/** The number that a mark counts: `(2)` and `b.` are 2; lists of letters rarely get to `i`, so that is 1. */
function toNumber(mark: string): number {
  const bare = mark.replace(/[^a-z\d]/g, '');
  if (/^\d/.test(bare)) return Number(bare);
  return roman.includes(bare) ? roman.indexOf(bare) + 1 : bare.charCodeAt(0) - 96;
}
