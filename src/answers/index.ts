export type { Collected, Collection, PassedOver } from './collection.ts';
export type { Kind } from './raw-answers.ts';
export { toForm, type Form } from './form.ts';
export { maxFileBytes, readAnswers } from './read.ts';
export { toRemarks, toTally } from './warnings.ts';
export type { Answers } from './match-fields.ts';
export { toCsv } from './to-csv.ts';
export { toJson } from './to-json.ts';
