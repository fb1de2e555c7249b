export { mend, type Change, type Mended } from './apply-fixes.ts';
export { toPatch } from './patch.ts';
