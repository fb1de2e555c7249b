import type { Finding, Suggestion, Suggestions } from '../model/index.ts';
import { applyFixes } from './apply-fixes.ts';
import { candidatesOf, canBeShown, textWith, type Candidate } from './candidates.ts';
import type { Checked } from './checked.ts';
import { compare, nameOf } from './compare.ts';
import { textOf, toFix, type CheckTexts, type Texts } from './fix.ts';
import { newLines } from './line-changes.ts';

/** How many suggestions there are at most: a review with more is not read, and each is checked on its own. */
const most = 20;

/**
 * Parts what `applyFixes` would do to the lines that a change touches into suggestions, of which each can be accepted
 * alone: the content is checked with each, which must remove findings and cause none.
 *
 * @param now the content as it is
 * @param was the texts of its files before the change
 * @param isTimeUp whether to stop with the suggestions made so far
 */
export async function suggestFixes<Content extends Checked>(
  now: Content,
  check: CheckTexts<Content>,
  was: Texts,
  isTimeUp: () => boolean = () => false,
): Promise<Suggestions> {
  const touched = new Map<string, ReadonlySet<number>>();
  for (const { id, text } of now.corpus.files) {
    const before = was.get(id) ?? '';
    if (text !== undefined && text !== before) touched.set(id, newLines(before, text));
  }
  const { changes, untried } = await applyFixes(now, check, new Set(touched.keys()), isTimeUp);
  const candidates = changes.flatMap((change) =>
    candidatesOf(change, now.findings, touched.get(change.path) ?? new Set()),
  );
  const suggestions: Suggestion[] = [];
  for (const candidate of worstFirst(candidates, now)) {
    if (suggestions.length === most || isTimeUp()) break;
    if (!canBeShown(candidate)) continue;
    const checked = await check(new Map([[candidate.file, textWith(candidate)]]));
    const fixed = fixedBy(candidate, now, checked);
    const fixes = fixed
      .filter(({ fix }) => fix !== null)
      .map((finding) => toFix(finding, textOf(now, finding.file)));
    if (compare(now, checked, fixes).isBetter) suggestions.push(toSuggestion(candidate, fixed));
  }
  return {
    suggestions: suggestions.sort((a, b) =>
      a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
    ),
    left: candidates.length - suggestions.length + untried,
  };
}

/** The findings that are gone with one part fixed: those on its lines, or else any. */
function fixedBy(candidate: Candidate, now: Checked, checked: Checked): readonly Finding[] {
  const left = new Map<string, number>();
  for (const [findings, sign] of [
    [now.findings, 1],
    [checked.findings, -1],
  ] as const)
    for (const finding of findings)
      left.set(nameOf(finding), (left.get(nameOf(finding)) ?? 0) + sign);
  const isFixed = (finding: Finding): boolean => {
    const count = left.get(nameOf(finding)) ?? 0;
    if (count > 0) left.set(nameOf(finding), count - 1);
    return count > 0;
  };
  const here = onLines(candidate, now).filter(isFixed);
  return here.length > 0 ? here : now.findings.filter(isFixed);
}

/** The findings on the lines of a part. */
function onLines({ file, change }: Candidate, { findings }: Checked): readonly Finding[] {
  return findings.filter((finding) => {
    if (finding.file !== file || finding.line === null) return false;
    return finding.line > change.start && finding.line <= change.end;
  });
}

const ranks = { error: 0, warning: 1, suggestion: 2 } as const;

function worstFirst(candidates: readonly Candidate[], now: Checked): readonly Candidate[] {
  const rank = (candidate: Candidate): number =>
    Math.min(...onLines(candidate, now).map(({ severity }) => ranks[severity]), 2);
  return candidates
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ candidate }) => candidate);
}

function toSuggestion(
  { file, change, lines, fixedLines }: Candidate,
  findings: readonly Finding[],
): Suggestion {
  const { start, end, newStart, newEnd } = change;
  return {
    file,
    line: start + 1,
    endLine: end,
    before: lines.slice(start, end),
    after: fixedLines.slice(newStart, newEnd),
    findings: findings.map(({ ruleId, severity, message }) => ({ ruleId, severity, message })),
  };
}
