import type { Form, ReadChecklist } from '../../answers/index.ts';
import type { Profile } from '../../audit/index.ts';
import type { Changes, Imported, readImages, readWord } from '../../import/index.ts';
import type { Finding } from '../../model/index.ts';
import type { ReferenceDocFacts } from '../../render/index.ts';
import { compareWithBase, type CompareTask } from './compare.ts';
import type { Refused } from './refused.ts';

/** What to do with a file of somebody else. */
export type Job =
  | {
      readonly kind: 'audit';
      /** With or without folders. */
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly profile: Profile;
    }
  | { readonly kind: 'answers'; readonly bytes: Uint8Array; readonly form: Form }
  | { readonly kind: 'word'; readonly bytes: Uint8Array; readonly changes: Changes }
  | {
      /** The images of a Word file by their paths in it. */
      readonly kind: 'word-images';
      readonly bytes: Uint8Array;
      readonly paths: readonly string[];
    }
  | ({ readonly kind: 'compare' } & CompareTask)
  | { readonly kind: 'reference'; readonly bytes: Uint8Array }
  | {
      /** Gives a document of ours the look of a reference document. */
      readonly kind: 'look';
      readonly bytes: Uint8Array;
      readonly document: Uint8Array;
    };

export type ResultOf<Kind extends Job['kind']> = {
  readonly audit: readonly Finding[];
  readonly answers: readonly ReadChecklist[];
  readonly word: ReturnType<typeof readWord>;
  readonly 'word-images': ReturnType<typeof readImages>;
  readonly compare: readonly Imported[] | Refused;
  readonly reference: ReferenceDocFacts | Refused;
  readonly look: Uint8Array | Refused;
}[Kind];

/** Why a file was given up: continues "it ". */
export interface GivenUp {
  readonly givenUp: string;
}

/** Reads files one at a time. */
export interface Reader {
  readonly read: <Kind extends Job['kind']>(
    job: Extract<Job, { readonly kind: Kind }>,
  ) => Promise<ResultOf<Kind> | GivenUp>;
  readonly close: () => Promise<void>;
}

/** Does a job in this thread. */
export async function doJob(job: Job): Promise<ResultOf<Job['kind']>> {
  if (job.kind === 'audit') {
    const { audit } = await import('../../audit/index.ts');
    return audit({ name: job.name, bytes: job.bytes }, job.profile);
  }
  if (job.kind === 'word') {
    const { readWord } = await import('../../import/index.ts');
    return readWord(job.bytes, job.changes);
  }
  if (job.kind === 'word-images') {
    const { readImages } = await import('../../import/index.ts');
    return readImages(job.bytes, job.paths);
  }
  if (job.kind === 'compare') return compareWithBase(job);
  if (job.kind === 'answers') {
    const { readAnswers } = await import('../../answers/index.ts');
    return readAnswers(job.bytes, job.form);
  }
  const { loadReferenceDocs, ReferenceDocError } = await import('../../render/index.ts');
  const { readReferenceDoc, withLookOf } = await loadReferenceDocs();
  try {
    return job.kind === 'reference'
      ? readReferenceDoc(job.bytes)
      : withLookOf(job.bytes, job.document);
  } catch (error) {
    if (!(error instanceof ReferenceDocError)) throw error;
    return { refused: error.message };
  }
}
