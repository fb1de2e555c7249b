export { toFaces, type Faces, type FontFamily } from './faces.ts';
export { toLayout } from './layout.ts';
export { packText, unpackText } from './packed-text.ts';
export type { Layout } from './pages.ts';
export { toTypesetter, type MeasuredText, type Typesetter } from './typesetter.ts';
export { lineBreaks } from './units.ts';
