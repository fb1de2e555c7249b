import type { Finding } from '../../../model/index.ts';
import { importDocument, importRules } from '../rules.ts';
import { quoted, type Left } from './left.ts';
import type { PageFromWord } from './new-page.ts';

/** Findings about what a new page does not say, and about comments, all at the Word file. */
export function toPageFindings(
  { left, comments }: Pick<PageFromWord, 'left' | 'comments'>,
  word: string,
): readonly Finding[] {
  const make = (
    id: (typeof importRules)[number]['id'],
    message: string,
    help: string | null,
  ): Finding => ({
    ruleId: id,
    severity: importRules.find((rule) => rule.id === id)?.severity ?? 'error',
    message,
    file: word,
    line: null,
    column: null,
    endLine: null,
    endColumn: null,
    help,
    url: importDocument,
    related: null,
    fix: null,
  });
  return [
    ...left.map((each) =>
      make(
        'word-change-left',
        `${each.what} ${isSeveral(each) ? 'were' : 'was'} not carried over: ${each.reason}`,
        placeOf(each),
      ),
    ),
    ...comments.map(({ author, words, text, heading }) =>
      make(
        'word-comment',
        `${author || 'Somebody'} says${words.trim() === '' ? '' : ` about ${quoted(words)}`}: ${oneLine(text)}`,
        placeOf({ heading, paragraph: '' }),
      ),
    ),
  ];
}

function isSeveral({ what }: Left): boolean {
  return /^(?:The (?:links|numbers|words|merged cells|bullets|small capitals) |Numbers |\d+ )/.test(
    what,
  );
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

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/`/g, "'").trim();
  return line.length > 500 ? `${line.slice(0, 499)}…` : line;
}
