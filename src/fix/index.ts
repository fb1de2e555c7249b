export { mend, type Change, type Look, type Mended, type Texts } from './mend.ts';
export { toPatch } from './patch.ts';
