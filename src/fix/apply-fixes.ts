import type { VFileMessage } from 'vfile-message';
import type { Corpus, Edit } from '../model/index.ts';
import { apart, apply } from './apply-edits.ts';
import { compare, isOfSchema } from './compare.ts';

/** Texts of files, by path from the content folder. */
type Texts = ReadonlyMap<string, string>;

/** Reads and checks the content as it would be if some of its files had other texts. */
type Look = (texts: Texts) => Promise<Corpus>;

/** A file that differs from what it was. */
export interface Change {
  /** From the content folder. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What mending came to. */
export interface Mended {
  readonly changes: readonly Change[];
  /** The content with these changes, checked. */
  readonly corpus: Corpus;
  /** How many fixes were made. */
  readonly fixed: number;
  /** How many were not, since something else would have been wrong after them. */
  readonly takenBack: number;
}

/** A fix that does not come to an end by then never will. */
const maxRounds = 10;

/**
 * Makes the fixes that findings bring, until none is left. A fix is taken back where it would lead to a
 * finding that was not there, would leave its own, or would change what readers see beyond what it
 * says; the others are made all the same.
 *
 * What `schema` finds is mended first: as long as it finds anything, a page is not read any further, so
 * what other rules find on it afterwards was only hidden.
 *
 * @param corpus the content as it is, checked
 * @param wanted the files that may be changed, by their paths from the content folder
 */
export async function mend(
  corpus: Corpus,
  look: Look,
  wanted: ReadonlySet<string>,
): Promise<Mended> {
  let state: State = { texts: new Map(), corpus };
  let fixed = 0;
  const refused = new Set<string>();
  for (let round = 0; round < maxRounds; round += 1) {
    const fixes = nextFixes(state.corpus, wanted, refused);
    if (fixes.length === 0) break;
    const outcome = await make(state, fixes, look);
    for (const fix of outcome.refused) refused.add(nameOf(fix));
    fixed += fixes.length - outcome.refused.length;
    state = outcome.state;
  }
  const changes = [...state.texts].flatMap(([path, after]): Change[] => {
    const before = textOf(corpus, path);
    return before === after ? [] : [{ path, before, after }];
  });
  return { changes, corpus: state.corpus, fixed, takenBack: refused.size };
}

interface State {
  readonly texts: Texts;
  readonly corpus: Corpus;
}

interface Fix {
  readonly path: string;
  readonly message: VFileMessage;
  readonly edits: readonly Edit[];
}

/** The fixes of one round: those of `schema`, or else all others, without such as overlap. */
function nextFixes(
  corpus: Corpus,
  wanted: ReadonlySet<string>,
  refused: ReadonlySet<string>,
): readonly Fix[] {
  const all = corpus.files.flatMap((file) => {
    const path = String(file.data['id']);
    if (!wanted.has(path)) return [];
    const fixes = file.messages.flatMap((message): Fix[] =>
      message.fix && message.fix.length > 0 ? [{ path, message, edits: message.fix }] : [],
    );
    const left = fixes.filter((fix) => !refused.has(nameOf(fix)));
    const free = new Set(apart(left.map(({ edits }) => edits)));
    return left.filter(({ edits }) => free.has(edits));
  });
  const ofSchema = all.filter(({ message }) => isOfSchema(message));
  return ofSchema.length > 0 ? ofSchema : all;
}

/**
 * Makes as many of the fixes as do no harm: all at once, and where that does harm those of the files
 * that are worse and the others each for themselves, then half of them, down to the one that does it.
 */
async function make(
  state: State,
  fixes: readonly Fix[],
  look: Look,
): Promise<{ state: State; refused: readonly Fix[] }> {
  const start = state;
  const kept: Fix[] = [];
  const refused: Fix[] = [];
  const attempt = async (some: readonly Fix[]): Promise<void> => {
    const texts = textsWith(start, [...kept, ...some]);
    const corpus = await look(texts);
    const outcome = compare(state.corpus, corpus);
    if (outcome.isBetter && outcome.worse.size === 0) {
      state = { texts, corpus };
      kept.push(...some);
    } else if (some.length === 1) refused.push(...some);
    else for (const part of partsOf(some, outcome.worse)) await attempt(part);
  };
  await attempt(fixes);
  return { state, refused };
}

/** The fixes of files that are no worse, and the others; halves where that parts nothing. */
function partsOf(fixes: readonly Fix[], worse: ReadonlySet<string>): readonly (readonly Fix[])[] {
  const parts = [
    fixes.filter(({ path }) => !worse.has(path)),
    fixes.filter(({ path }) => worse.has(path)),
  ];
  if (parts.every((part) => part.length > 0)) return parts;
  const middle = fixes.length >> 1;
  return [fixes.slice(0, middle), fixes.slice(middle)];
}

function textsWith({ texts, corpus }: State, fixes: readonly Fix[]): Texts {
  const changed = new Map(texts);
  for (const path of new Set(fixes.map((fix) => fix.path))) {
    const changes = fixes.filter((fix) => fix.path === path).map(({ edits }) => edits);
    changed.set(path, apply(textOf(corpus, path), changes));
  }
  return changed;
}

function textOf({ files }: Corpus, path: string): string {
  return String(files.find((file) => file.data['id'] === path)?.value ?? '');
}

/** What a fix is known by from one round to the next, in which its place may be another. */
function nameOf({ path, message, edits }: Fix): string {
  return [path, message.ruleId, message.reason, ...edits.map(({ text }) => text)].join('\n');
}
