import type { WordDocument } from '../read/document.ts';

/** The sums that a file is marked with: in its properties, and in the name of a bookmark. */
export function sumsIn({ properties, body }: WordDocument): readonly string[] {
  const names = body.flatMap(({ bookmarks }) => bookmarks);
  return [
    properties.get('Source'),
    ...names.map((name) => /^_Source_([0-9a-f]{24})$/.exec(name)?.[1]),
  ].filter((sum): sum is string => sum !== undefined && /^[0-9a-f]{24}$/.test(sum));
}
