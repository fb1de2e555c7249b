import type { Severity } from '../model/index.ts';

/** What a file is held against: a toolkit and a checklist are released, `any` is whatever somebody has. */
export type Profile = 'toolkit' | 'checklist' | 'any';

/** A file as it was read. */
export interface AuditFile {
  /** Its name, with or without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a rule says about itself. */
export interface AuditRuleFacts {
  readonly id: string;
  readonly severity: Severity;
  /** What must hold, in one sentence. */
  readonly summary: string;
  /** Why it matters to readers. */
  readonly reason: string;
}

/** What a rule found. */
export interface Finding {
  /** `Unexpected <found>, expected <wanted>`: values in backticks, no full stop. */
  readonly reason: string;
  /** What to do, in one or two sentences. */
  readonly note: string;
  /** The place, for people: `table 2`, `paragraph 17: "First words"`, a part of the package. */
  readonly where?: string;
}

/** A finding with its rule. */
export interface AuditProblem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** A rule for one kind of file. */
export interface AuditRule<Subject> extends AuditRuleFacts {
  readonly check: (subject: Subject, profile: Profile) => Iterable<Finding>;
}

/** Runs rules over a file that was read. */
export function* problemsOf<Subject>(
  rules: readonly AuditRule<Subject>[],
  subject: Subject,
  profile: Profile,
): Generator<AuditProblem> {
  for (const { id, severity, check } of rules)
    for (const finding of check(subject, profile)) yield { rule: id, severity, ...finding };
}
