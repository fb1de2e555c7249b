import { execFileSync } from 'node:child_process';
import { load } from '../../src/load/index.ts';
import type { Corpus } from '../../src/model/index.ts';
import { withFolder } from '../corpus-of.ts';
import { root, run } from './tools.ts';

/** The earliest content in the history that has no errors by the rules of today; undefined where there is no history. */
export async function firstContent(): Promise<Corpus | undefined> {
  for (const revision of revisions()) {
    const corpus = await contentAt(revision);
    if (!corpus.findings.some(({ severity }) => severity === 'error')) return corpus;
  }
  return undefined;
}

/** Those that changed the content, the earliest first. A copy of the project may have no history, or a short one. */
function revisions(): readonly string[] {
  try {
    return run('git', ['log', '--reverse', '--format=%H', '--', 'content'], root)
      .trim()
      .split('\n');
  } catch {
    return [];
  }
}

async function contentAt(revision: string): Promise<Corpus> {
  const paths = run('git', ['ls-tree', '-r', '-z', '--name-only', revision, 'content/'], root);
  const files = paths
    .split('\0')
    .filter(Boolean)
    .map((path): [string, Buffer] => [
      path.slice('content/'.length),
      execFileSync('git', ['show', `${revision}:${path}`], { cwd: root }),
    ]);
  return withFolder(Object.fromEntries(files), load);
}
