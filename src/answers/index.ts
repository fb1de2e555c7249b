export type { Collected, Collection, PassedOver } from './collection.ts';
export type { Kind } from './filling.ts';
export { toForm, type Form } from './form.ts';
export { maxFileBytes, readAnswers } from './read.ts';
export { toRemarks, toTally } from './remarks.ts';
export type { Answers } from './sort-out.ts';
export { toCsv } from './to-csv.ts';
export { toJson } from './to-json.ts';
