import { withoutCommands, type Finding } from '../model/index.ts';
import type { Summary } from './summary.ts';
import { toList } from './markdown.ts';
import { counted, toSummaryLine } from './summary.ts';

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
  const isClear = parts.every(({ summary: { errors, warnings } }) => errors + warnings === 0);
  const told = parts.map(toText);
  const beginning = `${commentMarker}\n\n## ${isClear ? 'No problems found' : headline(parts)}\n\n${told.join('')}`;
  return withoutCommands(`${beginning}${changes(beginning.length)}`);
}

/** Errors, then warnings, folded so that they hide nothing; suggestions are only counted. */
function toText({ title, summary, findings }: CommentPart): string {
  const of = (severity: Finding['severity']): readonly Finding[] =>
    findings.filter((finding) => finding.severity === severity);
  const list = (some: readonly Finding[]): string =>
    toList(some, maxBytes / 2).replaceAll(/^### /gm, '#### ');
  const warnings = of('warning');
  const folded =
    warnings.length > 0
      ? `<details><summary>${counted(warnings.length, 'warning')}</summary>\n\n${list(warnings)}</details>\n\n`
      : '';
  return `### ${title}\n\n${list(of('error'))}${folded}**${toSummaryLine(summary)}**\n\n`;
}

function headline(parts: readonly CommentPart[]): string {
  const errors = parts.reduce((sum, { summary }) => sum + summary.errors, 0);
  return errors > 0 ? 'Changes needed before merging' : 'Ready to merge, with warnings';
}
