#!/usr/bin/env node
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toProgram } from './command-line.ts';
import { toRelative } from './relative-path.ts';
import { run } from './run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = process.argv[1] ?? 'pathways';

// A reader such as `head` may close the pipe early. The run goes on and ends with its own exit code.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  root,
  program: toProgram(file, toRelative(file, process.cwd())),
  stdout: {
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns,
    write: (text) => process.stdout.write(text),
  },
  stderr: {
    isTerminal: process.stderr.isTTY === true,
    write: (text) => process.stderr.write(text),
  },
  env: process.env,
  today: new Date().toISOString().slice(0, 10),
  cache: {
    folder: join(root, 'node_modules', '.cache', 'pathways'),
    program: fileURLToPath(import.meta.url),
    platform: process.version,
  },
  probe: async (policy, requests, onResult, signal) => {
    const { spawnWorker } = await import('../links/index.ts');
    const entry = fileURLToPath(new URL('probe.js', import.meta.url));
    await spawnWorker(entry, policy, requests, onResult, signal);
  },
  onInterrupt: (stop) => {
    process.once('SIGINT', stop).once('SIGTERM', stop);
    return () => process.off('SIGINT', stop).off('SIGTERM', stop);
  },
  elapsedMs: () => performance.now(),
  process: { pid: process.pid, host: hostname(), isRunning },
});

/** Signal 0 only tests; a process of another user may not be tested, but is there. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
