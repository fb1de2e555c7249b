import { withoutOverlaps } from '../model/index.ts';
import type { Checked } from './checked.ts';
import { attemptAll, type State } from './attempt.ts';
import { isOfSchema } from './compare.ts';
import { byFile, textOf, toFix, type CheckTexts, type Fix } from './fix.ts';

/** A file that was changed. */
export interface Change {
  /** From the content folder. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** The outcome of applying fixes. */
export interface Fixed<Content extends Checked> {
  readonly changes: readonly Change[];
  /** The content with these changes, checked. */
  readonly checked: Content;
  /** How many fixes were applied. */
  readonly fixed: number;
  /** How many were not, since they would cause another finding. */
  readonly refused: number;
  /** How many were not tried, since time was up. */
  readonly untried: number;
}

/** Fixes that still cause others after this many rounds always will. */
const maxRounds = 10;

/**
 * Applies the fixes of findings until none is left. A fix is refused if it causes a new finding (other than a
 * suggestion of remark-lint in place of something worse), doesn't remove its own, or changes more of what readers see
 * than it says. Other fixes are applied all the same.
 *
 * Schema errors are fixed first: they keep a page from being read, and so hide the findings of other rules.
 *
 * @param before the content as it is
 * @param wanted the files that may be changed, by path from the content folder
 * @param isTimeUp whether to stop with what has been fixed so far
 */
export async function applyFixes<Content extends Checked>(
  before: Content,
  check: CheckTexts<Content>,
  wanted: ReadonlySet<string>,
  isTimeUp: () => boolean = () => false,
): Promise<Fixed<Content>> {
  let state: State<Content> = { texts: new Map(), checked: before };
  let [fixed, refused, untried] = [0, 0, 0];
  const refusedNames = new Set<string>();
  for (let round = 0; round < maxRounds && untried === 0; round += 1) {
    const fixes = nextFixes(state.checked, wanted, refusedNames);
    if (fixes.length === 0) break;
    const outcome = await attemptAll(state, fixes, check, isTimeUp);
    for (const fix of outcome.refused) refusedNames.add(nameOf(fix));
    refused += outcome.refused.length;
    untried = outcome.untried.length;
    fixed += fixes.length - outcome.refused.length - untried;
    state = outcome.state;
  }
  const changes = [...state.texts].flatMap(([path, after]): Change[] => {
    const text = textOf(before, path);
    return text === after ? [] : [{ path, before: text, after }];
  });
  return { changes, checked: state.checked, fixed, refused, untried };
}

/** The fixes of one round, without those that overlap: those of schema errors, or else all. */
function nextFixes(
  { corpus, findings }: Checked,
  wanted: ReadonlySet<string>,
  refused: ReadonlySet<string>,
): readonly Fix[] {
  const texts = new Map(corpus.files.map(({ id, text }) => [id, text ?? '']));
  const fixes = findings
    .filter(({ file, fix }) => fix && fix.length > 0 && wanted.has(file))
    .map((finding) => toFix(finding, texts.get(finding.file) ?? ''))
    .filter((fix) => !refused.has(nameOf(fix)));
  const all = [...byFile(fixes).values()].flatMap((some) => {
    const free = new Set(withoutOverlaps(some.map(({ edits }) => edits)));
    return some.filter(({ edits }) => free.has(edits));
  });
  const ofSchema = all.filter(({ finding }) => isOfSchema(finding));
  return ofSchema.length > 0 ? ofSchema : all;
}

/** Identifies a fix from one round to the next; its place may change. */
function nameOf({ finding: { file, ruleId, message }, edits }: Fix): string {
  return [file, ruleId, message, ...edits.map(({ text }) => text)].join('\n');
}
