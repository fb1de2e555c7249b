import { existsSync } from 'node:fs';
import { createConnection, TextDocuments, type InitializeParams } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host.ts';
import type { ContentSettings } from '../settings.ts';
import { openWorkspace } from '../workspace.ts';
import { capabilities } from './capabilities.ts';
import { toPath } from './convert.ts';
import { serveContent } from './serve-content.ts';

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
    const settings = await settingsIn(folder);
    const workspace = openWorkspace(settings, { ...host, cwd: folder });
    serveContent(connection, documents, workspace, host, settings, params.capabilities.workspace);
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
function rootOf({ workspaceFolders, rootUri, ...older }: InitializeParams): string | undefined {
  const uri = workspaceFolders?.[0]?.uri ?? rootUri;
  if (typeof uri === 'string') return toPath(uri);
  // From before the protocol had addresses.
  return older.rootPath ?? undefined;
}
