#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toProgram } from './command-line.ts';
import { delayOptimizer } from './delay-optimizer.ts';
import { prepareGitVariables } from './git-safety.ts';
import { exitCodes } from './host.ts';
import { limitHeapGrowth } from './limit-heap-growth.ts';
import { toRelative } from './relative-path.ts';
import { openReader } from './reader/open-reader.ts';
import { run } from './run.ts';
import { reasonOf } from './system-error.ts';

delayOptimizer(process.versions.v8);
prepareGitVariables(process.env);

const root = fileURLToPath(new URL('..', import.meta.url));
const file = process.argv[1] ?? 'pathways';

// The disk may be full, or a reader such as `head` may close the pipe early. The run goes on, and says so at its end.
let outputError: Error | undefined;
process.stdout.on('error', (error) => (outputError ??= error));
// Nobody can be told.
process.stderr.on('error', () => undefined);

// Libraries print warnings about what they read, such as numbers of a PDF that are out of range.
console.warn = () => undefined;

/** Where the program runs, and what it keeps. */
const place = {
  cwd: process.cwd(),
  root,
  program: toProgram(file, toRelative(file, process.cwd())),
  cache: {
    folder: join(root, 'node_modules', '.cache', 'pathways'),
    program: fileURLToPath(import.meta.url),
    platform: process.version,
    user: process.getuid?.(),
  },
};

const code = await run(process.argv.slice(2), {
  ...place,
  stdout: {
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns,
    write: (text) => process.stdout.write(text),
  },
  stderr: {
    isTerminal: process.stderr.isTTY === true,
    write: (text) => process.stderr.write(text),
  },
  streams: { input: process.stdin, output: process.stdout },
  env: process.env,
  today: new Date().toISOString().slice(0, 10),
  probe: async (policy, requests, onResult, signal) => {
    const { spawnWorker } = await import('../links/index.ts');
    const entry = fileURLToPath(new URL('probe.js', import.meta.url));
    await spawnWorker(entry, policy, requests, onResult, signal);
  },
  openReader: (limits) => openReader(fileURLToPath(new URL('reader.js', import.meta.url)), limits),
  makeOutputs: async (settings, signal) => {
    const { makeApart } = await import('./preview/outputs/make-apart.ts');
    const entry = fileURLToPath(new URL('outputs.js', import.meta.url));
    return makeApart(entry, { settings, host: place }, signal);
  },
  limitHeapGrowth: () => limitHeapGrowth(process.versions.v8),
  onInterrupt: (stop) => {
    process.once('SIGINT', stop).once('SIGTERM', stop);
    return () => process.off('SIGINT', stop).off('SIGTERM', stop);
  },
  newToken: () => randomBytes(16).toString('hex'),
  elapsedMs: () => performance.now(),
  process: { pid: process.pid, host: hostname(), isRunning },
});
await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
if (outputError)
  process.stderr.write(`pathways: Can't write to standard output: ${reasonOf(outputError)}\n`);
process.exitCode = outputError ? exitCodes.failed : code;

/** Signal 0 only tests; a process of another user may not be tested, but is there. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
