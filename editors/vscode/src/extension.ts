import { commands, window, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { findProjects } from './projects.ts';
import { startServer, type Server } from './server.ts';

/** The servers that run, by the folder of their project. */
const servers = new Map<string, Server>();

/** One change after the other, so that no project gets two servers. */
let changes: Promise<unknown> = Promise.resolve();

/** Starts a server for each project in the window, also for those that come later. */
export async function activate({ subscriptions }: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Pathways', { log: true });
  const startMissing = (): Promise<void> => startIn(output);
  const restart = async (): Promise<void> => {
    await stopAll();
    await startMissing();
    if (servers.size === 0)
      void window.showInformationMessage('No folder in this window has a file content/site.yaml.');
  };
  const settings = workspace.createFileSystemWatcher('**/content/site.yaml', false, true, false);
  subscriptions.push(
    output,
    commands.registerCommand('pathways.restart', () => inTurn(restart)),
    workspace.onDidChangeWorkspaceFolders(() => inTurn(startMissing)),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('pathways.command')) void inTurn(restart);
    }),
    settings,
    settings.onDidCreate(() => inTurn(startMissing)),
    settings.onDidDelete(() => inTurn(startMissing)),
  );
  await inTurn(startMissing);
}

/** Stops all servers. */
export async function deactivate(): Promise<void> {
  await inTurn(stopAll);
}

function inTurn(change: () => Promise<void>): Promise<void> {
  const done = changes.then(change);
  changes = done.catch(() => undefined);
  return done;
}

async function stopAll(): Promise<void> {
  const running = [...servers.values()];
  servers.clear();
  await Promise.all(running.map(({ stop }) => stop()));
}

/** Starts servers of new projects, and stops those whose project is gone. */
async function startIn(output: LogOutputChannel): Promise<void> {
  const projects = new Map((await findProjects()).map((each) => [each.toString(), each]));
  const gone = [...servers].filter(([folder]) => !projects.has(folder));
  for (const [folder] of gone) servers.delete(folder);
  await Promise.all(gone.map(([, { stop }]) => stop()));
  await Promise.all(
    [...projects].map(async ([key, folder]) => {
      if (!servers.has(key)) servers.set(key, await startServer(folder, output));
    }),
  );
}
