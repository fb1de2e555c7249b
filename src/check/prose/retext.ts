import type { Root } from 'nlcst';
import { VFile } from 'vfile';
import type { Place, TextSource } from '../../model/index.ts';
import { sentenceTree } from './sentences.ts';
import { isApart } from './spans.ts';

/** What a plugin of retext reports about a part of a text. */
interface RetextMessage {
  readonly place: Place | undefined;
  /** The part, as readers see it. */
  readonly text: string;
  readonly expected: readonly string[];
}

/** Runs a plugin of retext on the prose of a file, without footnotes and other people's words. */
export async function retextMessages(
  { blocks }: TextSource,
  transform: (tree: Root, file: VFile) => void,
): Promise<readonly RetextMessage[]> {
  const messages: RetextMessage[] = [];
  for (const block of blocks()) {
    if (block.footnote) continue;
    const file = new VFile(block.prose);
    transform(await sentenceTree(block), file);
    for (const { place, expected } of file.messages) {
      if (!place || !('start' in place)) continue;
      const range = { start: place.start.offset ?? 0, end: place.end.offset ?? 0 };
      if (isApart(block, range)) continue;
      messages.push({
        place: block.placeOf(range),
        text: block.prose.slice(range.start, range.end),
        expected: expected ?? [],
      });
    }
  }
  return messages;
}
