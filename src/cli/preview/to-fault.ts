import { CommandError } from '../host.ts';
import { toRelative } from '../relative-path.ts';
import { codeOf, readError } from '../system-error.ts';

/** Why something failed, for an author. */
export function toFault(error: unknown, cwd?: string): string {
  if (error instanceof CommandError || codeOf(error) === undefined || cwd === undefined)
    return error instanceof Error ? error.message : String(error);
  const path = error instanceof Error && 'path' in error ? String(error.path) : cwd;
  return readError(toRelative(path, cwd), error).message;
}
