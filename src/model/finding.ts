import type { Point, Position } from 'unist';
import { compare } from './compare.ts';

/** How serious a finding is: only an error makes a check fail. */
export type Severity = 'error' | 'warning' | 'suggestion';

/** A place in a file: a range, or a point where nothing wider is known. Lines and columns from 1. */
export type Place = Position | Point;

/** A change to a file's text: the text between two offsets (UTF-16 units, from 0) becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One of the ways to fix a problem between which only its author can choose: an editor offers them. */
export interface Alternative {
  /** What it does, in the words of `help`. */
  readonly help: string;
  readonly edits: readonly Edit[];
}

/** Another place that explains a finding, such as the first of two definitions. */
export interface Related {
  /** As in `Finding`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What a rule says about one place of a file: what is wrong, and how to fix it. */
export interface Problem {
  /** A plain statement of the fault: values in backticks, no full stop. */
  readonly message: string;
  readonly place?: Place | undefined;
  /** What to do: one or two imperative sentences, with the exact text to write. */
  readonly help?: string | undefined;
  /** The edits that fix it, where there is no doubt about them. */
  readonly fix?: readonly Edit[] | undefined;
  /** What may be meant where that is in doubt, most likely first. */
  readonly alternatives?: readonly Alternative[] | undefined;
  readonly related?: readonly Related[] | undefined;
}

/** A problem of the corpus as a whole, with the file it is in. */
export interface FileProblem extends Problem {
  /** As in `Finding`. */
  readonly file: string;
}

/** The rule that a problem belongs to. */
export interface Owner {
  readonly id: string;
  readonly severity: Severity;
  /** Where the rule is documented, from the root of the project; `docs/rules.md` by default. Null where it is not. */
  readonly document?: string | null;
}

/**
 * A problem found in a file: plain data, the same in every report and in the cache. Lines and columns
 * count from 1, columns in UTF-16 units; null if there is nothing.
 */
export interface Finding {
  readonly ruleId: string | null;
  readonly severity: Severity;
  readonly message: string;
  /** A path with `/`: from the content folder as stages return it, from the working directory in reports. */
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly help: string | null;
  /** Where the rule is documented: a path in the project, or a web address. */
  readonly url: string | null;
  readonly related: readonly Related[] | null;
  readonly fix: readonly Edit[] | null;
  /** Absent where there are none, and from reports. */
  readonly alternatives?: readonly Alternative[];
}

/** Makes the finding of a rule from a problem in a file. */
export function toFinding(
  file: string,
  { id, severity, document = 'docs/rules.md' }: Owner,
  { message, place, help, fix, alternatives = [], related }: Problem,
): Finding {
  const start = place && ('start' in place ? place.start : place);
  const end = place && 'end' in place ? place.end : undefined;
  return {
    ruleId: id,
    severity,
    message,
    file,
    line: start?.line ?? null,
    column: start?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    help: help ?? null,
    url: document === null ? null : `${document}#${id}`,
    related: related ?? null,
    fix: fix ?? null,
    ...(alternatives.length > 0 && { alternatives }),
  };
}

/** Whether the rule is one of another program, such as remark-lint: those are documented at a web address. */
export function isOfOtherProgram({ url }: Finding): boolean {
  return url !== null && /^\w+:/.test(url);
}

/** Orders findings by file, line, column, rule and message, none of which depends on a locale. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.ruleId ?? '', b.ruleId ?? '') ||
    compare(a.message, b.message)
  );
}
