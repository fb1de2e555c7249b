import type { Edit, Finding } from '../model/index.ts';
import type { Checked } from './checked.ts';
import { applyEdits, withoutOverlaps } from './apply-edits.ts';
import { compare, isOfSchema } from './compare.ts';

/** Texts of files, by path from the content folder. */
type Texts = ReadonlyMap<string, string>;

/** Checks the content as it would be if some files had other texts. */
export type CheckTexts<Content extends Checked> = (texts: Texts) => Promise<Content>;

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
}

/** Fixes that still cause others after this many rounds always will. */
const maxRounds = 10;

/**
 * Applies the fixes of findings until none is left. A fix is refused if it causes a new finding, doesn't remove its
 * own, or changes more of what readers see than it says. Other fixes are applied all the same.
 *
 * Schema errors are fixed first: they keep a page from being read, and so hide the findings of other rules.
 *
 * @param before the content as it is
 * @param wanted the files that may be changed, by path from the content folder
 */
export async function applyFixes<Content extends Checked>(
  before: Content,
  check: CheckTexts<Content>,
  wanted: ReadonlySet<string>,
): Promise<Fixed<Content>> {
  let state: State<Content> = { texts: new Map(), checked: before };
  let fixed = 0;
  const refused = new Set<string>();
  for (let round = 0; round < maxRounds; round += 1) {
    const fixes = nextFixes(state.checked, wanted, refused);
    if (fixes.length === 0) break;
    const outcome = await attemptAll(state, fixes, check);
    for (const fix of outcome.refused) refused.add(nameOf(fix));
    fixed += fixes.length - outcome.refused.length;
    state = outcome.state;
  }
  const changes = [...state.texts].flatMap(([path, after]): Change[] => {
    const text = textOf(before, path);
    return text === after ? [] : [{ path, before: text, after }];
  });
  return { changes, checked: state.checked, fixed, refused: refused.size };
}

interface State<Content extends Checked> {
  readonly texts: Texts;
  readonly checked: Content;
}

interface Fix {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
}

/** The fixes of one round, without those that overlap: those of schema errors, or else all. */
function nextFixes(
  { findings }: Checked,
  wanted: ReadonlySet<string>,
  refused: ReadonlySet<string>,
): readonly Fix[] {
  const byFile = new Map<string, Fix[]>();
  for (const finding of findings) {
    if (!finding.fix || finding.fix.length === 0 || !wanted.has(finding.file)) continue;
    const fix = { finding, edits: finding.fix };
    if (!refused.has(nameOf(fix)))
      byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), fix]);
  }
  const all = [...byFile.values()].flatMap((fixes) => {
    const free = new Set(withoutOverlaps(fixes.map(({ edits }) => edits)));
    return fixes.filter(({ edits }) => free.has(edits));
  });
  const ofSchema = all.filter(({ finding }) => isOfSchema(finding));
  return ofSchema.length > 0 ? ofSchema : all;
}

/**
 * Applies as many fixes as do no harm. Tries all at once; where that does harm, the fixes of the files that became
 * worse and the others separately; then halves, down to the one that does the harm.
 */
async function attemptAll<Content extends Checked>(
  state: State<Content>,
  fixes: readonly Fix[],
  check: CheckTexts<Content>,
): Promise<{ state: State<Content>; refused: readonly Fix[] }> {
  const start = state;
  const kept: Fix[] = [];
  const refused: Fix[] = [];
  const attempt = async (some: readonly Fix[]): Promise<void> => {
    const texts = textsWith(start, [...kept, ...some]);
    const checked = await check(texts);
    const outcome = compare(state.checked, checked);
    if (outcome.isBetter && outcome.worse.size === 0) {
      state = { texts, checked };
      kept.push(...some);
    } else if (some.length === 1) refused.push(...some);
    else for (const part of partsOf(some, outcome.worse)) await attempt(part);
  };
  await attempt(fixes);
  return { state, refused };
}

/** The fixes of files that became worse and the others; or halves, where all are of one kind. */
function partsOf(fixes: readonly Fix[], worse: ReadonlySet<string>): readonly (readonly Fix[])[] {
  const parts = [
    fixes.filter(({ finding }) => !worse.has(finding.file)),
    fixes.filter(({ finding }) => worse.has(finding.file)),
  ];
  if (parts.every((part) => part.length > 0)) return parts;
  const middle = fixes.length >> 1;
  return [fixes.slice(0, middle), fixes.slice(middle)];
}

function textsWith({ texts, checked }: State<Checked>, fixes: readonly Fix[]): Texts {
  const changed = new Map(texts);
  for (const path of new Set(fixes.map(({ finding }) => finding.file))) {
    const edits = fixes.filter(({ finding }) => finding.file === path).map((fix) => fix.edits);
    changed.set(path, applyEdits(textOf(checked, path), edits));
  }
  return changed;
}

function textOf({ corpus }: Checked, path: string): string {
  return corpus.files.find(({ id }) => id === path)?.text ?? '';
}

/** Identifies a fix from one round to the next, whatever its place. */
function nameOf({ finding: { file, ruleId, message }, edits }: Fix): string {
  return [file, ruleId, message, ...edits.map(({ text }) => text)].join('\n');
}
