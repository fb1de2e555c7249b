import { openPackage, savePackage } from '../../../ooxml/index.ts';
import type { PaperFacts } from '../paper.ts';
import { leftOutOf } from './left-out.ts';
import { openReferenceDoc } from './open-reference-doc.ts';
import { paperFactsOf } from './paper.ts';
import { applyReferenceDoc } from './reference-doc.ts';

/** The look of a Word file of somebody else, read where that can be ended. */
export interface ReferenceDoc {
  readonly paper: PaperFacts;
  /** Gives a file of ours its look. */
  readonly applyTo: (document: Uint8Array) => Promise<Uint8Array>;
}

/** What is known of a reference document before it is used. */
export interface ReferenceDocFacts {
  readonly paper: PaperFacts;
  /** What is not taken from it, each as a few words. */
  readonly leftOut: readonly string[];
}

/** @throws ReferenceDocError if it cannot be used */
export function readReferenceDoc(reference: Uint8Array): ReferenceDocFacts {
  return { paper: paperFactsOf(reference), leftOut: leftOutOf(openReferenceDoc(reference)) };
}

/**
 * Gives a document of ours the look of a reference document.
 *
 * @throws ReferenceDocError if it cannot be used
 */
export function withLookOf(reference: Uint8Array, document: Uint8Array): Uint8Array {
  const { parts } = openPackage(document);
  applyReferenceDoc(parts, reference);
  return savePackage(parts);
}
