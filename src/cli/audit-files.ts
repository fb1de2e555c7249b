import type { Profile } from '../audit/index.ts';
import {
  applySeverities,
  type Corpus,
  type Finding,
  type Output,
  type OutputKind,
} from '../model/index.ts';

/** The profile that each kind of output is audited with; the others hold no text. */
const profiles: Partial<Record<OutputKind, Profile>> = {
  page: 'any',
  word: 'toolkit',
  checklist: 'checklist',
};

/** Audits what was built before it is written: the errors, by path from the outputs folder. */
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
