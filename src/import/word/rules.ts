import type { RuleInfo, Severity } from '../../model/index.ts';

interface ImportRule extends RuleInfo {
  readonly severity: Severity;
}

/** What is reported about a Word file that came back. */
export const importRules = [
  {
    id: 'word-change-left',
    severity: 'warning',
    summary: 'Changes in a Word file can be carried over into the content.',
    why: 'What staff changed in Word is lost unless somebody carries it over by hand.',
  },
  {
    id: 'word-comment',
    severity: 'suggestion',
    summary: 'Comments in a Word file are answered.',
    why: 'A comment asks something of whoever keeps the content, which Markdown has no place for.',
  },
  {
    id: 'word-conflict',
    severity: 'error',
    summary: 'A passage was changed in Word or in the content, not in both.',
    why: 'Only a person can decide between two texts of one passage, so nothing is written there.',
  },
] as const satisfies readonly ImportRule[];

/** Where the rules are documented. */
export const importDocument = 'docs/staff.md#bring-changes-back-from-word';
