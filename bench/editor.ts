/**
 * Measures the language server as an editor feels it: the time from a key to the findings of the text, in milliseconds on
 * the clock, and the memory that the server holds after many keys.
 *
 * Usage: npm run bench:editor [-- --pages 25,1000 --keys 50 --memory 10000]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { withHandbook } from './handbook.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '25,1000' },
    keys: { type: 'string', default: '50' },
    memory: { type: 'string', default: '10000' },
  },
});
const main = resolve('dist/main.js');

for (const pages of values.pages.split(',').map(Number))
  await withHandbook(pages, (folder) => measure(folder, pages));

async function measure(folder: string, pages: number): Promise<void> {
  const file = join(folder, 's0/p1.md');
  const server = spawn(process.execPath, [main, 'lsp', '--stdio', '--content', folder]);
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const uri = pathToFileURL(file).href;
  const text = readFileSync(file, 'utf8');
  let said: (() => void) | undefined;
  client.onNotification('textDocument/publishDiagnostics', (found: PublishDiagnosticsParams) => {
    if (found.uri === uri) said?.();
  });
  client.listen();
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  await client.sendNotification('initialized', {});
  let version = 1;
  const document = { uri, languageId: 'markdown', version, text };
  await client.sendNotification('textDocument/didOpen', { textDocument: document });
  /** Each text has a fault of its own at its end, so that its findings are told apart. */
  const type = async (): Promise<void> => {
    version += 1;
    const changed = `${text}\nA word  [${version}](no-${version}.md)\n`;
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: changed }],
    });
  };
  const answered = (): Promise<void> => new Promise((done) => (said = done));
  const first = performance.now();
  const opened = answered();
  await type();
  await opened;
  const start = performance.now() - first;
  const times: number[] = [];
  for (let key = 0; key < Number(values.keys); key += 1) {
    const from = performance.now();
    const answer = answered();
    await type();
    await answer;
    times.push(performance.now() - from);
  }
  const before = memoryOf(server.pid ?? 0);
  for (let key = 0; key < Number(values.memory); key += 1) {
    const answer = key % 20 === 0 ? answered() : undefined;
    await type();
    await answer;
  }
  const after = memoryOf(server.pid ?? 0);
  const sorted = times.toSorted((a, b) => a - b);
  console.log(
    `${String(pages).padStart(5)} pages: first findings ${start.toFixed(0)} ms, a key ${(sorted[sorted.length >> 1] ?? 0).toFixed(0)} ms ` +
      `(slowest of ${times.length}: ${(sorted.at(-1) ?? 0).toFixed(0)} ms), ` +
      `memory ${before} MB, ${after} MB after ${values.memory} more keys`,
  );
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  await once(server, 'exit');
}

/** Resident memory in megabytes. */
function memoryOf(pid: number): number {
  const [, kilobytes = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
