import { join, relative, resolve, sep } from 'node:path';
import { finishReport } from '../finish-report.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';
import { linkOnPath } from '../link-on-path.ts';
import { toRelative } from '../relative-path.ts';
import { toResult } from '../result.ts';
import type { Settings } from '../settings.ts';
import type { Workspace } from '../workspace.ts';
import { writeAtomic } from '../write-atomic.ts';
import type { Import } from './import-readings.ts';
import { newFindings } from './new-findings.ts';

interface Task {
  readonly name: string;
  readonly settings: Settings;
  readonly workspace: Workspace;
  readonly host: Host;
}

/** Writes the changed files, all or none, and reports what was left and what the content says now. */
export async function writeImport(
  [only]: readonly Import[],
  { name, settings, workspace, host }: Task,
): Promise<Awaited<ReturnType<typeof finishReport>>> {
  if (!only) return exitCodes.ok;
  const {
    process: { pid },
  } = host;
  const { files, changes, comments, textOf } = only;
  const { content } = settings;
  const check = await workspace.open();
  const before = await check(new Map());
  for (const { file } of files) {
    const path = join(content, file);
    const link = await linkOnPath(path, host.cwd);
    if (link !== undefined)
      throw new CommandError(
        `Can't write \`${toRelative(path, host.cwd)}\`: \`${toRelative(link, host.cwd)}\` is a link`,
      );
  }
  const after = await check(new Map(files.map((each) => [each.file, each.after])));
  await writeAtomic(
    files.map((each) => ({
      path: join(content, each.file),
      shown: toRelative(join(content, each.file), host.cwd),
      before: each.before,
      after: each.after,
    })),
    pid,
  );
  const { toFindings, toSummaryLine } = await import('../../import/index.ts');
  const told = { changes, comments };
  const word = relative(content, resolve(host.cwd, name)).split(sep).join('/');
  const findings = [...toFindings(told, textOf, word), ...newFindings(before, after)];
  const result = toResult({ ...after, findings, suppressed: [] }, content, host);
  host.stderr.write(
    `${toSummaryLine(told)}; ${files.length === 1 ? '1 file' : `${files.length} files`} written\n`,
  );
  return finishReport(result, settings, host);
}
