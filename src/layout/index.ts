export { toFaces, type Faces, type FontFamily } from './faces.ts';
export { toLayout } from './layout.ts';
export type { LineMemo } from './line-memo.ts';
export { lineBreaks } from './units.ts';
