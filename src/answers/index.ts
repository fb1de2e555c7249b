export { toLabel, type Collected, type Collection } from './collection.ts';
export { toForm, type Form } from './form.ts';
export { maxFileBytes, readAnswers, type ReadChecklist } from './read.ts';
export { toSummaryLine, toWarnings } from './warnings.ts';
export { toCsv } from './to-csv.ts';
export { toJson } from './to-json.ts';
