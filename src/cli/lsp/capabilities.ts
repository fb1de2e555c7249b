import {
  CodeActionKind,
  TextDocumentSyncKind,
  type ServerCapabilities,
} from 'vscode-languageserver/node';

/** Pages, images and other files that pages link to, and folders with them. */
const filter = { scheme: 'file', pattern: { glob: '**/*' } };

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
