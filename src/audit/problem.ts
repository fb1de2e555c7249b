import {
  toFinding,
  type Finding,
  type Problem,
  type RuleInfo,
  type Severity,
} from '../model/index.ts';

/** What a file is audited as: a toolkit and a checklist are released, `any` is any other file. */
export type Profile = 'toolkit' | 'checklist' | 'any';

/** A file as it was read. */
export interface AuditFile {
  /** Its name, with or without folders: `file` of its findings. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a rule says about itself; none is opt-in. */
export interface AuditRuleFacts extends RuleInfo {
  readonly severity: Severity;
}

/** What a rule found. */
export interface AuditProblem extends Pick<Problem, 'message'> {
  /** What to do, in one or two sentences. */
  readonly help: string;
  /** The place, for people: `table 2`, `paragraph 17: "First words"`, a part of the package. */
  readonly where?: string;
}

/** A rule for one kind of file. */
export interface AuditRule<Subject> extends AuditRuleFacts {
  readonly check: (subject: Subject, profile: Profile) => Iterable<AuditProblem>;
}

/** Runs rules over a file that was read. */
export function findingsOf<Subject>(
  rules: readonly AuditRule<Subject>[],
  file: string,
  subject: Subject,
  profile: Profile,
): readonly Finding[] {
  return rules.flatMap((rule) =>
    [...rule.check(subject, profile)].map((problem) => toAuditFinding(file, rule, problem)),
  );
}

/** The finding of a rule in a file. */
export function toAuditFinding(
  file: string,
  { id, severity }: AuditRuleFacts,
  { message, help, where }: AuditProblem,
): Finding {
  return toFinding(
    file,
    { id, severity, document: 'docs/audit.md' },
    { message, help: where === undefined ? help : `${help} Found in ${where}.` },
  );
}
