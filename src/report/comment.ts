import { withoutCommands, type Finding } from '../model/index.ts';
import type { Summary } from './summary.ts';
import { toFolded, toList } from './markdown.ts';
import { toSummaryLine } from './summary.ts';

/** The first line of the comment, by which it is found again; content can't write it. */
const commentMarker = '<!-- pathways: pull request -->';

/** Bytes for the findings of each part, out of the 65,536 characters of a comment. */
const maxBytes = 16_000;

/** Findings under a heading. */
interface CommentPart {
  readonly title: string;
  readonly summary: Summary;
  readonly findings: readonly Finding[];
}

/**
 * The comment on a pull request: findings, the worst first, then what the change does.
 *
 * @param parts such as the check of the content
 * @param changes makes Markdown of the changes, given how many characters are used already
 */
export function toComment(
  parts: readonly CommentPart[],
  changes: (used: number) => string = () => '',
): string {
  const told = parts.map(toText);
  const beginning = `${commentMarker}\n\n## ${headline(parts)}\n\n${told.join('')}`;
  return withoutCommands(`${beginning}${changes(beginning.length)}`);
}

/** Errors, then warnings and suggestions, folded so that they hide nothing. */
function toText({ title, summary, findings }: CommentPart): string {
  const of = (severity: Finding['severity']): readonly Finding[] =>
    findings.filter((finding) => finding.severity === severity);
  return [
    `### ${title}\n\n`,
    toList(of('error'), maxBytes / 2, 4),
    toFolded(of('warning'), 'warning', maxBytes / 2, 4),
    toFolded(of('suggestion'), 'suggestion', maxBytes / 4, 4),
    `**${toSummaryLine(summary)}**\n\n`,
  ].join('');
}

function headline(parts: readonly CommentPart[]): string {
  const has = (key: 'errors' | 'warnings' | 'suggestions'): boolean =>
    parts.some(({ summary }) => summary[key] > 0);
  if (has('errors')) return 'Changes needed before merging';
  if (has('warnings')) return 'Ready to merge, with warnings';
  return has('suggestions') ? 'Ready to merge, with suggestions' : 'No problems found';
}
