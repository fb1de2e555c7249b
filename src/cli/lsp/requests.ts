import {
  ErrorCodes,
  ResponseError,
  type Connection,
  type Position,
  type TextDocumentIdentifier,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsAt } from '../../language/index.ts';
import { readRules } from '../rule-registry.ts';
import { answersFrom, editsFrom } from './answer.ts';
import type { Checker } from './checker.ts';
import { codeActions } from './code-actions.ts';
import { toFile } from './convert.ts';
import { toCompletionItem } from './completion-item.ts';
import { definition } from './definition.ts';
import { format } from './format.ts';
import { hover } from './hover.ts';
import type { OpenFile } from './open-file.ts';
import { documentLinks, foldingRanges } from './outline.ts';
import { changesOfMoves } from './moved-files.ts';
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
  /** Whether the editor moves files when an answer says so. */
  readonly canMove: boolean;
}

/** Answers what an editor asks about the files that are open in it. */
export function answerRequests(
  connection: Connection,
  { content, documents, checker, today, canMove }: Sources,
): void {
  const opened = (
    { uri }: TextDocumentIdentifier,
    position: Position = { line: 0, character: 0 },
  ): OpenFile | undefined => {
    const [file, document] = [toFile(content, uri), documents.get(uri)];
    if (file === undefined || !document) return undefined;
    return { file, text: document.getText(), offset: document.offsetAt(position) };
  };

  const answer = answersFrom(checker);
  const edits = editsFrom(checker);

  connection.onCompletion(({ textDocument, position }, token) =>
    answer(token, async (version) => {
      const open = opened(textDocument, position);
      if (!open) return [];
      const corpus = await version.corpus();
      const rules = (await readRules()).filter(({ isSuppressible }) => isSuppressible);
      const found = completionsAt(corpus, open.file, open.text, open.offset, { rules, today });
      return found.map((each, index) => toCompletionItem(open.text, each, index));
    }),
  );
  connection.onHover(({ textDocument, position }, token) =>
    answer(token, async (version) => {
      const open = opened(textDocument, position);
      return open ? hover(await version.checked(), open) : null;
    }),
  );
  connection.onDefinition(({ textDocument, position }, token) =>
    answer(token, async (version) => {
      const open = opened(textDocument, position);
      return open ? definition(await version.corpus(), content, open) : null;
    }),
  );
  connection.onReferences(({ textDocument, position, context }, token) =>
    answer(token, async (version) => {
      const open = opened(textDocument, position);
      if (!open) return [];
      return references(await version.corpus(), content, open, context.includeDeclaration);
    }),
  );
  connection.onPrepareRename(({ textDocument, position }, token) =>
    answer(token, async (version) => {
      const open = opened(textDocument, position);
      return open ? renamable(await version.corpus(), open) : null;
    }),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    edits(token, async (version) => {
      const open = opened(textDocument, position);
      if (!open) return null;
      try {
        const renaming = await renameAt(
          await version.corpus(),
          content,
          open,
          newName,
          version.having,
        );
        if (renaming.documentChanges && !canMove)
          throw new Refusal(
            "This editor can't move files: run `pathways mv`, which changes the links as well",
          );
        return renaming;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        throw new ResponseError(ErrorCodes.InvalidParams, error.message);
      }
    }),
  );
  connection.onDocumentSymbol(({ textDocument }, token) =>
    answer(token, async (version) => {
      const open = opened(textDocument);
      return open ? documentSymbols(await version.corpus(), open.file) : [];
    }),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    answer(token, async (version) => workspaceSymbols(await version.corpus(), content, query)),
  );
  connection.onDocumentLinks(({ textDocument }, token) =>
    answer(token, async (version) => {
      const open = opened(textDocument);
      return open ? documentLinks(await version.corpus(), content, open.file) : [];
    }),
  );
  connection.onFoldingRanges(({ textDocument }, token) =>
    answer(token, async (version) => {
      const open = opened(textDocument);
      return open ? foldingRanges(await version.corpus(), open.file) : [];
    }),
  );
  connection.onDocumentFormatting(({ textDocument }, token) =>
    edits(token, async (version) => {
      const open = opened(textDocument);
      return open ? format(await version.checked(), open.file, open.text) : [];
    }),
  );
  connection.onCodeAction(({ textDocument, context, range }, token) =>
    edits(token, async (version) => {
      const open = opened(textDocument);
      if (!open) return [];
      const checked = await version.checked();
      return codeActions(checked, content, open.file, open.text, context.diagnostics, range);
    }),
  );
  connection.workspace.onWillRenameFiles(({ files }, token) =>
    edits(token, async (version) => {
      const changes = changesOfMoves(await version.corpus(), content, files);
      return Object.keys(changes).length > 0 ? { changes } : null;
    }),
  );
}
