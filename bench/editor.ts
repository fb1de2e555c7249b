/**
 * Measures the language server as an editor feels it: the time from a key to the findings of the text, on the clock and of
 * the processor, and the memory that it holds after each thousand of many keys: its heap after a collection, and all.
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

/** Answers each message of the bench with the size of the heap after a collection. */
const heapReporter = `data:text/javascript,${encodeURIComponent(
  "process.on('message', () => { gc(); process.send(process.memoryUsage().heapUsed); }); process.channel.unref();",
)}`;

for (const pages of values.pages.split(',').map(Number))
  await withHandbook(pages, (folder) => measure(folder, pages));

/** A server, and the text that is open in it. */
interface Session {
  readonly pid: number;
  /** Types a text that has a fault of its own, so that its findings are told apart, and waits for them where it should. */
  readonly type: (isAwaited: boolean) => Promise<void>;
  /** In megabytes, after a collection. */
  readonly heap: () => Promise<number>;
}

async function measure(folder: string, pages: number): Promise<void> {
  await withServer(folder, async ({ pid, type, heap }) => {
    const first = performance.now();
    await type(true);
    const start = performance.now() - first;
    const times: number[] = [];
    const processor = processorMsOf(pid);
    for (let key = 0; key < Number(values.keys); key += 1) {
      const from = performance.now();
      await type(true);
      times.push(performance.now() - from);
    }
    const each = (processorMsOf(pid) - processor) / times.length;
    const sorted = times.toSorted((a, b) => a - b);
    console.log(
      `${String(pages).padStart(5)} pages: first findings ${start.toFixed(0)} ms, a key ${(sorted[sorted.length >> 1] ?? 0).toFixed(0)} ms ` +
        `(slowest of ${times.length}: ${(sorted.at(-1) ?? 0).toFixed(0)} ms; ${each.toFixed(0)} ms of the processor)`,
    );
    for (let key = 0; key <= Number(values.memory); key += 1) {
      if (key % 1000 === 0)
        console.log(
          `${String(key).padStart(11)} keys: heap ${(await heap()).toFixed(1)} MB, all ${memoryOf(pid)} MB`,
        );
      await type(key % 20 === 0);
    }
  });
}

async function withServer(folder: string, use: (session: Session) => Promise<void>): Promise<void> {
  const file = join(folder, 's0/p1.md');
  const server = spawn(
    process.execPath,
    ['--expose-gc', '--import', heapReporter, main, 'lsp', '--stdio', '--content', folder],
    { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] },
  );
  if (!server.stdout || !server.stdin) throw new Error('The server has no streams');
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const uri = pathToFileURL(file).href;
  const text = readFileSync(file, 'utf8');
  let version = 1;
  let said: (() => void) | undefined;
  client.onNotification('textDocument/publishDiagnostics', (found: PublishDiagnosticsParams) => {
    const isNewest = found.diagnostics.some(({ message }) =>
      JSON.stringify(message).includes(`no-${version}.md`),
    );
    if (found.uri === uri && isNewest) said?.();
  });
  client.listen();
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  await client.sendNotification('initialized', {});
  const document = { uri, languageId: 'markdown', version, text };
  await client.sendNotification('textDocument/didOpen', { textDocument: document });
  await use({
    pid: server.pid ?? 0,
    type: async (isAwaited) => {
      version += 1;
      const answered = isAwaited && new Promise<void>((done) => (said = done));
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: `${text}\nA word  [${version}](no-${version}.md)\n` }],
      });
      await answered;
    },
    heap: async () => {
      server.send('heap');
      const [bytes] = await once(server, 'message');
      return Number(bytes) / 1024 / 1024;
    },
  });
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

/** Processor time of all threads so far, in milliseconds; Linux counts hundredths of a second. */
function processorMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
