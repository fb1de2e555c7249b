import type { Edit, TextBlock } from '../../model/index.ts';

/**
 * Edits of a block's text as edits of the file that it is written in; undefined where a range is not written there as
 * it is read, so that marks inside it would be lost.
 */
export function writtenEdits(
  block: TextBlock,
  file: string,
  edits: readonly Edit[],
): readonly Edit[] | undefined {
  const written: Edit[] = [];
  for (const { start, end, text } of edits) {
    const range = block.writtenAt({ start, end });
    if (!range || plain(file.slice(range.start, range.end)) !== plain(block.text.slice(start, end)))
      return undefined;
    written.push({ ...range, text });
  }
  return written;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
