import {
  readReferenceDoc,
  withLookOf,
  type ReferenceDoc,
} from '../../../src/render/word/reference-doc/read-reference-doc.ts';

/** A reference document that is read in this thread. */
export function referenceOf(bytes: Uint8Array): ReferenceDoc {
  return {
    paper: readReferenceDoc(bytes).paper,
    applyTo: async (document) => withLookOf(bytes, document),
  };
}
