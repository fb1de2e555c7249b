import type { Profile } from '../audit/index.ts';
import {
  applySeverities,
  keptIn,
  sumOf,
  type Cache,
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
  cache: Cache,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const output of outputs) {
    const profile = profiles[output.kind];
    if (!profile) continue;
    const { path, sum = sumOf(output.bytes) } = output;
    const make = async (): Promise<readonly Finding[]> => {
      const { audit } = await import('../audit/index.ts');
      return audit({ name: path, bytes: output.bytes }, profile);
    };
    findings.push(...(await keptIn(cache, { kind: 'audit', from: [path, sum, profile], make })));
  }
  return applySeverities(findings, site).filter(({ severity }) => severity === 'error');
}
