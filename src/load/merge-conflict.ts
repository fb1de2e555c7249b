import { placesIn, type Problem } from '../model/index.ts';

/** The lines that git writes around the two versions of a text, in order. */
const marks = /^<{7} .*$[\s\S]*?^={7}$[\s\S]*?^>{7} .*$/m;

/** An unresolved merge conflict in a text. */
export function conflictIn(text: string): Problem | undefined {
  const found = marks.exec(text);
  if (!found) return undefined;
  const end = found.index + (/^.*/.exec(found[0])?.[0].length ?? 0);
  return {
    message: 'Unresolved merge conflict',
    place: placesIn(text)(found.index, end),
    help: 'One version is between `<<<<<<<` and `=======`, the other between `=======` and `>>>>>>>`. Keep the right one, and delete the three lines with the marks.',
  };
}
