import type { auditRules, Profile } from '../audit/index.ts';
import {
  applySeverities,
  keptIn,
  severityOf,
  sumOf,
  type Cache,
  type Corpus,
  type Finding,
  type Output,
  type OutputKind,
} from '../model/index.ts';
import type { Reader } from './reader/job.ts';

type RuleFacts = (typeof auditRules)[number];

/** The profile for each kind of output; other kinds have no text to audit. */
const profiles: Partial<Record<OutputKind, Profile>> = {
  page: 'any',
  word: 'toolkit',
  checklist: 'checklist',
};

/**
 * Audits outputs before they are written.
 *
 * @param reader where those are read that have parts of a file of somebody else
 * @returns the errors, by path from the outputs folder
 */
export async function auditOutputs(
  outputs: readonly Output[],
  site: Corpus['site'],
  cache: Cache,
  reader?: Reader,
): Promise<readonly Finding[]> {
  const { severities } = site;
  // What stops no build is not told here, and need not be looked for.
  const isError = ({ id, severity }: RuleFacts): boolean =>
    (severityOf(id, site) ?? severity) === 'error';
  const findings: Finding[] = [];
  for (const output of outputs) {
    const profile = profiles[output.kind];
    if (!profile) continue;
    const { path, sum = sumOf(output.bytes) } = output;
    const make = async (): Promise<readonly Finding[]> => {
      const { audit, toUnreadable } = await import('../audit/index.ts');
      if (!reader || output.kind !== 'word')
        return audit({ name: path, bytes: output.bytes }, profile, isError, cache);
      const found = await reader.read({ kind: 'audit', name: path, bytes: output.bytes, profile });
      return 'givenUp' in found ? [toUnreadable(path, found.givenUp)] : found;
    };
    findings.push(
      ...(await keptIn(cache, { kind: 'audit', from: [path, sum, profile, severities], make })),
    );
  }
  return applySeverities(findings, site).filter(({ severity }) => severity === 'error');
}
