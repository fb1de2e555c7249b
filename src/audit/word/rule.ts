import type { AuditRule } from '../rule.ts';
import type { Story, WordDocument } from './document.ts';

/** A rule for Word files. */
export type WordRule = AuditRule<WordDocument>;

/** How to fix what some program wrote wrongly. */
export const repairHelp =
  'Open the file in Word, let Word repair it, and save it. Report the bug to the maker of the program that wrote the file.';

/** The part that a finding is in; the body goes without saying. */
export function partName({ kind, part }: Story): string | undefined {
  return kind === 'body' ? undefined : part.path;
}
