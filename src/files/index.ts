export { parse, TooMuch } from './parse.ts';
export {
  decode,
  entryOf,
  listOf,
  pdfName,
  readObjects,
  stringOf,
  type PdfObjects,
} from './pdf-objects.ts';
export {
  around,
  childOf,
  childrenOf,
  descendants,
  repeated,
  textIn,
  toNeighbours,
  type Element,
  type Neighbours,
} from './tree.ts';
export { unzip } from './unzip.ts';
export { openPackage, type Part, type WordPackage } from './word-package.ts';
export { forbiddenIn, toText } from './xml-text.ts';
