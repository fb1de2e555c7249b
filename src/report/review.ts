import { createHash } from 'node:crypto';
import { toCode, toMarkdown, type Suggestion, type Suggestions } from '../model/index.ts';
import { counted } from './summary.ts';

/** A review as GitHub takes it, with the lines of the changed files. */
interface Review {
  readonly event: 'COMMENT';
  readonly body: string;
  readonly comments: readonly ReviewComment[];
}

interface ReviewComment {
  readonly path: string;
  readonly body: string;
  readonly line: number;
  readonly side: 'RIGHT';
  /** Only where there are several lines. */
  readonly start_line?: number;
  readonly start_side?: 'RIGHT';
}

/** Findings that a comment names; a line with more is rewritten anyway. */
const maxFindings = 5;

/**
 * The review of a pull request that suggests fixes. Only what GitHub can apply is in it: the lines must be in one hunk
 * of the diff and read as they did when they were checked, or GitHub would refuse the whole review.
 *
 * @param diff of the pull request, as git writes it
 * @param posted the first lines of the comments that earlier reviews made and that still are about the same lines
 * @returns undefined if there is nothing new to suggest
 * @throws Error if the text is not a diff
 * @see https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request
 */
export async function toReview(
  { suggestions, left }: Suggestions,
  diff: string,
  posted: ReadonlySet<string>,
): Promise<Review | undefined> {
  const hunks = await toHunks(diff);
  const shown = suggestions.filter((each) => isIn(hunks.get(each.file) ?? [], each));
  const comments = shown.filter((each) => !posted.has(toMarker(each))).map(toComment);
  if (comments.length === 0) return undefined;
  const more = left + suggestions.length - shown.length;
  const body = [
    `${counted(comments.length, 'fix', 'fixes')} for the lines that this pull request changes. **Commit suggestion** applies one.`,
    ...(more > 0 ? [`${counted(more, 'more fix', 'more fixes')} can't be shown here.`] : []),
    `\`npm run check -- --fix\` applies all of them.`,
  ].join(' ');
  return { event: 'COMMENT', body, comments };
}

function toComment(suggestion: Suggestion): ReviewComment {
  const { file, line, endLine } = suggestion;
  return {
    path: file,
    body: toBody(suggestion),
    line: endLine,
    side: 'RIGHT',
    ...(line < endLine && { start_line: line, start_side: 'RIGHT' }),
  };
}

/** What is fixed, then the lines in a code block with which GitHub replaces the old ones. */
function toBody(suggestion: Suggestion): string {
  const { findings, after } = suggestion;
  const named = findings.slice(0, maxFindings).map(({ ruleId, severity, message }) => {
    const rule = ruleId === null ? '' : ` (${toCode(ruleId)})`;
    return `- **${severity}**: ${toMarkdown(message)}${rule}`;
  });
  const more = findings.length - named.length;
  const runs = after.flatMap((text) => text.match(/`+/g) ?? []).map((run) => run.length);
  const fence = '`'.repeat(Math.max(2, ...runs) + 1);
  return [
    toMarker(suggestion),
    '',
    ...named,
    ...(more > 0 ? [`- and ${counted(more, 'more finding')}`] : []),
    '',
    `${fence}suggestion`,
    ...after,
    fence,
    '',
  ].join('\n');
}

/** The first line of a comment, by which it is recognized when the same is suggested again. */
function toMarker({ file, before, after }: Suggestion): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([file, before, after]))
    .digest('hex');
  return `<!-- pathways: suggestion ${hash.slice(0, 32)} -->`;
}

/** The lines of a hunk after the change, by their numbers. */
type Hunk = ReadonlyMap<number, string>;

async function toHunks(diff: string): Promise<ReadonlyMap<string, readonly Hunk[]>> {
  const { parsePatch } = await import('diff');
  const files = new Map<string, Hunk[]>();
  for (const { newFileName = '', hunks } of parsePatch(diff)) {
    const read = hunks.map(({ newStart, lines }) => {
      const kept = lines.filter((line) => line.startsWith('+') || line.startsWith(' '));
      return new Map(kept.map((line, index) => [newStart + index, line.slice(1)]));
    });
    files.set(newFileName.replace(/^b\//, ''), read);
  }
  return files;
}

function isIn(hunks: readonly Hunk[], { line, before }: Suggestion): boolean {
  return hunks.some((hunk) => before.every((text, index) => hunk.get(line + index) === text));
}
