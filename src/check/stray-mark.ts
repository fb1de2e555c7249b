import type { Edit, Problem, TextBlock, TextRange } from '../model/index.ts';

/** A mark of Markdown in a block of text that has no effect there. */
export type StrayMark = Pick<Problem, 'message' | 'help'> & {
  /** In the prose of the block. */
  readonly range: TextRange;
  /** The edits that make it work; `written` is the range in the file. */
  readonly fix?: (written: TextRange, block: TextBlock) => readonly Edit[];
};

/** A line of the prose of a block, without the spaces around it. */
export interface ProseLine {
  readonly text: string;
  /** The offset of its first letter in the prose. */
  readonly start: number;
}

export function linesOf(prose: string): readonly ProseLine[] {
  return [...prose.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const text = line.trim();
    return text === '' ? [] : [{ text, start: index + line.indexOf(text) }];
  });
}
