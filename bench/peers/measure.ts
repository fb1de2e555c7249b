import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program with its arguments. */
export interface Command {
  readonly argv: readonly string[];
  /** The folder that it starts in; the current one by default. */
  readonly cwd?: string;
  /** The exit codes that say it did its work: linters have one for findings. */
  readonly codes?: readonly number[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What a run took. */
export interface Run {
  /** User and system time of the process and of those that it started. */
  readonly cpuSeconds: number;
  /** The most memory that one of the processes held. */
  readonly peakMegabytes: number;
}

/**
 * Runs a program once. Bash's `time` has the finer clock, and GNU's knows about memory.
 *
 * @throws Error if it fails
 */
export function measure({ argv, cwd, codes = [0], env }: Command): Run {
  const folder = mkdtempSync(join(tmpdir(), 'pathways-measure-'));
  const [memory, errors] = [join(folder, 'memory'), join(folder, 'errors')];
  try {
    const script = `TIMEFORMAT='%3U %3S'; time /usr/bin/time -f %M -o "$0" "$@" >/dev/null 2>"$ERRORS"`;
    const { status, stderr } = spawnSync('bash', ['-c', script, memory, ...argv], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', ERRORS: errors, ...env },
    });
    if (status === null || !codes.includes(status))
      throw new Error(
        `Exit code ${status} of: ${argv.join(' ')}\n${readFileSync(errors, 'utf8').slice(-2_000)}`,
      );
    const seconds = stderr.trim().split(/\s+/).slice(-2).map(Number);
    const kilobytes = Number(readFileSync(memory, 'utf8').trim().split('\n').at(-1));
    return {
      cpuSeconds: Number(seconds.reduce((sum, each) => sum + each, 0).toFixed(3)),
      peakMegabytes: Math.round(kilobytes / 1024),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
