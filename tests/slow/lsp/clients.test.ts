import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { folderOf, pathway } from '../../corpus-of.ts';
import { bundled } from '../bundled.ts';

const program = bundled();
const files = folderOf({
  'first/wells.md': pathway('Dig where [water](../water.md) is.'),
  'water.md': pathway('Look for [wells](first/wells.md).', { title: 'Water', steps: '[]' }),
});

let above: string;
let folder: string;
let server: ChildProcess;
let client: ProtocolConnection;
let said: Map<string, readonly Diagnostic[]>;

beforeEach(() => {
  above = realpathSync(mkdtempSync(join(tmpdir(), 'pathways-clients-')));
  folder = join(above, 'my handbook');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
    writeFileSync(join(folder, 'content', path), text);
  }
  said = new Map();
  server = spawn(process.execPath, [program.main, 'lsp', '--today', '2019-06-01'], {
    cwd: tmpdir(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (!server.stdout || !server.stdin) throw new Error('The server has no streams');
  client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.onNotification('textDocument/publishDiagnostics', (found: PublishDiagnosticsParams) => {
    said.set(found.uri, found.diagnostics);
  });
  client.listen();
});
afterEach(() => {
  client.dispose();
  server.kill();
  rmSync(above, { recursive: true });
});

const uriOf = (file: string, root = folder): string =>
  pathToFileURL(join(root, 'content', file)).href;

/** Begins as a client does, which says where the project is and what it can do. */
async function begin(root: object, workspace: object = {}): Promise<void> {
  await client.sendRequest('initialize', { processId: null, capabilities: { workspace }, ...root });
  await client.sendNotification('initialized', {});
}
const rooted = (): object => ({ rootUri: pathToFileURL(folder).href });

function open(uri: string, text: string): Promise<void> {
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  return client.sendNotification('textDocument/didOpen', { textDocument });
}

const faulty = String(files['water.md']).replace('wells.md)', 'wels.md)');
const codes = (uri: string): readonly unknown[] => (said.get(uri) ?? []).map(({ code }) => code);

test.each<[string, () => object]>([
  ['its path alone', () => ({ rootPath: folder })],
  ['its path, and no address', () => ({ rootPath: folder, rootUri: null, workspaceFolders: null })],
  ['no folder but the root', () => ({ ...rooted(), workspaceFolders: [] })],
  [
    'an address that is written in another way',
    () => ({ rootUri: `${uriOf('..')}/`.replace('my', '%6Dy') }),
  ],
])('a client may name the project by %s', async (_, root) => {
  await begin(root());
  await open(uriOf('water.md'), faulty);
  await expect.poll(() => codes(uriOf('water.md'))).toContain('link-resolves');
});

test('a client may reach the project by a link, and its pages without', async () => {
  const link = join(above, 'link');
  symlinkSync(folder, link);
  await begin({ rootUri: pathToFileURL(link).href });
  await open(uriOf('water.md'), faulty);
  await expect.poll(() => codes(uriOf('water.md', link))).toContain('link-resolves');
});

test('a file that is on no path of this machine stops no check', async () => {
  await begin(rooted());
  for (const uri of ['file://elsewhere/share/a.md', 'file:///%E0%A4%A', 'untitled:Untitled-1'])
    await open(uri, '# A page');
  await open(uriOf('water.md'), faulty);
  await expect.poll(() => codes(uriOf('water.md'))).toContain('link-resolves');
});

test('places count in units of UTF-16, as every client can, also behind an emoji and letters with marks', async () => {
  await begin(rooted());
  const text = faulty.replace('Look for', '👩‍🌾 e\u0301 for');
  await open(uriOf('water.md'), text);
  await expect.poll(() => codes(uriOf('water.md'))).toContain('link-resolves');
  const found = said.get(uriOf('water.md'))?.find(({ code }) => code === 'link-resolves');
  const line = text.split('\n')[found?.range.start.line ?? 0];
  expect(line?.slice(found?.range.start.character, found?.range.end.character)).toBe(
    '[wells](first/wels.md)',
  );
});

test('a folder that is renamed takes the links to its pages along', async () => {
  await begin(rooted());
  const ask = (from: string, to: string): Promise<WorkspaceEdit | null> =>
    client.sendRequest('workspace/willRenameFiles', {
      files: [{ oldUri: uriOf(from), newUri: uriOf(to) }],
    });
  const edit = await ask('first', 'begin');
  expect(Object.keys(edit?.changes ?? {}).sort()).toEqual(
    ['first/wells.md', 'site.yaml', 'water.md'].map((file) => uriOf(file)),
  );
  expect(JSON.stringify(edit)).toContain('"newText":"begin/wells.md"');
  expect(await ask('fir', 'begin')).toBeNull();
});

test('an editor that moves no files is told what does', async () => {
  await begin(rooted());
  await open(uriOf('water.md'), String(files['water.md']));
  const text = String(files['water.md']).split('\n');
  const line = text.findIndex((each) => each.includes('(first'));
  const rename = client.sendRequest('textDocument/rename', {
    textDocument: { uri: uriOf('water.md') },
    position: { line, character: (text[line] ?? '').indexOf('(first') + 2 },
    newName: 'first/deep.md',
  });
  await expect(rename).rejects.toThrow('run `pathways mv`');
});

test.each<[string, () => unknown]>([
  ['exits without asking the server to shut down', () => client.sendNotification('exit')],
  ['goes away', () => server.stdin?.end()],
])('the server ends when its client %s', async (_, leave) => {
  await begin(rooted());
  const ended = once(server, 'exit');
  leave();
  expect(await ended).toEqual([1, null]);
});
