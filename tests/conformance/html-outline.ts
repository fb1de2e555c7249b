/** A heading of a page: its level from 1 to 6, and its words. */
export interface Heading {
  readonly level: number;
  readonly text: string;
}

/** What is wrong with the outline of a page: not one title, a level that is skipped, no words. */
export function faultsOfOutline(headings: readonly Heading[]): readonly string[] {
  const titles = headings.filter(({ level }) => level === 1).length;
  return [
    ...(titles === 1 ? [] : [`${titles} headings of the first level`]),
    ...headings.flatMap(({ level, text }, index) => {
      const before = headings[index - 1]?.level ?? 0;
      return [
        ...(level > before + 1 ? [`"${text}" of level ${level} after level ${before}`] : []),
        ...(text === '' ? [`a heading of level ${level} without words`] : []),
      ];
    }),
  ];
}
