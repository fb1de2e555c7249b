import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createConnection,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host.ts';
import type { ContentSettings } from '../settings.ts';
import { openWorkspace } from '../workspace.ts';
import { capabilities } from './capabilities.ts';
import { changedIn, startChecker } from './checker.ts';
import { toDiagnostic, toFile, toUri } from './convert.ts';
import { answerRequests } from './requests.ts';

/**
 * Serves an editor over a pair of streams until it ends the connection.
 *
 * @param settingsIn finds the content from a folder on
 * @see https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
 */
export async function serveEditor(
  settingsIn: (folder: string) => Promise<ContentSettings>,
  host: Host,
  { input, output }: NonNullable<Host['streams']>,
): Promise<void> {
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  // Editors may start the server anywhere, and say where the project is.
  connection.onInitialize(async (params) => {
    const root = rootOf(params) ?? host.cwd;
    // The root can be a repository that has the project in a folder of its own.
    const folder = existsSync((await settingsIn(root)).content) ? root : host.cwd;
    serveContent(connection, documents, await settingsIn(folder), { ...host, cwd: folder });
    return { capabilities, serverInfo: { name: 'pathways' } };
  });
  documents.listen(connection);
  await new Promise<void>((end) => {
    connection.onExit(() => end());
    connection.onShutdown(() => undefined);
    connection.listen();
    input.once('end', end);
  });
}

/** The folder that is open in an editor; the first one, if there are several. */
function rootOf({ workspaceFolders, rootUri }: InitializeParams): string | undefined {
  const uri = workspaceFolders?.[0]?.uri ?? rootUri;
  return uri?.startsWith('file:') === true ? fileURLToPath(uri) : undefined;
}

/** Checks the content whenever it changes, and answers questions about it. */
function serveContent(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  settings: ContentSettings,
  host: Host,
): void {
  const { content, today } = settings;
  const openTexts = (): ReadonlyMap<string, string> =>
    new Map(
      documents.all().flatMap((document) => {
        const file = toFile(content, document.uri);
        return file === undefined ? [] : [[file, document.getText()] as const];
      }),
    );
  const shown = new Map<string, string>();
  /** Why there is no check now; an author is told once, not at each letter. */
  let toldError = '';
  const tell = (error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    if (message === toldError) return;
    toldError = message;
    // A request for an answer would stop the author, and there is nothing to answer.
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Error,
      message,
    });
  };
  const checker = startChecker(
    openWorkspace(settings, host),
    openTexts,
    ({ findings }) => {
      toldError = '';
      for (const [file, own] of changedIn(findings, shown))
        void connection.sendDiagnostics({
          uri: toUri(content, file),
          diagnostics: own.map((finding) => toDiagnostic(finding, content)),
        });
    },
    tell,
  );
  const readAgain = (): void => {
    checker.forgetFiles();
    checker.ask();
  };
  connection.onInitialized(checker.ask);
  documents.onDidChangeContent(checker.ask);
  documents.onDidSave(readAgain);
  // What was not saved is gone.
  documents.onDidClose(readAgain);
  connection.onDidChangeWatchedFiles(readAgain);
  answerRequests(connection, { content, today, documents, checker });
}
