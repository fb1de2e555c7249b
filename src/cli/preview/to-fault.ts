import { CommandError } from '../host.ts';
import { codeOf, reasonOf } from '../system-error.ts';

/** Why something failed, for an author. */
export function toFault(error: unknown): string {
  if (error instanceof CommandError || codeOf(error) === undefined)
    return error instanceof Error ? error.message : String(error);
  return reasonOf(error);
}
