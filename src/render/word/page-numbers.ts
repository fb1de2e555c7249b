import type { PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Assets } from '../../model/index.ts';
import { fonts } from './palette.ts';

/** The files of Carlito, which has the widths of Calibri, by their names among the assets. */
const bodyFiles = [
  'Carlito_400Regular.ttf',
  'Carlito_400Regular_Italic.ttf',
  'Carlito_700Bold.ttf',
  'Carlito_700Bold_Italic.ttf',
];

/**
 * Estimates the page numbers of bookmarks. The body is measured with its font files; without them the library's
 * tables are used, which takes twice as long.
 *
 * `listNumbers` is off: our headings have none, and the library would read the whole text again. Laying out each
 * section by itself takes longer, since the library reads all footnotes and lists each time.
 *
 * @param onNumbers takes the page numbers of the bookmarks
 */
export function toPageNumbers(
  assets: Assets,
  onNumbers: (bookmarks: ReadonlyMap<string, string>) => void = () => {},
): PageNumberEstimator {
  const estimate = estimatePageNumbersWith({
    // Guess the widths of characters that the font lacks, such as those of other scripts.
    guess: true,
    fonts: bodyFiles.flatMap((file) => {
      const data = assets.get(file);
      return data ? [{ data, name: fonts.body }] : [];
    }),
  });
  return (body, context) => {
    const numbers = estimate(body, context);
    onNumbers(numbers.bookmarks);
    return numbers;
  };
}
