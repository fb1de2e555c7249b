export { toText } from './decode-text.ts';
export { maxElements, parse, LimitError } from './parse.ts';
export {
  decode,
  decodeString,
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
  toNeighbors,
  type Element,
  type Neighbors,
  type Node,
} from './tree.ts';
