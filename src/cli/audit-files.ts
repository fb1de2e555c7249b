import type { Profile } from '../audit/index.ts';
import {
  applySeverities,
  type Corpus,
  type Finding,
  type Output,
  type OutputKind,
} from '../model/index.ts';

/** The profile for each kind of output; other kinds have no text to audit. */
const profiles: Partial<Record<OutputKind, Profile>> = {
  page: 'any',
  word: 'toolkit',
  checklist: 'checklist',
};

/** Audits outputs before they are written. @returns the errors, by path from the outputs folder */
export async function auditOutputs(
  outputs: readonly Output[],
  site: Corpus['site'],
): Promise<readonly Finding[]> {
  const { audit } = await import('../audit/index.ts');
  const findings: Finding[] = [];
  for (const { path, bytes, kind } of outputs) {
    const profile = profiles[kind];
    if (profile) findings.push(...audit({ name: path, bytes }, profile));
  }
  return applySeverities(findings, site).filter(({ severity }) => severity === 'error');
}
