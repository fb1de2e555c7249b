export { applyFixes, type Change, type Fixed } from './apply-fixes.ts';
export type { Checked } from './checked.ts';
export type { CheckTexts } from './fix.ts';
export { toNewBinaryPatch } from './binary-patch.ts';
export { toMovePatch, toNewFilePatch, toPatch } from './patch.ts';
export { suggestFixes } from './suggest-fixes.ts';
