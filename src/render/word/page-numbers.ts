import type { PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';

/** Guesses stand in for the width of letters that no table has, such as those of other scripts. */
const estimate = estimatePageNumbersWith({ guess: true });

/**
 * Works out the pages on which bookmarks stand. It is not asked for the numbers of headings
 * (`listNumbers`), which ours do not have: for these the library reads the whole text once more. To lay
 * out each section by itself takes longer, since it reads all notes and lists anew each time.
 */
export const pageNumbers: PageNumberEstimator = (body, context) => estimate(body, context);
