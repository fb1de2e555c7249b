export { mend, type Change, type Look, type Mended, type Texts } from './apply-fixes.ts';
export { toPatch } from './patch.ts';
