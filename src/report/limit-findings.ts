import type { Finding } from '../model/index.ts';

/** A file with more findings of one rule has one cause, and nobody reads the rest. */
const maxEach = 100;

/**
 * Keeps the first hundred findings of each rule in each file, and says where the next one is how many more there
 * are, so that a file in another language or format doesn't bury the others.
 *
 * @param findings in the order of their places
 */
export function limitFindings(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  const keyOf = ({ file, ruleId }: Finding): string => `${ruleId ?? ''} ${file}`;
  const kept = findings.flatMap((finding) => {
    const count = (counts.get(keyOf(finding)) ?? 0) + 1;
    counts.set(keyOf(finding), count);
    return count <= maxEach + 1 ? [{ finding, isLast: count > maxEach }] : [];
  });
  return kept.map(({ finding, isLast }) => {
    const more = (counts.get(keyOf(finding)) ?? 0) - maxEach;
    // One more takes no more room than saying so.
    return isLast && more > 1 ? toRest(finding, more) : finding;
  });
}

function toRest(first: Finding, more: number): Finding {
  return {
    ...first,
    message: `This file has ${more} more findings of \`${first.ruleId ?? 'this kind'}\`, from here on`,
    help: 'Fix those above, then check again.',
    related: null,
    fix: null,
  };
}
