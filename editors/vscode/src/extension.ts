import { commands, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Starts the server that the project has installed. */
export async function activate(context: ExtensionContext): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) return;
  const [command = 'npx', ...args] = workspace
    .getConfiguration('pathways')
    .get<string[]>('command', ['npx', '--no', 'pathways', 'lsp']);
  // On Windows, `npx` is a script of the shell.
  const options = { cwd: folder.uri.fsPath, shell: process.platform === 'win32' };
  const documentSelector = ['markdown', 'yaml'].map((language) => ({
    scheme: 'file',
    language,
    pattern: '**/content/**',
  }));
  const watcher = workspace.createFileSystemWatcher('**/content/**');
  client = new LanguageClient(
    'pathways',
    'Pathways',
    { command, args, options },
    { documentSelector, workspaceFolder: folder, synchronize: { fileEvents: watcher } },
  );
  const restart = commands.registerCommand('pathways.restart', () => client?.restart());
  context.subscriptions.push(watcher, restart);
  await client.start();
}

/** Stops the server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
