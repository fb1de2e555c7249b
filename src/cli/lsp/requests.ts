import {
  ErrorCodes,
  ResponseError,
  type Connection,
  type Position,
  type TextDocumentIdentifier,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { moveFiles, textsAfter } from '../../edit/index.ts';
import { completionsAt, meaningAt } from '../../language/index.ts';
import { readRules } from '../rule-registry.ts';
import type { Checker } from './checker.ts';
import { codeActions } from './code-actions.ts';
import { toFile, toTextEdits, toUri } from './convert.ts';
import { toCompletionItem } from './completion-item.ts';
import { format } from './format.ts';
import { hover } from './hover.ts';
import type { OpenFile } from './open-file.ts';
import { documentLinks, foldingRanges } from './outline.ts';
import { references } from './references.ts';
import { Refusal, renamable, renameAt } from './rename.ts';
import { documentSymbols, workspaceSymbols } from './symbols.ts';

/** What answers are made from. */
interface Sources {
  /** The absolute path of the content folder. */
  readonly content: string;
  readonly documents: TextDocuments<TextDocument>;
  readonly checker: Checker;
  readonly today: string;
}

/** Answers what an editor asks about the files that are open in it. */
export function answerRequests(
  connection: Connection,
  { content, documents, checker, today }: Sources,
): void {
  const opened = (
    { uri }: TextDocumentIdentifier,
    position: Position = { line: 0, character: 0 },
  ): OpenFile | undefined => {
    const [file, document] = [toFile(content, uri), documents.get(uri)];
    if (file === undefined || !document) return undefined;
    return { file, text: document.getText(), offset: document.offsetAt(position) };
  };

  connection.onCompletion(async ({ textDocument, position }) => {
    const open = opened(textDocument, position);
    if (!open) return [];
    const { corpus } = await checker.current();
    const rules = (await readRules()).filter(({ isSuppressible }) => isSuppressible);
    const found = completionsAt(corpus, open.file, open.text, open.offset, { rules, today });
    return found.map((each, index) => toCompletionItem(open.text, each, index));
  });
  connection.onHover(async ({ textDocument, position }) => {
    const open = opened(textDocument, position);
    if (!open) return null;
    return hover(await checker.current(), open);
  });
  connection.onDefinition(async ({ textDocument, position }) => {
    const open = opened(textDocument, position);
    if (!open) return null;
    const { corpus } = await checker.current();
    const meaning = meaningAt(corpus, open.file, open.text, open.offset);
    if (!meaning) return null;
    const { start } = meaning.place ?? { start: { line: 1, column: 1 } };
    const at = { line: start.line - 1, character: start.column - 1 };
    return { uri: toUri(content, meaning.file), range: { start: at, end: at } };
  });
  connection.onReferences(async ({ textDocument, position, context }) => {
    const open = opened(textDocument, position);
    if (!open) return [];
    const { corpus } = await checker.current();
    return references(corpus, content, open, context.includeDeclaration);
  });
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const open = opened(textDocument, position);
    return open ? renamable((await checker.current()).corpus, open) : null;
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const open = opened(textDocument, position);
    if (!open) return null;
    const { corpus } = await checker.current();
    try {
      return await renameAt(corpus, content, open, newName, async (texts) => {
        const checked = await checker.having(texts);
        return checked.corpus;
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new ResponseError(ErrorCodes.InvalidParams, error.message);
    }
  });
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const open = opened(textDocument);
    return open ? documentSymbols((await checker.current()).corpus, open.file) : [];
  });
  connection.onWorkspaceSymbol(async ({ query }) =>
    workspaceSymbols((await checker.current()).corpus, content, query),
  );
  connection.onDocumentLinks(async ({ textDocument }) => {
    const open = opened(textDocument);
    return open ? documentLinks((await checker.current()).corpus, content, open.file) : [];
  });
  connection.onFoldingRanges(async ({ textDocument }) => {
    const open = opened(textDocument);
    return open ? foldingRanges((await checker.current()).corpus, open.file) : [];
  });
  connection.onDocumentFormatting(async ({ textDocument }) => {
    const open = opened(textDocument);
    return open ? format(await checker.current(), open.file, open.text) : [];
  });
  connection.onCodeAction(async ({ textDocument, context, range }) => {
    const open = opened(textDocument);
    if (!open) return [];
    const checked = await checker.current();
    return codeActions(checked, content, open.file, open.text, context.diagnostics, range);
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
}
