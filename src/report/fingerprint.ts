import { createHash } from 'node:crypto';
import type { Finding } from '../model/index.ts';
import { foundText, type Source } from './source.ts';

/**
 * Gives each finding a fingerprint that stays the same when lines move. It depends on the rule, the file, the text
 * that was found, and how many equal findings precede it.
 */
export function toFingerprints(
  findings: readonly Finding[],
  sourceOf: (file: string) => Source | undefined,
): ReadonlyMap<Finding, string> {
  const counts = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const { ruleId, file } = finding;
      const parts = [ruleId, file, foundText(sourceOf(file), finding)];
      const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
      const count = (counts.get(hash) ?? 0) + 1;
      counts.set(hash, count);
      return [finding, `${hash.slice(0, 32)}:${count}`];
    }),
  );
}
