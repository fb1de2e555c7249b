import type { Yaml } from 'mdast';
import type { Block, Range } from './block.ts';
import type { Place } from '../../model/index.ts';

/**
 * A value of front matter that readers see, on a line of its own or between braces; values that go on
 * over several lines are not looked at.
 */
const shown =
  /^[ \t]*(?:-[ \t]+)?(?:title|description|text):[ \t]+(?<line>.+)$|[{,][ \t]*text:[ \t]+(?<inner>[^,}\n]+)/dgm;

/** The title, the description and the steps of a page, as far as they can be read without YAML. */
export function toFrontBlocks(
  node: Yaml,
  markdown: string,
  toPlace: (start: number, end: number) => Place,
): readonly Block[] {
  const { start, end } = node.position ?? {};
  const from = start?.offset;
  const yaml = from === undefined ? node.value : markdown.slice(from, end?.offset);
  return [...yaml.matchAll(shown)].map((match) => {
    const text = (match.groups?.['line'] ?? match.groups?.['inner'] ?? '').trimEnd();
    const [at = 0] = match.indices?.groups?.['line'] ?? match.indices?.groups?.['inner'] ?? [];
    const base = from === undefined ? undefined : from + at;
    const writtenAt = (range: Range): Range | undefined =>
      base === undefined ? undefined : { start: base + range.start, end: base + range.end };
    return {
      text,
      isNote: false,
      spans: [],
      writtenAt,
      placeOf: (range) => {
        const written = writtenAt(range);
        return written && toPlace(written.start, written.end);
      },
    };
  });
}
