import {
  renamedPages,
  sitePath,
  type Assets,
  type Corpus,
  type Finding,
  type Output,
} from '../../model/index.ts';
import { recentCache } from '../store/recent-cache.ts';
import type { Workspace } from '../workspace.ts';
import { toSite, type Site } from './site.ts';
import { toFault } from './to-fault.ts';

/** The content as a preview shows it. */
export interface Snapshot {
  /** Absent where none could be made so far. */
  readonly site?: Site | undefined;
  /** The content that the site was made from. */
  readonly corpus?: Corpus | undefined;
  /** The files of pages that were renamed since the preview began, by the paths that they had on the site. */
  readonly moved: ReadonlyMap<string, string>;
  /** Whether all of the content could be read for the site. */
  readonly isWhole: boolean;
  /** Whether the site is older than the content. */
  readonly isOld: boolean;
  /** Why, where that is no finding. */
  readonly faults: readonly string[];
  readonly findings: readonly Finding[];
  /** Those of the findings that keep the content from being read. */
  readonly blocking: ReadonlySet<Finding>;
}

/** Makes the site anew; what has not changed since the last time is made of what is in memory. */
export type Make = (
  before: Snapshot | undefined,
  downloads: readonly Output[],
) => Promise<Snapshot>;

/**
 * Makes snapshots of a content. Where it can't be read, or no site can be made of it, the site stays as it was.
 *
 * @param assets files of the program that the site needs
 * @param cwd where paths in messages begin
 */
export function toMake(workspace: Workspace, assets: Assets, cwd: string): Make {
  const cache = recentCache();
  return async (before, downloads) => {
    cache.turn();
    try {
      const { corpus, check } = await workspace.read(cache);
      const { findings } = await check();
      const blocking = new Set(findings.filter((finding) => isBlocking(finding, corpus)));
      const found = { findings, blocking };
      // A site that was never whole is not worth keeping.
      if (before?.isWhole && blocking.size > 0)
        return { ...before, ...found, isOld: true, faults: [] };
      const made = await render(corpus, assets, downloads, cache);
      return typeof made === 'string'
        ? { ...nothing, ...before, ...found, isOld: true, faults: blocking.size > 0 ? [] : [made] }
        : {
            ...found,
            corpus,
            site: made,
            moved: movedSince(before, corpus),
            isWhole: blocking.size === 0,
            isOld: false,
            faults: [],
          };
    } catch (error) {
      return { ...nothing, ...before, isOld: true, faults: [toFault(error, cwd)] };
    }
  };
}

const nothing = {
  moved: new Map<string, string>(),
  isWhole: false,
  findings: [],
  blocking: new Set<Finding>(),
};

function movedSince(before: Snapshot | undefined, after: Corpus): Snapshot['moved'] {
  const moved = before?.moved ?? nothing.moved;
  const old = before?.corpus;
  if (!old || old.known.pages.ids.every((id) => after.known.pages.has(id))) return moved;
  const renamed = renamedPages(old, after);
  const now = (id: string): string => renamed.get(id) ?? id;
  return new Map([
    ...[...moved].map(([path, id]) => [path, now(id)] as const),
    ...[...renamed].map(([from, to]) => [sitePath(from), to] as const),
  ]);
}

/** Whether a finding is about what could not be read: the site would be without it. */
function isBlocking(finding: Finding, corpus: Corpus): boolean {
  const { severity, file, line, column, message } = finding;
  return (
    severity === 'error' &&
    corpus.findings.some(
      (each) =>
        each.file === file &&
        each.line === line &&
        each.column === column &&
        each.message === message,
    )
  );
}

/** The site, or why there can be none. Outputs are made for content without errors, so errors can stop them anywhere. */
async function render(
  corpus: Corpus,
  assets: Assets,
  made: readonly Output[],
  cache: ReturnType<typeof recentCache>,
): Promise<Site | string> {
  const { render: toOutputs } = await import('../../render/index.ts');
  const options = {
    formats: ['html'],
    kept: { cache, assets: '' },
    made,
    isPreview: true,
  } as const;
  try {
    const { outputs } = await toOutputs(corpus, assets, options);
    return toSite(corpus, outputs);
  } catch (error) {
    return toFault(error);
  }
}
