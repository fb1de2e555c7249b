import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type Hover,
  type Location,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { folderOf, pathway } from '../../corpus-of.ts';
import { bundled } from '../bundled.ts';

const program = bundled();
const files = folderOf(
  {
    'wells.md': pathway('Dig where [water](water.md) is.', { resources: '[guide]' }),
    'water.md': pathway('Look for [wells](wells.md).', { title: 'Water', steps: '[]' }),
  },
  { 'acronyms.yaml': 'CSA: community-supported agriculture\n' },
);

let folder: string;
let server: ChildProcess;
let client: ProtocolConnection;
/** What the server last said about each file. */
let said: Map<string, readonly Diagnostic[]>;
let versions: Map<string, number>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-lsp-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(pathOf(path)), { recursive: true });
    writeFileSync(pathOf(path), text);
  }
  said = new Map();
  versions = new Map();
  server = spawn(process.execPath, [program.main, 'lsp', '--stdio', '--today', '2019-06-01'], {
    // As editors do that were started elsewhere.
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
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: { workspace: { workspaceEdit: { resourceOperations: ['rename'] } } },
  });
  await client.sendNotification('initialized', {});
});
afterEach(async () => {
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  await new Promise((resolve) => server.once('exit', resolve));
  expect(server.exitCode).toBe(0);
  rmSync(folder, { recursive: true });
});

const pathOf = (file: string): string => join(folder, 'content', file);
const uriOf = (file: string): string => pathToFileURL(pathOf(file)).href;
const codesOf = (file: string): readonly unknown[] =>
  (said.get(uriOf(file)) ?? []).map(({ code }) => code);

/** Shows a text in the editor, without saving it. */
async function type(file: string, text: string): Promise<void> {
  const version = (versions.get(file) ?? 0) + 1;
  versions.set(file, version);
  if (version === 1) {
    const textDocument = { uri: uriOf(file), languageId: 'markdown', version, text };
    await client.sendNotification('textDocument/didOpen', { textDocument });
  } else
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(file), version },
      contentChanges: [{ text }],
    });
}

const textOf = (file: string): string => String(files[file]);

/** The place of the first time that some words are in a text, and of their end. */
function placeOf(
  text: string,
  words: string,
): { readonly line: number; readonly character: number } {
  const before = text.slice(0, text.indexOf(words) + words.length);
  return {
    line: before.split('\n').length - 1,
    character: before.length - before.lastIndexOf('\n') - 1,
  };
}

function applied(edit: WorkspaceEdit | undefined, file: string, text: string): string {
  const document = TextDocument.create(uriOf(file), 'markdown', 1, text);
  return TextDocument.applyEdits(document, edit?.changes?.[uriOf(file)] ?? []);
}

test('a finding is under what is typed, on pages that the change breaks as well, and goes with its cause', async () => {
  await type('wells.md', textOf('wells.md').replace('[guide]', '[gude]'));
  await expect.poll(() => codesOf('wells.md')).toContain('resource-known');
  await type('wells.md', textOf('wells.md'));
  await expect.poll(() => codesOf('wells.md')).not.toContain('resource-known');

  await type('water.md', textOf('water.md').replace('(wells.md)', '(wells.md#deep)'));
  await expect.poll(() => codesOf('water.md')).toContain('anchor-resolves');
  await type('wells.md', `${textOf('wells.md')}\n## Deep\n\nHere.\n`);
  await expect.poll(() => codesOf('water.md')).not.toContain('anchor-resolves');
  expect(readFileSync(pathOf('wells.md'), 'utf8')).toBe(textOf('wells.md'));
});

test('a page that was never saved is checked as well, until it is closed', async () => {
  await type('pumps.md', pathway('See [wells](wels.md).', { title: 'Pumps', steps: '[]' }));
  await expect.poll(() => codesOf('pumps.md')).toContain('link-resolves');
  expect(codesOf('pumps.md')).toContain('page-in-navigation');
  await client.sendNotification('textDocument/didClose', {
    textDocument: { uri: uriOf('pumps.md') },
  });
  await expect.poll(() => codesOf('pumps.md')).toEqual([]);
});

test('where the root of the editor has no content, the folder counts in which the server was started', async () => {
  const other = spawn(process.execPath, [program.main, 'lsp'], { cwd: folder });
  const own = createProtocolConnection(
    new StreamMessageReader(other.stdout),
    new StreamMessageWriter(other.stdin),
  );
  own.listen();
  const above = mkdtempSync(join(tmpdir(), 'pathways-root-'));
  const rootUri = pathToFileURL(above).href;
  await own.sendRequest('initialize', { processId: process.pid, rootUri, capabilities: {} });
  await own.sendNotification('initialized', {});
  const found = await own.sendRequest<unknown[]>('workspace/symbol', { query: 'Water' });
  expect(found).not.toEqual([]);
  other.kill();
  await new Promise((resolve) => other.once('exit', resolve));
  rmSync(above, { recursive: true });
});

test('content that goes away is told once, and is checked again when it is back', async () => {
  const told: string[] = [];
  client.onNotification('window/showMessage', ({ message }: { message: string }) => {
    told.push(message);
  });
  await type('wells.md', textOf('wells.md'));
  const gone = join(folder, 'gone');
  renameSync(join(folder, 'content'), gone);
  const textDocument = { uri: uriOf('wells.md') };
  await client.sendNotification('textDocument/didSave', { textDocument });
  const links = client.sendRequest('textDocument/documentLink', { textDocument });
  await expect(links).rejects.toThrow('The content could not be read');
  renameSync(gone, join(folder, 'content'));
  await type('wells.md', textOf('wells.md').replace('[guide]', '[gude]'));
  await expect.poll(() => codesOf('wells.md')).toContain('resource-known');
  expect(told).toEqual([expect.stringContaining('`content` does not exist')]);
});

test('a quick fix writes what the finding says', async () => {
  const text = textOf('wells.md').replace('[guide]', '[gude]');
  await type('wells.md', text);
  await expect.poll(() => codesOf('wells.md')).toContain('resource-known');
  const diagnostics = said.get(uriOf('wells.md')) ?? [];
  const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf('wells.md') },
    range: diagnostics[0]?.range,
    context: { diagnostics },
  });
  const fix = actions.find(({ title }) => title === 'Write `guide`.');
  expect(applied(fix?.edit, 'wells.md', text)).toBe(textOf('wells.md'));
});

test('what may be meant is offered where that is in doubt, and nothing else writes it', async () => {
  const page = textOf('wells.md');
  const parts = '\n## Part a\n\nSee it.\n\n## Part b\n\nSee it.\n';
  const cases = [
    ['resource-known', page.replace('[guide]', '[guide2]'), ['`guide`']],
    ['contact-known', page.replace('[office]', '[off1ce]'), ['`office`']],
    ['schema', page.replace('contacts:', 'contacts2:'), ['`contacts:`']],
    ['schema', page.replace('kind: page', 'kind: page1'), ['`page`']],
    ['link-resolves', page.replace('(water.md)', '(water2.md)'), ['`water.md`']],
    ['anchor-resolves', `${page}\nSee [it](#part-c).\n${parts}`, ['`#part-a`', '`#part-b`']],
    ['footnote-resolves', `${page}\nSee it.[^b]\n\n[^a]: A note.\n`, ['`[^a]`']],
  ] as const;
  for (const [rule, text, meant] of cases) {
    await type('wells.md', text);
    await expect.poll(() => codesOf('wells.md')).toContain(rule);
    const diagnostics = (said.get(uriOf('wells.md')) ?? []).filter(({ code }) => code === rule);
    const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf('wells.md') },
      range: diagnostics[0]?.range,
      context: { diagnostics },
    });
    const offered = actions.filter(({ title }) => title.startsWith('Write '));
    expect(offered.map(({ title }) => title)).toEqual(meant.map((each) => `Write ${each}.`));
    expect(offered.every(({ isPreferred }) => isPreferred === false)).toBe(true);
    for (const { edit } of offered) {
      await type('wells.md', applied(edit, 'wells.md', text));
      await expect.poll(() => codesOf('wells.md')).toEqual([]);
    }
    writeFileSync(pathOf('wells.md'), text);
    const check = ['check', '--fix', '--format', 'json', '--today', '2019-06-01'];
    const { stdout } = spawnSync(process.execPath, [program.main, ...check], { cwd: folder });
    expect(String(stdout)).toContain(`"ruleId":"${rule}"`);
    expect(String(stdout)).not.toContain('alternatives');
    expect(readFileSync(pathOf('wells.md'), 'utf8')).toBe(text);
  }
});

test('a finding says under the cursor why its rule matters, and what nothing uses is faded', async () => {
  const text = `${textOf('wells.md')}\nSee it.\n\n[^a]: A note.\n`;
  await type('wells.md', text);
  await expect.poll(() => codesOf('wells.md')).toContain('footnote-used');
  const unused = (said.get(uriOf('wells.md')) ?? []).find(({ code }) => code === 'footnote-used');
  expect(unused?.tags).toEqual([1]);
  const hover = await client.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri: uriOf('wells.md') },
    position: unused?.range.start,
  });
  expect(hover.contents).toMatchObject({ value: expect.stringMatching(/^`footnote-used`: /m) });
});

test('ids, pages and headings are completed; a name or key says what it is, and a name leads there', async () => {
  const text = textOf('wells.md').replace('[guide]', '[g]');
  await type('wells.md', text);
  const ask = { textDocument: { uri: uriOf('wells.md') } };
  const items = await client.sendRequest<CompletionItem[]>('textDocument/completion', {
    ...ask,
    position: placeOf(text, 'resources: [g'),
  });
  expect(items).toMatchObject([{ label: 'guide', detail: 'The Guide, The Press' }]);
  const position = placeOf(text, '(wat');
  const hover = await client.sendRequest<Hover>('textDocument/hover', { ...ask, position });
  expect(hover.contents).toMatchObject({ value: expect.stringMatching(/^\*\*Water\*\*/) });
  const key = await client.sendRequest<Hover>('textDocument/hover', {
    ...ask,
    position: placeOf(text, 'review'),
  });
  expect(key.contents).toMatchObject({
    value: expect.stringMatching(/^\*\*reviewed\*\*: The date/),
  });
  const target = await client.sendRequest<Location>('textDocument/definition', {
    ...ask,
    position,
  });
  expect(target.uri).toBe(uriOf('water.md'));
});

test('a page that is renamed in the editor takes its links along', async () => {
  await type('water.md', textOf('water.md'));
  const edit = await client.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', {
    files: [{ oldUri: uriOf('wells.md'), newUri: uriOf('deep/wells.md') }],
  });
  expect(applied(edit, 'water.md', textOf('water.md'))).toContain('[wells](deep/wells.md)');
  expect(applied(edit, 'site.yaml', textOf('site.yaml'))).toContain('- page: deep/wells.md');
  expect(applied(edit, 'wells.md', textOf('wells.md'))).toContain('aliases:\n  - wells.md\n');
});

test('what a page lacks is written where the author asks for it', async () => {
  const text = textOf('water.md')
    .replace('contacts: [office]', 'contacts: []')
    .replace('Look', 'CSA members look at [*The* map](https://maps.example.org/a).\n\nLook');
  await type('water.md', text);
  await expect.poll(() => codesOf('water.md')).toContain('acronym-defined');
  const diagnostics = said.get(uriOf('water.md')) ?? [];
  const done = async (title: string): Promise<WorkspaceEdit | undefined> => {
    const place = placeOf(text, '[*The');
    const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf('water.md') },
      range: { start: place, end: place },
      context: { diagnostics },
    });
    const ignored = actions.findIndex((action) => action.title.startsWith('Ignore'));
    expect(actions.findIndex((action) => action.title === title)).toBeLessThan(ignored);
    return actions.find((action) => action.title === title)?.edit;
  };
  expect(applied(await done('Add the contact office'), 'water.md', text)).toContain(
    'contacts: [office]',
  );
  expect(applied(await done('Spell it out here'), 'water.md', text)).toContain(
    '\nCommunity-supported agriculture (CSA) members look',
  );
  const work = await done('Make a resource from this link');
  expect(applied(work, 'water.md', text)).toContain('[*The* map](resources.yaml#the-map)');
  expect(applied(work, 'resources.yaml', textOf('resources.yaml'))).toContain(
    'the-map:\n  title: The map\n  publisher: maps.example.org\n  url: https://maps.example.org/a\n',
  );
});

test('a heading takes new words, and links to it their anchor, before the page is saved', async () => {
  await type('water.md', textOf('water.md').replace('(wells.md)', '(wells.md#deep)'));
  const text = `${textOf('wells.md')}\n## Deep\n\nSee [above](#deep).\n`;
  await type('wells.md', text);
  const ask = {
    textDocument: { uri: uriOf('wells.md') },
    position: placeOf(text, '## De'),
  };
  expect(await client.sendRequest('textDocument/prepareRename', ask)).toMatchObject({
    placeholder: 'Deep',
  });
  const edit = await client.sendRequest<WorkspaceEdit>('textDocument/rename', {
    ...ask,
    newName: 'How deep?',
  });
  expect(applied(edit, 'wells.md', text)).toBe(
    `${textOf('wells.md')}\n## How deep?\n\nSee [above](#how-deep).\n`,
  );
  expect(applied(edit, 'water.md', textOf('water.md').replace(')', '#deep)'))).toContain(
    '(wells.md#how-deep)',
  );
});

test('what is called by a name is found everywhere, and renamed everywhere or not at all', async () => {
  const text = textOf('wells.md');
  await type('wells.md', text);
  const ask = {
    textDocument: { uri: uriOf('wells.md') },
    position: placeOf(text, 'resources: [gu'),
  };
  const found = await client.sendRequest<Location[]>('textDocument/references', {
    ...ask,
    context: { includeDeclaration: true },
  });
  expect(found.map(({ uri }) => uri)).toEqual(
    ['resources.yaml', 'water.md', 'wells.md'].map(uriOf),
  );
  const edit = await client.sendRequest<WorkspaceEdit>('textDocument/rename', {
    ...ask,
    newName: 'manual',
  });
  expect(applied(edit, 'wells.md', text)).toContain('resources: [manual]');
  await expect(
    client.sendRequest('textDocument/rename', { ...ask, newName: 'The Manual' }),
  ).rejects.toThrow('`The Manual` is not an id: write lower-case words joined by hyphens');
  await type('site.yaml', textOf('site.yaml'));
  await expect(
    client.sendRequest('textDocument/rename', {
      textDocument: { uri: uriOf('site.yaml') },
      position: placeOf(textOf('site.yaml'), 'page: wat'),
      newName: 'deep/../../water.md',
    }),
  ).rejects.toThrow('in the content folder');
  const moved = await client.sendRequest<WorkspaceEdit>('textDocument/rename', {
    textDocument: { uri: uriOf('wells.md') },
    position: placeOf(text, '(wat'),
    newName: 'deep/water.md',
  });
  expect(moved.documentChanges?.at(-1)).toEqual({
    kind: 'rename',
    oldUri: uriOf('water.md'),
    newUri: uriOf('deep/water.md'),
  });
});

test('links, folds, symbols and formatting of a page', async () => {
  const text = `${textOf('wells.md')}\n## Depth\n\n* __Dig__\n* Look\n`;
  await type('wells.md', text);
  const ask = { textDocument: { uri: uriOf('wells.md') } };
  expect(await client.sendRequest('textDocument/documentLink', ask)).toEqual([
    { range: expect.anything(), target: uriOf('water.md') },
  ]);
  const { line } = placeOf(text, '## Depth');
  expect(await client.sendRequest('textDocument/foldingRange', ask)).toEqual([
    { startLine: 0, endLine: placeOf(text, '\n---').line },
    { startLine: line, endLine: line + 3 },
    { startLine: line + 2, endLine: line + 3 },
  ]);
  const symbols = await client.sendRequest('workspace/symbol', { query: 'guide' });
  expect(symbols).toMatchObject([{ name: 'The Guide' }]);
  const edits = await client.sendRequest<TextEdit[]>('textDocument/formatting', {
    ...ask,
    options: { tabSize: 2, insertSpaces: true },
  });
  const document = TextDocument.create(uriOf('wells.md'), 'markdown', 1, text);
  expect(TextDocument.applyEdits(document, edits)).toBe(text.replace('__Dig__', '**Dig**'));
});

test('after edits of all kinds, the findings are those of a check from nothing', async () => {
  const edits = [
    ['wells.md', textOf('wells.md').replace('Dig', '# Dig\n\nDig  [x]')],
    ['water.md', textOf('water.md').replace('title: Water', 'title: Wa: ter')],
    ['site.yaml', textOf('site.yaml').replace('  - page: water.md\n', '')],
    ['water.md', textOf('water.md').replace('Look', 'The the look[^1]')],
    ['contacts.yaml', ''],
    ['contacts.yaml', textOf('contacts.yaml').replace('office:', 'ofice:')],
  ] as const;
  for (const [file, text] of edits) await type(file, text);
  for (const [file, text] of edits) writeFileSync(pathOf(file), text);
  const { stdout } = spawnSync(
    process.execPath,
    [program.main, 'check', '--format', 'json', '--no-cache', '--today', '2019-06-01'],
    { cwd: folder, encoding: 'utf8' },
  );
  const { findings } = JSON.parse(stdout) as {
    readonly findings: readonly {
      readonly file: string;
      readonly ruleId: string;
      readonly line: number;
    }[];
  };
  const expected = findings.map(({ file, ruleId, line }) => `${file}:${line} ${ruleId}`).sort();
  expect(expected.length).toBeGreaterThan(5);
  const current = (): readonly string[] =>
    [...said]
      .flatMap(([uri, found]) =>
        found.map(
          ({ code, range }) =>
            `${uri.slice(pathToFileURL(folder).href.length + 1)}:${range.start.line + 1} ${String(code)}`,
        ),
      )
      .sort();
  await expect.poll(current).toEqual(expected);
});
