export { compareWords } from './compare-words.ts';
export { amountsOf } from './fact-amounts.ts';
export type { Figure } from './figure.ts';
export { figureWordsOf, type FigureWords } from './figure-words.ts';
export { findFigures } from './find-figures.ts';
export { mayBeFraction } from './fractions.ts';
export { reword } from './reword.ts';
export { writtenEdits } from './written-edits.ts';
