#!/usr/bin/env node
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
});
