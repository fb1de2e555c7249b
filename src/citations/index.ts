export { citationDocument, citationLeft } from './rules.ts';
export { citationEndings, citationFormatOf } from './format.ts';
export { citeWorks } from './cite.ts';
export type { CslItem } from './csl.ts';
export { toResourceChanges } from './resource-changes.ts';
export { readCitations, type LeftWork } from './read.ts';
export { worksOf } from './works.ts';
export { writeCitations } from './write.ts';
export { unusedInFootnote, unusedInResource } from './resource.ts';
