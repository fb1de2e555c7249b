export { maxFileBytes } from './size-limits.ts';
export { readFolder, toFolder, withTexts, type Folder, type TooLarge } from './files.ts';
export { load } from './load.ts';
export { recordTermIn, type RecordTerm } from './record-term.ts';
export { readSource } from './read-source.ts';
