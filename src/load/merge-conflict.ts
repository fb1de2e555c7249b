import { placesIn, type Problem } from '../model/index.ts';

/** The lines that git writes around two versions of a text, in their order. */
const marks = /^<{7} .*$[\s\S]*?^={7}$[\s\S]*?^>{7} .*$/m;

/** The problem of a text in which git left two versions of a part, for somebody to choose from. */
export function conflictIn(text: string): Problem | undefined {
  const found = marks.exec(text);
  if (!found) return undefined;
  const end = found.index + (/^.*/.exec(found[0])?.[0].length ?? 0);
  return {
    reason: 'Unexpected marks of a merge conflict, expected one of the two versions',
    place: placesIn(text)(found.index, end),
    note: 'Between `<<<<<<<` and `=======` stands one version, down to `>>>>>>>` the other. Keep what is right, and remove the three lines with the marks.',
  };
}
