import type { Owner, RuleInfo } from '../../model/index.ts';

/** Where the rule is documented. */
export const folderDocument = 'docs/administering.md#import-pages-from-another-tool';

/** What is reported about a folder of another tool. */
export const markupLeft = {
  id: 'markup-left',
  severity: 'warning',
  summary: 'Markup of another tool has its meaning in the content.',
  why: 'Readers would see the marks themselves, or miss what they stood for.',
} as const satisfies RuleInfo & Owner;
