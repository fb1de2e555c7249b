import {
  CodeActionKind,
  CompletionItemKind,
  createConnection,
  FileOperationPatternKind,
  MarkupKind,
  TextDocuments,
  TextDocumentSyncKind,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host.ts';
import { byFile, startChecker } from './checker.ts';
import { codeActions } from './code-actions.ts';
import { toDiagnostic, toFile, toRange, toTextEdits, toUri } from './convert.ts';
import { documentSymbols } from './symbols.ts';
import { openWorkspace } from '../workspace.ts';
import type { ContentSettings } from '../settings.ts';
import { textsAfter, moveFiles } from '../../edit/index.ts';
import { completionsAt, meaningAt } from '../../language/index.ts';

const filter = {
  scheme: 'file',
  pattern: { glob: '**/*.md', matches: FileOperationPatternKind.file },
};

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: true,
  },
  completionProvider: { triggerCharacters: ['(', '#', '/', '^', '-', '[', ' '] },
  hoverProvider: true,
  definitionProvider: true,
  documentSymbolProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
  workspace: { fileOperations: { willRename: { filters: [filter] } } },
};

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
  let shown: Iterable<string> = [];
  const checker = startChecker(
    openWorkspace(settings, host),
    openTexts,
    ({ findings }) => {
      const files = byFile(findings, shown);
      for (const [file, own] of files)
        void connection.sendDiagnostics({
          uri: toUri(content, file),
          diagnostics: own.map((finding) => toDiagnostic(finding, content)),
        });
      shown = [...files].filter(([, own]) => own.length > 0).map(([file]) => file);
    },
    (error) =>
      connection.window.showErrorMessage(error instanceof Error ? error.message : String(error)),
  );
  const textOf = (
    uri: string,
  ): { readonly file: string; readonly document: TextDocument } | undefined => {
    const [file, document] = [toFile(content, uri), documents.get(uri)];
    return file === undefined || !document ? undefined : { file, document };
  };

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
  connection.onCompletion(async ({ textDocument, position }) => {
    const open = textOf(textDocument.uri);
    if (!open) return [];
    const { corpus } = await checker.current();
    const text = open.document.getText();
    return completionsAt(corpus, open.file, text, open.document.offsetAt(position)).map(
      ({ label, detail, insert, start, end }) => ({
        label,
        detail,
        kind: CompletionItemKind.Reference,
        filterText: insert,
        textEdit: { range: toRange(text, { start, end }), newText: insert },
      }),
    );
  });
  connection.onHover(async ({ textDocument, position }) => {
    const open = textOf(textDocument.uri);
    if (!open) return null;
    const { corpus } = await checker.current();
    const text = open.document.getText();
    const meaning = meaningAt(corpus, open.file, text, open.document.offsetAt(position));
    return (
      meaning && {
        contents: { kind: MarkupKind.Markdown, value: meaning.text },
        range: toRange(text, meaning.at),
      }
    );
  });
  connection.onDefinition(async ({ textDocument, position }) => {
    const open = textOf(textDocument.uri);
    if (!open) return null;
    const { corpus } = await checker.current();
    const { document, file } = open;
    const meaning = meaningAt(corpus, file, document.getText(), document.offsetAt(position));
    if (!meaning) return null;
    const { start } = meaning.place ?? { start: { line: 1, column: 1 } };
    const at = { line: start.line - 1, character: start.column - 1 };
    return { uri: toUri(content, meaning.file), range: { start: at, end: at } };
  });
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const open = textOf(textDocument.uri);
    return open ? documentSymbols((await checker.current()).corpus, open.file) : [];
  });
  connection.onCodeAction(async ({ textDocument, context }) => {
    const open = textOf(textDocument.uri);
    if (!open) return [];
    const checked = await checker.current();
    return codeActions(checked, content, open.file, open.document.getText(), context.diagnostics);
  });
  connection.workspace.onWillRenameFiles(async ({ files }) => {
    const { corpus } = await checker.current();
    const moves = new Map(
      files.flatMap(({ oldUri, newUri }) => {
        const [from, to] = [toFile(content, oldUri), toFile(content, newUri)];
        return from === undefined || to === undefined ? [] : [[from, to] as const];
      }),
    );
    const change = moveFiles(corpus, moves);
    const changes = [...textsAfter(corpus, change)].map(
      ([file, { before }]) =>
        [toUri(content, file), toTextEdits(before, change.edits.get(file) ?? [])] as const,
    );
    return { changes: Object.fromEntries(changes) };
  });

  documents.listen(connection);
  await new Promise<void>((end) => {
    connection.onExit(() => end());
    connection.onShutdown(() => undefined);
    connection.listen();
    input.once('end', end);
  });
}
