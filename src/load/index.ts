export { maxFileBytes } from './size-limits.ts';
export { toFolder, withTexts, type Folder, type TooLarge } from './folder.ts';
export { readFolder } from './read-folder.ts';
export { load } from './load.ts';
export { readPast, type Past } from './past-folder.ts';
export { recordTermIn, type RecordTerm } from './record-term.ts';
export { readSource } from './read-source.ts';
export { readPastPage } from './past-page.ts';
