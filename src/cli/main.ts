#!/usr/bin/env node
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  root,
  stdout: {
    isTerminal: process.stdout.isTTY === true,
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

/** Signal 0 asks only; a process of somebody else may not be asked, but is there. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
