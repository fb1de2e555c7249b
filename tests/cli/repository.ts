import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withFolder, type Files } from '../corpus-of.ts';

/** A repository with some files committed, as long as `use` runs. */
export function withRepository<Result>(
  files: Files,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  return withFolder(files, async (folder) => {
    git(folder, 'init', '--quiet', '--initial-branch=main');
    commit(folder);
    return use(folder);
  });
}

/** Runs git as nobody in particular, on a fixed day. */
export function git(folder: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  const day = '2020-01-01T00:00:00Z';
  return execFileSync('git', ['-C', folder, ...who, '-c', 'tag.gpgsign=false', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day },
  });
}

/** Commits everything, under a tag where one is given. */
export function commit(folder: string, tag?: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Change');
  if (tag !== undefined) git(folder, 'tag', tag);
}

/** Writes files over those that are there; undefined takes one away. */
export function change(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array | undefined>>,
): void {
  for (const [path, content] of Object.entries(files)) {
    const at = join(folder, path);
    rmSync(at, { force: true });
    if (content === undefined) continue;
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, content);
  }
}
