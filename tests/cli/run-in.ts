import { join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import type { Host } from '../../src/cli/host.ts';
import { makeOutputs } from '../../src/cli/preview/outputs/job.ts';
import { doJob } from '../../src/cli/reader/job.ts';

/** What a run printed, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line in a folder, as the program would on a machine without a terminal. */
export async function runIn(folder: string, ...argv: readonly string[]): Promise<Ran> {
  return runWith({}, folder, ...argv);
}

/** The same on another host. */
export async function runWith(
  other: Partial<Host>,
  folder: string,
  ...argv: readonly string[]
): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const code = await run(argv, {
    ...hostIn(folder),
    stdout: { isTerminal: false, write: (text) => (stdout += text) },
    stderr: { isTerminal: false, write: (text) => (stderr += text) },
    ...other,
  });
  return { code, stdout, stderr };
}

/** A host that keeps nothing between runs, and shows nothing. */
export function hostIn(folder: string): Host {
  return {
    cwd: folder,
    root: join(import.meta.dirname, '../..'),
    stdout: { isTerminal: false, write: () => undefined },
    stderr: { isTerminal: false, write: () => undefined },
    program: 'pathways',
    env: {},
    today: '2020-01-01',
    probe: async () => {
      throw new Error('no network requests are expected');
    },
    limitHeapGrowth: () => {},
    openReader: () => ({ read: (job) => doJob(job) as never, close: async () => {} }),
    makeOutputs: (settings) =>
      makeOutputs({
        settings,
        host: { cwd: folder, root: join(import.meta.dirname, '../..'), program: '' },
      }),
    onInterrupt: () => () => {},
    newToken: () => 'token',
    elapsedMs: () => 0,
    process: { pid: process.pid, host: 'here', isRunning: () => true },
  };
}

/** Files of a content folder, placed under `content/`. */
export function under<Content>(
  folder: string,
  files: Readonly<Record<string, Content>>,
): Record<string, Content> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]),
  );
}
