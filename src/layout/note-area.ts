import type { Notes } from './notes.ts';

/** The notes at the foot of a page. */
export interface NoteArea {
  /** The height of all of them. */
  readonly height: number;
  /** The height with more notes; the last of them may continue on the next page after its first two lines. */
  readonly heightWith: (ids: readonly string[]) => number;
  /** The notes with more of them. */
  readonly with: (ids: readonly string[]) => NoteArea;
  /** The lines that do not fit into a height and continue on the next page. */
  readonly rest: (height: number) => readonly number[];
}

/** An area with the lines that continue from the page before. */
export function toNoteArea(notes: Notes, carried: readonly number[] = []): NoteArea {
  const start = carried.length > 0 ? notes.continuation : 0;
  return areaOf(notes, carried, start + sumOf(carried), start);
}

/** @param line the height of the line above the notes */
function areaOf(notes: Notes, lines: readonly number[], height: number, line: number): NoteArea {
  const start = lines.length > 0 ? line : notes.separator;
  const heights = (ids: readonly string[]): readonly number[] =>
    ids.flatMap((id) => notes.linesOf(id));
  return {
    height,
    heightWith: (ids) => {
      if (ids.length === 0) return height;
      const last = notes.linesOf(ids.at(-1) ?? '').slice(0, leastLines);
      return start + sumOf(lines) + sumOf(heights(ids.slice(0, -1))) + sumOf(last);
    },
    with(ids) {
      if (ids.length === 0) return this;
      const all = [...lines, ...heights(ids)];
      return areaOf(notes, all, start + sumOf(all), start);
    },
    rest: (room) => {
      let sum = start;
      const at = lines.findIndex((each) => (sum += each) > room);
      return height <= room || at < 0 ? [] : lines.slice(at);
    },
  };
}

/** The lines of a footnote that must be on the page of its reference, if it has that many. */
const leastLines = 2;

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
