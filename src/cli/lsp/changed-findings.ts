import type { Finding } from '../../model/index.ts';

/** Findings by file, of files whose findings are not what they were; a file whose last findings are gone has none. */
export function changedIn(
  findings: readonly Finding[],
  shown: Map<string, string>,
): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>([...shown.keys()].map((file) => [file, []]));
  for (const finding of findings) {
    const own = files.get(finding.file) ?? [];
    own.push(finding);
    files.set(finding.file, own);
  }
  for (const [file, own] of files) {
    const now = JSON.stringify(own);
    if (shown.get(file) === now || (own.length === 0 && !shown.has(file))) files.delete(file);
    else if (own.length === 0) shown.delete(file);
    else shown.set(file, now);
  }
  return files;
}
