import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { printable } from '../model/index.ts';
import { safeOptions } from './git-safety.ts';
import { CommandError } from './host.ts';

const execute = promisify(execFile);

/** The most bytes that git may print. */
const maxBuffer = 512 * 1024 * 1024;

/**
 * Runs git in a folder, without any program or server that the repository names.
 *
 * @param input what git reads from its standard input
 * @throws CommandError if git is not installed, there is no repository, or git refuses to read it
 */
export async function runGit(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  const safe = await safeOptions(folder);
  const running = execute('git', ['-C', folder, ...safe, ...args], {
    maxBuffer,
    encoding: 'buffer',
  });
  // Git may end before it has read all: its exit code says why.
  running.child.stdin?.on('error', () => undefined).end(input);
  try {
    return (await running).stdout;
  } catch (error) {
    throw new CommandError(reasonOf(error, folder));
  }
}

/** What went wrong, and what to do. */
function reasonOf(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return 'git failed';
  if ('code' in error && error.code === 'ENOENT') return 'git is not installed';
  if ('code' in error && error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return 'The history of this repository is too large to be read';
  const text = 'stderr' in error ? String(error.stderr) : '';
  // Clones made with `--filter` get what they lack from a server.
  if (/promisor remote|transport '\w+' not allowed|lazy fetching disabled/.test(text))
    return 'This clone lacks files of older commits. Run `git fetch --refetch --no-filter`';
  if (/dubious ownership|safe\.directory/.test(text)) {
    const [, owned = folder] = /safe\.directory (\S.*)$/m.exec(text) ?? [];
    return `git doesn't read this repository, because it belongs to another user. If you trust it, run \`git config --global --add safe.directory ${printable(owned)}\``;
  }
  if (/not a git repository/i.test(text)) return 'This is not a git repository';
  const [, reason = `exit code ${'code' in error ? String(error.code) : ''}`] =
    /^(?:fatal|error): (.*)/m.exec(text) ?? [];
  return `git can't read this repository: ${printable(reason.trim())}`;
}
