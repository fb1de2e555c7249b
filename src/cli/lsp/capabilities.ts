import {
  CodeActionKind,
  FileOperationPatternKind,
  TextDocumentSyncKind,
  type ServerCapabilities,
} from 'vscode-languageserver/node';

const filter = {
  scheme: 'file',
  pattern: { glob: '**/*.md', matches: FileOperationPatternKind.file },
};

/** What the server can do, as it tells an editor. */
export const capabilities: ServerCapabilities = {
  textDocumentSync: {
    openClose: true,
    // Pages are small, and what Neovim 0.7 sends of a change loses the last line break of a text that was empty.
    change: TextDocumentSyncKind.Full,
    save: true,
  },
  completionProvider: { triggerCharacters: ['(', '#', '/', '^', '-', '[', '!', ' '] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  documentLinkProvider: {},
  foldingRangeProvider: true,
  documentFormattingProvider: true,
  codeActionProvider: {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      CodeActionKind.RefactorRewrite,
      CodeActionKind.SourceFixAll,
    ],
  },
  workspace: { fileOperations: { willRename: { filters: [filter] } } },
};
