import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compare } from '../../model/index.ts';
import { counted } from '../../report/index.ts';
import type { Host } from '../host.ts';
import { toRelative } from '../relative-path.ts';
import type { Settings } from '../settings.ts';
import { openWorkspace } from '../workspace.ts';
import { writeFileTo } from '../write-file.ts';

/**
 * Rules that can wait: what they find is visible to readers, and neither loses text nor leads nowhere. Links that are
 * dead, text that an output would lose and images without a description stay errors.
 */
const canWait: ReadonlySet<string> = new Set([
  'description-unique',
  'foreign-markup',
  'heading-id-valid',
  'title-unique',
  'url-direct',
  'url-public',
]);

/** What a first check of imported content found. */
interface FirstCheck {
  /** Errors by rule, those that the site counts as warnings now. */
  readonly lowered: ReadonlyMap<string, number>;
  /** Errors that somebody must fix before a build. */
  readonly left: number;
  /** Errors that `check --fix` fixes. */
  readonly fixable: number;
}

/**
 * Checks imported content, and writes into its site.yaml which rules are warnings until somebody has time, so that the
 * first build needs no more than what readers would miss.
 */
export async function lowerSeverities(settings: Settings, host: Host): Promise<FirstCheck> {
  const { findings } = await openWorkspace(settings, host).check();
  const errors = findings.filter(({ severity }) => severity === 'error');
  const fixable = errors.filter(({ fix }) => fix);
  const byHand = errors.filter(({ fix }) => !fix);
  const lowered = new Map<string, number>();
  for (const { ruleId } of byHand)
    if (ruleId !== null && canWait.has(ruleId)) lowered.set(ruleId, (lowered.get(ruleId) ?? 0) + 1);
  const left = byHand.filter(({ ruleId }) => !canWait.has(ruleId ?? '')).length;
  if (lowered.size > 0) {
    const path = join(settings.content, 'site.yaml');
    const text = await readFile(path, 'utf8');
    await writeFileTo(path, text + toSeverities(lowered), toRelative(path, host.cwd), host.cwd);
  }
  return { lowered, left, fixable: fixable.length };
}

function toSeverities(lowered: ReadonlyMap<string, number>): string {
  const rules = [...lowered].sort(([a], [b]) => compare(a, b));
  return [
    '',
    '# Rules whose errors are warnings until somebody has time. Delete a line once its findings are fixed.',
    'severities:',
    ...rules.flatMap(([id, count]) => [
      `  # ${counted(count, 'finding')} on the day of the import`,
      `  ${id}: warning`,
    ]),
    '',
  ].join('\n');
}
