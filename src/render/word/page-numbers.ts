import type { PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Assets } from '../../model/index.ts';
import { fonts } from './palette.ts';

/** Files of Carlito, whose letters are as wide as Calibri's, by the names under which the shell hands them over. */
const bodyFiles = [
  'Carlito_400Regular.ttf',
  'Carlito_400Regular_Italic.ttf',
  'Carlito_700Bold.ttf',
  'Carlito_700Bold_Italic.ttf',
];

/**
 * Works out the pages on which bookmarks stand. The body is measured from the files of its font: to look up
 * each word in the library's tables takes twice as long, which is done where the files are not at hand.
 *
 * It is not asked for the numbers of headings (`listNumbers`), which ours do not have: for these the library
 * reads the whole text once more. To lay out each section by itself takes longer, since it reads all notes and
 * lists anew each time.
 */
export function toPageNumbers(assets: Assets): PageNumberEstimator {
  const estimate = estimatePageNumbersWith({
    // Guesses stand in for the width of letters that neither has, such as those of other scripts.
    guess: true,
    fonts: bodyFiles.flatMap((file) => {
      const data = assets.get(file);
      return data ? [{ data, name: fonts.body }] : [];
    }),
  });
  return (body, context) => estimate(body, context);
}
