import type { Owner, RuleInfo } from '../model/index.ts';

/** Where the rule is documented. */
export const citationDocument = 'docs/writing-a-page.md#use-a-reference-manager';

/** What is reported about a file of works. */
export const citationLeft = {
  id: 'citation-left',
  severity: 'warning',
  summary: 'Each work of a reference manager’s file becomes a resource or a footnote.',
  why: 'A work that is left out is missing from the content, and nobody sees that it is.',
} as const satisfies RuleInfo & Owner;
