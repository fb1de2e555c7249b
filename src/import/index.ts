export type { WordChange } from './word/edit/change.ts';
export type { PlacedComment } from './word/comments.ts';
export type { MergedFile } from './word/merge.ts';
export type { Changes, WordReading } from './word/read/read-word.ts';
export { importWord } from './word/import.ts';
export { mergeUnits } from './word/merge.ts';
export { maxFileBytes, readWord } from './word/read/read-word.ts';
export { toFindings, toSummaryLine } from './word/report.ts';
export { importDocument, importRules } from './word/rules.ts';
