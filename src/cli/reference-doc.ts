import { printable } from '../model/index.ts';
import type { ReferenceDoc } from '../render/index.ts';
import { CommandError } from './host.ts';
import type { GivenUp, Reader } from './reader/job.ts';
import type { Refused } from './reader/refused.ts';

/** A Word file from which outputs take their look. */
export interface Reference {
  /** As it was given. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Opens the Word file from which outputs take their look. It is read in the reader's thread alone.
 *
 * @returns the look, and a note on what is not taken, if there is anything
 * @throws CommandError if it cannot be used; so do the functions of what is returned
 */
export async function openReferenceDoc(
  { name, bytes }: Reference,
  reader: Reader,
): Promise<{ readonly look: ReferenceDoc; readonly notes: readonly string[] }> {
  function taken<Result extends object>(result: Result | Refused | GivenUp): Result {
    if ('refused' in result) throw refusal(result.refused);
    if ('givenUp' in result) throw refusal(`it ${result.givenUp}`);
    return result;
  }
  const refusal = (why: string): CommandError =>
    new CommandError(printable(`\`${name}\` can't be used as a reference document: ${why}`));
  const { paper, leftOut } = taken(await reader.read({ kind: 'reference', bytes }));
  return {
    look: {
      paper,
      applyTo: async (document) => taken(await reader.read({ kind: 'look', bytes, document })),
    },
    notes:
      leftOut.length === 0 ? [] : [printable(`Not taken from \`${name}\`: ${leftOut.join(', ')}`)],
  };
}
