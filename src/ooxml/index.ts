export {
  around,
  childOf,
  childrenOf,
  descendants,
  repeated,
  textIn,
  toNeighbors,
  LimitError,
  type Element,
  type Neighbors,
  type Node,
} from '../files/index.ts';
export { declareContentType } from './content-types.ts';
export {
  append,
  copyOf,
  element,
  insertBefore,
  newElement,
  prepend,
  remove,
  removeChildren,
  setAttributes,
  setChildren,
} from './edit.ts';
export { forbiddenIn } from './forbidden-characters.ts';
export { foreignPartsOf } from './foreign-parts.ts';
export { mainPart, openPackage, savePackage, type Package } from './package.ts';
export { fixedPart, storedPart, topOf, toXmlPart, type Part, type Parts } from './part.ts';
export {
  addRelationship,
  ownerOf,
  relatedParts,
  relationshipsOf,
  relationshipsPath,
  type Relationship,
} from './relationships.ts';
export { toPieces } from './pieces.ts';
export { fromFragment } from './from-fragment.ts';
export { toFragment } from './to-xml.ts';
export { isOn, isOnValue, valueOf } from './values.ts';
export { unzip } from './zip.ts';
