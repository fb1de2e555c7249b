import type { AuditRule } from '../problem.ts';
import type { WordDocument } from './document.ts';

/** A rule for Word files. */
export type WordRule = AuditRule<WordDocument>;
