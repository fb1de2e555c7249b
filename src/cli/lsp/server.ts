import { createConnection, TextDocuments } from 'vscode-languageserver/node';
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
 * @see https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
 */
export async function serveEditor(
  settings: ContentSettings,
  host: Host,
  { input, output }: NonNullable<Host['streams']>,
): Promise<void> {
  const { content } = settings;
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  const openTexts = (): ReadonlyMap<string, string> =>
    new Map(
      documents.all().flatMap((document) => {
        const file = toFile(content, document.uri);
        return file === undefined ? [] : [[file, document.getText()] as const];
      }),
    );
  const shown = new Map<string, string>();
  const checker = startChecker(
    openWorkspace(settings, host),
    openTexts,
    ({ findings }) => {
      for (const [file, own] of changedIn(findings, shown))
        void connection.sendDiagnostics({
          uri: toUri(content, file),
          diagnostics: own.map((finding) => toDiagnostic(finding, content)),
        });
    },
    (error) =>
      connection.window.showErrorMessage(error instanceof Error ? error.message : String(error)),
  );
  connection.onInitialize(() => ({ capabilities, serverInfo: { name: 'pathways' } }));
  connection.onInitialized(checker.ask);
  documents.onDidChangeContent(checker.ask);
  documents.onDidSave(() => {
    checker.forgetFiles();
    checker.ask();
  });
  connection.onDidChangeWatchedFiles(() => {
    checker.forgetFiles();
    checker.ask();
  });
  answerRequests(connection, { content, documents, checker });
  documents.listen(connection);
  await new Promise<void>((end) => {
    connection.onExit(() => end());
    connection.onShutdown(() => undefined);
    connection.listen();
    input.once('end', end);
  });
}
