#!/usr/bin/env node
import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  root: fileURLToPath(new URL('..', import.meta.url)),
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
