import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import {
  CancellationTokenSource,
  createConnection,
  createProtocolConnection,
  LSPErrorCodes,
  ResourceOperationKind,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocuments,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startChecker } from '../../../src/cli/lsp/checker.ts';
import { serveContent } from '../../../src/cli/lsp/serve-content.ts';
import { openWorkspace, type Edited, type Reading } from '../../../src/cli/workspace.ts';
import { hostIn } from '../../cli/run-in.ts';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';

const files = folderOf({
  'wells.md': pathway('Dig where [water](water.md) is.'),
  'water.md': pathway('## Look\n\nLook for [wells](wells.md).', { title: 'Water', steps: '[]' }),
});
const wells = String(files['wells.md']);

/** A clock by which every pause is due. */
let time = 0;
const clock = { elapsedMs: () => (time += 100) };

/** How the content is loaded and checked in a test. */
interface Turn {
  readonly load: (edited: () => Promise<Reading>) => Promise<Reading>;
  readonly check: Reading['check'] | undefined;
}

/** A check that only an edit ends. */
const endless: Reading['check'] = async (pause) => {
  for (;;) await pause?.();
};

/** Something that a test waits for. */
function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((done) => (give = done));
  return { given, give };
}

/** Serves an editor from content whose loads and checks take turns that the test decides on. */
async function serve(
  turns: Partial<Turn>[],
  use: (client: ProtocolConnection, uri: string) => Promise<void>,
): Promise<void> {
  const texts = Object.entries(files).map(([path, text]) => [`content/${path}`, text]);
  await withFolder(Object.fromEntries(texts), async (folder) => {
    const content = join(folder, 'content');
    const settings = { content, project: folder, today: '2019-06-01', isCached: false };
    const workspace = openWorkspace(settings, hostIn(folder));
    const edit = async (cache: Parameters<typeof workspace.edit>[0]): Promise<Edited> => {
      const edited = await workspace.edit(cache);
      return async (...args) => {
        const { load, check } = turns.shift() ?? {};
        const real = (): Promise<Reading> => edited(...args);
        const reading = await (load ? load(real) : real());
        return check ? { ...reading, check } : reading;
      };
    };
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const server = createConnection(toServer, toClient);
    const documents = new TextDocuments(TextDocument);
    server.onInitialize(() => ({ capabilities: {} }));
    documents.listen(server);
    const workspaceEdit = { resourceOperations: [ResourceOperationKind.Rename] };
    serveContent(server, documents, { edit }, clock, settings, { workspaceEdit });
    server.listen();
    const client = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    client.listen();
    const uri = pathToFileURL(join(content, 'wells.md')).href;
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: wells },
    });
    try {
      await use(client, uri);
    } finally {
      client.dispose();
      server.dispose();
    }
  });
}

const actionsAt = (uri: string): object => ({
  textDocument: { uri },
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  context: { diagnostics: [] },
});

const change = (client: ProtocolConnection, uri: string, text: string): Promise<void> =>
  client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text }],
  });

/** A check that says when it has begun, and that only an edit ends. */
function endlessFrom(begin: () => void): Reading['check'] {
  return (pause) => {
    begin();
    return endless(pause);
  };
}

test('a request ends as cancelled while the check that it waits for is running', async () => {
  const begun = signal();
  await serve([{ check: endlessFrom(begun.give) }], async (client, uri) => {
    const cancel = new CancellationTokenSource();
    const actions = client.sendRequest('textDocument/codeAction', actionsAt(uri), cancel.token);
    await begun.given;
    cancel.cancel();
    await expect(actions).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    // So that the endless check ends.
    await change(client, uri, wells);
  });
});

test('an edit ends the check that is running and the request that waits for it; the next check is of the new text', async () => {
  const begun = signal();
  await serve([{ check: endlessFrom(begun.give) }], async (client, uri) => {
    const said: PublishDiagnosticsParams[] = [];
    const published = signal();
    client.onNotification('textDocument/publishDiagnostics', (each: PublishDiagnosticsParams) => {
      if (each.uri !== uri) return;
      said.push(each);
      published.give();
    });
    const actions = client.sendRequest('textDocument/codeAction', actionsAt(uri));
    await begun.given;
    await change(client, uri, wells.replace('(water.md)', '(watr.md)'));
    await expect(actions).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
    await published.given;
    expect(said.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([
      ['link-resolves'],
    ]);
  });
});

test('what needs no check is answered while one is running', async () => {
  const begun = signal();
  await serve([{ check: endlessFrom(begun.give) }], async (client, uri) => {
    const waiting = client.sendRequest('textDocument/codeAction', actionsAt(uri));
    await begun.given;
    const links = await client.sendRequest('textDocument/documentLink', { textDocument: { uri } });
    expect(links).toHaveLength(1);
    await change(client, uri, wells);
    await expect(waiting).rejects.toThrow();
  });
});

test('edits that were made for a text which has changed since are not given out', async () => {
  const [asked, released] = [signal(), signal()];
  const load: Turn['load'] = async (real) => {
    asked.give();
    await released.given;
    return real();
  };
  await serve([{ load }], async (client, uri) => {
    const line = wells.split('\n').findIndex((each) => each.startsWith('Dig'));
    const renamed = client.sendRequest('textDocument/rename', {
      textDocument: { uri },
      position: { line, character: 'Dig where [water](wa'.length },
      newName: 'sea.md',
    });
    await asked.given;
    await change(client, uri, `${wells}\nMore.\n`);
    // Its answer comes after the change was read, and needs no content.
    const other = { textDocument: { uri: 'file:///elsewhere.md' } };
    expect(await client.sendRequest('textDocument/documentLink', other)).toEqual([]);
    released.give();
    await expect(renamed).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });
});

test('where each check is ended by an edit, one of them goes on to its end all the same', async () => {
  let isReleased = false;
  let found: unknown;
  const checked = { corpus: {}, files: [], findings: [], suppressed: [] };
  const reading = {
    corpus: {},
    check: async (pause?: () => Promise<void>) => {
      while (!isReleased) await pause?.();
      return checked;
    },
  } as unknown as Reading; // nothing here looks at the corpus
  const checker = startChecker(
    { edit: async () => async () => reading },
    clock,
    () => new Map(),
    (each) => (found = each),
    () => undefined,
  );
  for (let edit = 0; edit < 10; edit += 1) {
    const ended = checker.current().checked();
    await checker.current().corpus();
    checker.ask();
    await expect(ended).rejects.toThrow();
  }
  const last = checker.current().checked();
  await checker.current().corpus();
  checker.ask();
  isReleased = true;
  expect(await last).toBe(checked);
  expect(found).toBe(checked);
});
