import { basename } from 'node:path';
import {
  RelativePattern,
  commands,
  tasks,
  window,
  workspace,
  type CompletionItem,
  type LogOutputChannel,
  type Uri,
} from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';

/** A server that was started for a project, whether it still runs or not. */
export interface Server {
  readonly stop: () => Promise<void>;
}

/** So often a server that ends by itself is started again. */
const mostRestarts = 4;

/** Keeps its errors in the output, where their details are: an author is told what to do about them instead. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Starts the server that a project has installed. Its author is told once where that is not possible. */
export async function startServer(folder: Uri, outputChannel: LogOutputChannel): Promise<Server> {
  const line = workspace
    .getConfiguration('pathways', folder)
    .get<readonly string[]>('command', ['npx', '--no', 'pathways', 'lsp']);
  const [command = 'npx', ...args] = line;
  // On Windows, `npx` is a script of the shell.
  const options = { cwd: folder.fsPath, shell: process.platform === 'win32' };
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, 'content/**'));
  let hasStarted = false;
  let restartsLeft = 0;
  const own: LanguageClientOptions = {
    ...selected(folder),
    outputChannel,
    synchronize: { fileEvents: watcher },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        restartsLeft -= 1;
        if (restartsLeft >= 0) return { action: CloseAction.Restart, handled: true };
        tell();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
    initializationFailedHandler: () => false,
    middleware: {
      provideCompletionItem: async (document, position, context, token, next) => {
        const answer = await next(document, position, context, token);
        for (const item of Array.isArray(answer) ? answer : (answer?.items ?? [])) goOn(item);
        return answer;
      },
    },
  };
  const client = new QuietClient('pathways', 'Pathways', { command, args, options }, own);
  const place = `\`${line.join(' ')}\` in ${folder.fsPath}`;
  let isTold = false;
  /** Once for each start. */
  function tell(): void {
    if (isTold) return;
    isTold = true;
    const what = hasStarted
      ? `Pathways has stopped: ${place} ended again and again.`
      : `Pathways could not start ${place}. Run \`npm install\` there, then restart, or name another command in the setting \`pathways.command\`.`;
    void explain(outputChannel, what);
  }
  // A task that checks the content writes its findings over those of the server, which know more. That happens a little
  // after its end, which Visual Studio Code doesn't tell.
  const task = tasks.onDidEndTask(() => setTimeout(() => showAgain(client), 1000));
  try {
    await client.start();
    hasStarted = true;
    restartsLeft = mostRestarts;
  } catch (error) {
    client.error(String(error));
    tell();
  }
  return {
    stop: async () => {
      watcher.dispose();
      task.dispose();
      // What never ran, or has ended, has nothing to stop.
      if (client.isRunning()) await client.dispose();
    },
  };
}

/** Of which files a server hears: those of its project alone. */
function selected(folder: Uri): LanguageClientOptions {
  const content = { baseUri: folder.toString(), pattern: 'content/**' };
  return {
    documentSelector: ['markdown', 'yaml'].map((language) => ({
      scheme: 'file',
      language,
      pattern: content,
    })),
    workspaceFolder: { uri: folder, name: basename(folder.path), index: 0 },
  };
}

function showAgain({ diagnostics }: LanguageClient): void {
  diagnostics?.forEach((uri, found) => diagnostics.set(uri, found));
}

/** What ends in a sign that more follows is followed by the list of that: the ids behind `resources.yaml#`. */
function goOn(item: CompletionItem): void {
  if (typeof item.insertText === 'string' && /[#\s]$/.test(item.insertText))
    item.command = { command: 'editor.action.triggerSuggest', title: 'Show what can follow' };
}

async function explain(channel: LogOutputChannel, what: string): Promise<void> {
  const [output, again] = ['Show Output', 'Restart'];
  const chosen = await window.showErrorMessage(what, output, again);
  if (chosen === output) channel.show();
  if (chosen === again) await commands.executeCommand('pathways.restart');
}
