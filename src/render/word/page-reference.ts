import type { Inline } from './inline.ts';

/** The style of page numbers after links. */
export const pageReferenceStyle = 'PageReference';

/** ` (page 12)`, for readers on paper. Word corrects the number when fields are updated. */
export function pageReference(bookmark: string): readonly Inline[] {
  const style = pageReferenceStyle;
  return [{ kind: 'pageReference', bookmark, before: ' (page\u00a0', after: ')', style }];
}
