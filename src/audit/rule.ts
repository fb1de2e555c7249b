import { toFinding, type Finding, type RuleInfo, type Severity } from '../model/index.ts';

/** What a file is audited as: a toolkit or a checklist is published, `any` is any other file. */
export type Profile = 'toolkit' | 'checklist' | 'any';

/** A file as it was read. */
export interface AuditFile {
  /** Its name, with or without folders: `file` of its findings. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A rule without its check; none is opt-in. */
export interface AuditRuleFacts extends RuleInfo {
  readonly severity: Severity;
}

/** A fault in a file. */
export interface AuditProblem {
  /** A plain statement of the fault: values in backticks, no full stop. */
  readonly message: string;
  /** How to fix it, in one or two sentences. */
  readonly help: string;
  /** The place where the message doesn't say it: `paragraph 17: "First words"`, a part of the package. */
  readonly where?: string | undefined;
}

/** A rule for one kind of file. */
export interface AuditRule<Subject> extends AuditRuleFacts {
  readonly check: (subject: Subject, profile: Profile) => Iterable<AuditProblem>;
}

/** More findings of one rule in one file are counted, not listed. */
const maxListed = 100;

/** Whether the findings of a rule are wanted. */
export type IsWanted = (rule: AuditRuleFacts) => boolean;

/** Runs rules on a file. */
export function runRules<Subject>(
  rules: readonly AuditRule<Subject>[],
  file: string,
  subject: Subject,
  profile: Profile,
  isWanted: IsWanted,
): readonly Finding[] {
  return rules
    .filter(isWanted)
    .flatMap((rule) =>
      listed(rule.check(subject, profile)).map((problem) => toAuditFinding(file, rule, problem)),
    );
}

/** The first problems of a rule, and one that says how many more there are. */
function listed(problems: Iterable<AuditProblem>): readonly AuditProblem[] {
  const first: AuditProblem[] = [];
  let more = 0;
  for (const problem of problems)
    if (first.length < maxListed) first.push(problem);
    else more += 1;
  if (more === 0) return first;
  const number = String(more).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return [
    ...first,
    {
      message: `${number} more ${more === 1 ? 'problem' : 'problems'} of this kind`,
      help: 'Fix those above, and audit the file again.',
    },
  ];
}

/** Makes the finding of a rule in a file. */
export function toAuditFinding(
  file: string,
  { id, severity }: AuditRuleFacts,
  { message, help, where }: AuditProblem,
): Finding {
  return toFinding(
    file,
    { id, severity, document: 'docs/audit.md' },
    { message: where === undefined ? message : `${message} (${where})`, help },
  );
}
