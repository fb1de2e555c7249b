import type { Finding } from '../../model/index.ts';
import type { CheckedCorpus } from '../result.ts';

type Checked = Pick<CheckedCorpus, 'findings'>;

/** What a check finds now and did not find before, wherever in its file. */
export function newFindings(before: Checked, after: Checked): readonly Finding[] {
  const keyOf = ({ file, ruleId, message }: Finding): string =>
    JSON.stringify([file, ruleId, message]);
  const known = new Map<string, number>();
  for (const finding of before.findings)
    known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return after.findings.filter((finding) => {
    const count = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}
