import type { AuditRule } from '../rule.ts';
import type { Story, WordDocument } from './document.ts';

/** A rule for Word files. */
export interface WordRule extends AuditRule<WordDocument> {
  /**
   * What it has to see of a text, if that is not all of it. `piece`: it finds nothing in a text if it finds nothing in
   * each of its pieces, since it judges elements one by one. `outline`: it looks at nothing but what `toOutline` keeps.
   */
  readonly scope?: 'piece' | 'outline';
}

/** How to fix what some program wrote wrongly. */
export const repairHelp =
  'Open the file in Word, let Word repair it, and save it. Report the bug to the maker of the program that wrote the file.';

/** The part that a finding is in; the body goes without saying. */
export function partName({ kind, part }: Story): string | undefined {
  return kind === 'body' ? undefined : part.path;
}
