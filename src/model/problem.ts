import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Point, Position } from 'unist';

/** How much a finding weighs: only an error makes a check fail. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a file: a range, or a point where nothing wider is known. Lines and columns from 1. */
export type Place = Position | Point;

/** A change of a file's text: what stands between two offsets (UTF-16 units, from 0) becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Another place that explains a problem, such as the first of two definitions. */
export interface Related {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What a rule found: one sentence, where, and what to do. */
export interface Problem {
  /** `Unexpected <found>, expected <wanted>`: values in backticks, no full stop. */
  readonly reason: string;
  readonly place?: Place | undefined;
  readonly actual?: string | undefined;
  readonly expected?: readonly string[] | undefined;
  /** What to do, in the author's words: one or two sentences. */
  readonly note?: string | undefined;
  readonly fix?: readonly Edit[] | undefined;
  readonly related?: readonly Related[] | undefined;
}

/** Whose problem it is: the rule's id and its severity. */
export interface Owner {
  readonly id: string;
  readonly severity: Severity;
  /** Where the rule is explained, from the root of the project; `docs/rules.md` where nothing is said. */
  readonly document?: string;
}

declare module 'vfile' {
  interface DataMap {
    /** The path from the content folder. */
    id: string;
    /** How many findings ignore comments keep out of the report. */
    silenced: number;
  }
}

declare module 'vfile-message' {
  interface VFileMessage {
    fix?: readonly Edit[] | undefined;
    related?: readonly Related[] | undefined;
  }
}

/** The `source` of every message made here. */
export const messageSource = 'pathways';

/** Where the rules are explained, from the root of the project. */
const documentation = 'docs/rules.md';

/** `fatal` of a `VFileMessage`: true is an error, false a warning, undefined information. */
const fatalOf = { error: true, warning: false, info: undefined } as const satisfies Record<
  Severity,
  boolean | undefined
>;

/** The severity that a message's `fatal` stands for. */
export function severityOf(message: VFileMessage): Severity {
  if (message.fatal === true) return 'error';
  return message.fatal === false ? 'warning' : 'info';
}

/**
 * Puts a problem on its file, as the only maker of a `VFileMessage`.
 *
 * Effect: the message is added to `file.messages`.
 */
export function report(file: VFile, owner: Owner, problem: Problem): void {
  const message = new VFileMessage(problem.reason, {
    ...(problem.place && { place: problem.place }),
    ruleId: owner.id,
    source: messageSource,
  });
  message.file = file.path;
  message.fatal = fatalOf[owner.severity];
  message.url = `${owner.document ?? documentation}#${owner.id}`;
  if (problem.actual !== undefined) message.actual = problem.actual;
  if (problem.expected !== undefined) message.expected = [...problem.expected];
  if (problem.note !== undefined) message.note = problem.note;
  if (problem.fix !== undefined) message.fix = problem.fix;
  if (problem.related !== undefined) message.related = problem.related;
  file.messages.push(message);
}
