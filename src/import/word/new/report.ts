import type { Finding } from '../../../model/index.ts';
import { toFindings } from '../report.ts';
import { importDocument } from '../rules.ts';
import type { Left } from './left.ts';
import type { PageFromWord } from './new-page.ts';

/** Findings about what a new page does not say, and about comments, all at the Word file. */
export function toPageFindings(
  { left, comments }: Pick<PageFromWord, 'left' | 'comments'>,
  word: string,
): readonly Finding[] {
  const placed = comments.map((comment) => ({
    ...comment,
    page: '',
    file: undefined,
    offset: undefined,
  }));
  return [
    ...left.map(({ what, reason, heading, paragraph }): Finding => ({
      ruleId: 'word-change-left',
      severity: 'warning',
      message: `${what} was not carried over: ${reason}`,
      file: word,
      line: null,
      column: null,
      endLine: null,
      endColumn: null,
      help: placeOf({ heading, paragraph }),
      url: importDocument,
      related: null,
      fix: null,
    })),
    ...toFindings({ changes: [], comments: placed }, () => undefined, word),
  ];
}

function placeOf({ heading, paragraph }: Pick<Left, 'heading' | 'paragraph'>): string | null {
  const parts = [
    ...(heading === '' ? [] : [`below the heading "${heading.slice(0, 80)}"`]),
    ...(paragraph === '' || paragraph === heading
      ? []
      : [`in the paragraph that begins "${paragraph.slice(0, 60)}"`]),
  ];
  return parts.length === 0 ? null : `In Word, it is ${parts.join(', ')}.`;
}
