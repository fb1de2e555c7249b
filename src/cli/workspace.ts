import type { Folder, Past } from '../load/index.ts';
import {
  LostBytes,
  memoryCache,
  noCache,
  type Cache,
  type Corpus,
  type Finding,
  type Output,
  type Pause,
} from '../model/index.ts';
import { toContentChecker } from './content-checker.ts';
import { filesAt } from './git-objects.ts';
import { openPast } from './history/site-past.ts';
import type { Host } from './host.ts';
import { digestOf, readContent } from './read-content.ts';
import { buildOutputs, type BuildPlan, type Built } from './build-outputs.ts';
import { makeOutputs, type RenderPlan } from './make-outputs.ts';
import { hasErrors, type CheckedContent, type CheckedCorpus } from './result.ts';
import type { ContentSettings } from './settings.ts';
import { withCache } from './store/with-cache.ts';

/** A content folder, and what commands do with it. Each method throws a CommandError if there is no such folder. */
export interface Workspace {
  /**
   * Checks the content. Where nothing has changed since the last run, it is not even parsed.
   *
   * @param base the git revision to look for renamed pages and steps since; none by default
   * @throws CommandError if there is no such revision, git or repository
   */
  readonly check: (base?: string) => Promise<CheckedContent>;
  /**
   * Reads the content, to be checked as it would be if some of its files had other texts. What has not changed since
   * the last of these checks is not parsed again.
   *
   * @param base as in `check`
   */
  readonly open: (base?: string) => Promise<(texts: Texts) => Promise<CheckedCorpus>>;
  /**
   * Reads the content for an editor: it is loaded as it would be with other texts, and checked where its findings are
   * wanted. What the cache has is not made again.
   */
  readonly edit: (cache: Cache) => Promise<Edited>;
  /**
   * Reads the content, to be checked later or not at all. What the cache has from before is not parsed again.
   */
  readonly read: (cache: Cache) => Promise<Reading>;
  /** Loads the content without checking it; uses the cache of earlier runs by default. */
  readonly load: (cache?: Cache, texts?: Texts) => Promise<Corpus>;
  /**
   * Loads the content as it was in a git revision, with what today's program can read only fixed.
   *
   * @throws CommandError if there is no such revision, git or repository
   */
  readonly at: (revision: string) => Promise<Corpus>;
  /**
   * The files of the content, as they are or were in a git revision: what another thread can load it from.
   *
   * @throws CommandError as `at` does
   */
  readonly folder: (revision?: string) => Promise<Folder>;
  /**
   * Checks the content and builds outputs from it; writes nothing if there are errors. What was made before from the
   * same content comes from the cache.
   *
   * @param say shows what is being done
   * @throws CommandError if the outputs can't be written
   */
  readonly build: (plan: BuildPlan, say: (doing: string) => void) => Promise<Built>;
  /** Makes outputs without writing them; none where the content has errors. */
  readonly make: (plan: RenderPlan) => Promise<Made>;
}

/** Outputs in memory, and what is wrong with them or would be lost in them. */
interface Made {
  readonly outputs: readonly Output[];
  readonly findings: readonly Finding[];
}

/** Content that was read. */
export interface Reading {
  readonly corpus: Corpus;
  /** @param pause waits between files and rules; what it throws ends the check */
  readonly check: (pause?: Pause) => Promise<CheckedCorpus>;
}

/**
 * Loads content as it would be with other texts.
 *
 * @param pause waits between pages; what it throws ends the loading
 */
export type Edited = (texts: Texts, pause?: Pause) => Promise<Reading>;

/** Texts that replace those of some files, by path from the content folder. */
type Texts = ReadonlyMap<string, string>;

/** Opens a content folder, which is read when it is needed. */
export function openWorkspace(settings: ContentSettings, host: Host): Workspace {
  const { content } = settings;
  const { load, checkCorpus, checkFolder, checkCached } = toContentChecker(settings, host);
  const folderAt = async (revision: string): Promise<Folder> => {
    const { toFolder } = await import('../load/index.ts');
    return toFolder(content, await filesAt(revision, content));
  };
  const toReading = (corpus: Corpus, cache: Cache): Reading => ({
    corpus,
    check: (pause) => checkCorpus(corpus, cache, undefined, pause),
  });
  /** Does something with the cache or, where the cache turns out to have lost a part of it, without. */
  const cached = async <Outcome>(act: (cache: Cache) => Promise<Outcome>): Promise<Outcome> => {
    try {
      return await withCache(settings, host, act);
    } catch (error) {
      if (!(error instanceof LostBytes)) throw error;
      return act(noCache);
    }
  };
  /** Loads all of a folder, so that the cache is no longer needed. */
  const loadWhole = (folder: Folder): Promise<Corpus> =>
    cached(async (cache) => {
      const corpus = await load(cache, folder);
      for (const source of corpus.sources.values()) void source.tree;
      for (const data of [...corpus.pages.values(), ...Object.values(corpus.registries)])
        void data.placeOf([]);
      return corpus;
    });
  const pastAt = async (
    revision: string,
    toCorpus: (folder: Folder) => Promise<Corpus> = loadWhole,
  ): Promise<Past> => {
    const { readPast } = await import('../load/index.ts');
    return readPast(await folderAt(revision), toCorpus);
  };
  const corpusAt = async (revision: string, cache: Cache): Promise<Corpus> =>
    (await pastAt(revision, (folder) => load(cache, folder))).corpus;
  return {
    check: async (base) => {
      const folder = await readContent(content, host);
      const before = base === undefined ? undefined : await folderAt(base);
      return cached(async (cache) => (await checkCached(folder, cache, before)).checked);
    },
    open: async (base) => {
      const { withTexts } = await import('../load/index.ts');
      const cache = memoryCache();
      const folder = await readContent(content, host);
      const before = base === undefined ? undefined : await folderAt(base);
      return (texts) => checkFolder(withTexts(folder, texts), cache, before);
    },
    edit: async (cache) => {
      const { withTexts } = await import('../load/index.ts');
      const folder = await readContent(content, host);
      return async (texts, pause) =>
        toReading(await load(cache, withTexts(folder, texts), pause), cache);
    },
    read: async (cache) => toReading(await load(cache, await readContent(content, host)), cache),
    load: async (cache, texts) => {
      const { withTexts } = await import('../load/index.ts');
      const folder = withTexts(await readContent(content, host), texts ?? new Map());
      return cache ? load(cache, folder) : loadWhole(folder);
    },
    at: async (revision) => (await pastAt(revision)).corpus,
    folder: async (revision) =>
      revision === undefined ? readContent(content, host) : (await pastAt(revision)).folder,
    make: async (plan) => {
      const folder = await readContent(content, host);
      return cached(async (cache) => {
        const { checked, corpus } = await checkCached(folder, cache);
        if (hasErrors(checked.findings)) return { outputs: [], findings: [] };
        const buildable = {
          corpus: async () => corpus ?? load(cache, folder),
          digest: digestOf(folder),
          past: await openPast(content, folder.texts.get('site.yaml'), corpusAt),
          cache,
        };
        const made = await makeOutputs(buildable, plan, host, () => undefined);
        // Their bytes may be in the cache, which is closed now.
        const outputs = made.outputs.map(({ path, kind, title, bytes }) => ({
          path,
          kind,
          title,
          bytes,
        }));
        return { outputs, findings: [...made.findings, ...made.faults] };
      });
    },
    build: async (plan, say) => {
      say('Checking');
      const folder = await readContent(content, host);
      const digest = digestOf(folder);
      return cached(async (cache) => {
        const { checked, corpus } = await checkCached(folder, cache);
        if (folder.texts.size >= manyTexts) host.limitHeapGrowth();
        const loaded = async (): Promise<Corpus> => corpus ?? load(cache, folder);
        const past = await openPast(content, folder.texts.get('site.yaml'), corpusAt);
        const buildable = { checked, corpus: loaded, content, digest, past, cache };
        return buildOutputs(buildable, plan, host, say);
      });
    },
  };
}

/** From so many texts on, the room that V8 adds to its heap for a build matters more than the time that it saves. */
const manyTexts = 2_000;
