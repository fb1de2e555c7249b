export { applyFixes, type Change, type CheckTexts, type Fixed } from './apply-fixes.ts';
export type { Checked } from './checked.ts';
export { toPatch } from './patch.ts';
