import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { load } from '../../src/load/index.ts';
import type { Corpus } from '../../src/model/index.ts';
import { withFolder } from '../corpus-of.ts';
import { root, run } from './tools.ts';

/** A revision that changed the content. */
export interface Revision {
  readonly hash: string;
  readonly subject: string;
}

/** What is known of the content's past. */
export interface History {
  /** The earliest one first. */
  readonly revisions: readonly Revision[];
  /** Why there are no earlier ones, in words; undefined if these are all. */
  readonly cut: string | undefined;
}

/** The revisions that changed the content. A copy of the project may have no history, or a short one. */
export function historyOfContent(): History {
  try {
    const log = run('git', ['log', '--reverse', '--format=%h %s', '--', 'content'], root).trim();
    const revisions = log.split('\n').flatMap((line): Revision[] => {
      const [, hash, subject] = /^(\S+) (.*)$/.exec(line) ?? [];
      return hash === undefined || subject === undefined ? [] : [{ hash, subject }];
    });
    const isShallow = run('git', ['rev-parse', '--is-shallow-repository'], root).trim() === 'true';
    return { revisions, cut: isShallow ? 'this clone has the newest commits only' : undefined };
  } catch {
    return { revisions: [], cut: 'this copy of the project has no history' };
  }
}

/** The content at a revision, after `check --fix`: it was written by the rules of its day. */
export async function contentAt(revision: string): Promise<Corpus> {
  const paths = run('git', ['ls-tree', '-r', '-z', '--name-only', revision, 'content/'], root);
  const files = paths
    .split('\0')
    .filter(Boolean)
    .map((path): [string, Buffer] => [
      path.slice('content/'.length),
      execFileSync('git', ['show', `${revision}:${path}`], { cwd: root }),
    ]);
  return withFolder(Object.fromEntries(files), async (folder) => {
    const program = join(root, 'dist/main.js');
    const fix = ['check', '--fix', '--no-cache', '--quiet', '--content', folder];
    try {
      run(process.execPath, [program, ...fix], root);
    } catch {
      // It has errors that only people can fix. Whoever reads the content sees them.
    }
    return load(folder);
  });
}

/** The first error of a content, in words. */
export function errorIn({ findings }: Corpus): string | undefined {
  const error = findings.find(({ severity }) => severity === 'error');
  return error && `${error.file}: ${error.message}`;
}
