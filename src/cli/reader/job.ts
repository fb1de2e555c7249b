import type { Form, ReadChecklist } from '../../answers/index.ts';
import type { Profile } from '../../audit/index.ts';
import type { Finding } from '../../model/index.ts';

/** What to do with a file of somebody else. */
export type Job =
  | {
      readonly kind: 'audit';
      /** With or without folders. */
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly profile: Profile;
    }
  | { readonly kind: 'answers'; readonly bytes: Uint8Array; readonly form: Form };

export type ResultOf<Kind extends Job['kind']> = {
  readonly audit: readonly Finding[];
  readonly answers: readonly ReadChecklist[];
}[Kind];

/** Why a file was given up: continues "it ". */
export interface GivenUp {
  readonly givenUp: string;
}

/** Reads files one by one. */
export interface Reader {
  readonly read: <Kind extends Job['kind']>(
    job: Extract<Job, { readonly kind: Kind }>,
  ) => Promise<ResultOf<Kind> | GivenUp>;
  readonly close: () => Promise<void>;
}

/** Does a job in this thread. Never throws, whatever the bytes are. */
export async function doJob(job: Job): Promise<ResultOf<Job['kind']>> {
  if (job.kind === 'audit') {
    const { audit } = await import('../../audit/index.ts');
    return audit({ name: job.name, bytes: job.bytes }, job.profile);
  }
  const { readAnswers } = await import('../../answers/index.ts');
  return readAnswers(job.bytes, job.form);
}
