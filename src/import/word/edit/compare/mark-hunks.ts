import type { Mark } from '../../source/atoms.ts';
import {
  words,
  type BaseAtom,
  type ComparisonContext,
  type Hunk,
  type ResultAtom,
} from './comparison.ts';
import { keptAtom } from './kept-atom.ts';
import { shownText } from './shown-text.ts';

/** The ranges of kept atoms whose marks differ from those they had; spaces between two of them belong to them. */
export function markHunks(
  base: readonly BaseAtom[],
  result: ResultAtom[],
  start: number,
  end: number,
  resultStart: number,
  context: ComparisonContext,
): readonly Hunk[] {
  const found: { from: number; to: number; kind: 'marks' | 'link'; key: string }[] = [];
  for (let index = start; index < end; index++) {
    const atom = base[index];
    const desired = result[resultStart + index - start]?.desired;
    const kept = atom && keptAtom(atom, context);
    if (!desired || !kept) continue;
    const [old, now] = [keysOf(kept.marks), keysOf(desired.marks)];
    if (old === now) continue;
    const change = `${old}>${now}`;
    const last = found.at(-1);
    const isNext = last && areSpaces(base, last.to, index);
    if (isNext && last.key === change) {
      for (let space = last.to; space < index; space++) {
        const at = resultStart + space - start;
        const there = result[at];
        if (there?.base !== undefined && there.desired)
          result[at] = { ...there, desired: { ...there.desired, marks: desired.marks } };
      }
      last.to = index + 1;
    } else {
      const isLink = linkIn(kept.marks) !== linkIn(desired.marks);
      found.push({ from: index, to: index + 1, kind: isLink ? 'link' : 'marks', key: change });
    }
  }
  return found.map(({ from, to, kind, key }) => {
    const text = shownText(words(base.slice(from, to)));
    const [old, now] = key.split('>');
    return {
      kind,
      start: from,
      end: to,
      resultStart: resultStart + from - start,
      resultEnd: resultStart + to - start,
      before: `${text}${old ? ` (${old})` : ''}`,
      after: `${text}${now ? ` (${now})` : ''}`,
    };
  });
}

function keysOf(marks: readonly Mark[]): string {
  return marks
    .map((mark) => (mark.type === 'link' ? `link to ${mark.url}` : markNames[mark.type]))
    .sort()
    .join(', ');
}

const markNames = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'struck out',
  code: 'code',
  subscript: 'subscript',
  superscript: 'superscript',
  keyboard: 'key',
  abbreviation: 'abbreviation',
} as const;

export function linkIn(marks: readonly Mark[]): string | undefined {
  return marks.find((mark) => mark.type === 'link')?.url;
}

function areSpaces(base: readonly BaseAtom[], from: number, to: number): boolean {
  return base.slice(from, to).every(({ word }) => word.kind === 'text' && /^\s$/.test(word.text));
}
