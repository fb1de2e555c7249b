import {
  MessageType,
  ShowMessageNotification,
  type ClientCapabilities,
  type Connection,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host.ts';
import type { ContentSettings } from '../settings.ts';
import type { Workspace } from '../workspace.ts';
import { changedIn } from './changed-findings.ts';
import { startChecker } from './checker.ts';
import { toDiagnostic, toFile, toUri } from './convert.ts';
import { answerRequests } from './requests.ts';

/** Checks the content whenever it changes, and answers questions about it. */
export function serveContent(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  workspace: Pick<Workspace, 'edit'>,
  host: Pick<Host, 'elapsedMs'>,
  { content, today }: Pick<ContentSettings, 'content' | 'today'>,
  { workspaceEdit }: NonNullable<ClientCapabilities['workspace']> = {},
): void {
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
    workspace,
    host,
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
  const canMove = workspaceEdit?.resourceOperations?.includes('rename') === true;
  answerRequests(connection, { content, today, documents, checker, canMove });
}
