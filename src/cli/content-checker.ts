import type { Folder } from '../load/index.ts';
import type { Cache, Corpus, Pause } from '../model/index.ts';
import { builtInFonts } from './built-in-fonts.ts';
import { dictionariesIn } from './dictionary.ts';
import type { Host } from './host.ts';
import { digestOf } from './read-content.ts';
import type { CheckedContent, CheckedCorpus } from './result.ts';
import { readRules } from './rule-registry.ts';
import { findRun, keepRun } from './run-record.ts';
import type { ContentSettings } from './settings.ts';

/** Loads and checks the files of a content folder. */
interface ContentChecker {
  /** @param pause waits between pages; what it throws ends the loading */
  readonly load: (cache: Cache, folder: Folder, pause?: Pause) => Promise<Corpus>;
  /**
   * @param before the files to look for renamed pages and steps since
   * @param pause waits between files and rules; what it throws ends the check
   */
  readonly checkCorpus: (
    corpus: Corpus,
    cache: Cache,
    before?: Folder,
    pause?: Pause,
  ) => Promise<CheckedCorpus>;
  readonly checkFolder: (folder: Folder, cache: Cache, before?: Folder) => Promise<CheckedCorpus>;
  /** Checks a folder, unless nothing has changed since an earlier check: the corpus is absent then. */
  readonly checkCached: (
    folder: Folder,
    cache: Cache,
    before?: Folder,
  ) => Promise<{ readonly checked: CheckedContent; readonly corpus?: Corpus }>;
}

/** Prepares checks of content, whose dictionaries and fonts are read when they are needed. */
export function toContentChecker(
  { today }: Pick<ContentSettings, 'today'>,
  { root }: Pick<Host, 'root'>,
): ContentChecker {
  const dictionary = dictionariesIn(root);
  const fonts = builtInFonts(root);
  const load: ContentChecker['load'] = async (cache, folder, pause) => {
    const { load: toCorpus } = await import('../load/index.ts');
    return toCorpus(folder, cache, undefined, pause);
  };
  const checkCorpus: ContentChecker['checkCorpus'] = async (corpus, cache, before, pause) => {
    const { check } = await import('../check/index.ts');
    const knownRuleIds = await knownRuleIdsFor(corpus);
    const base = before && (await load(cache, before));
    const checked = await check(corpus, {
      ...{ today, dictionary, fonts, cache, knownRuleIds },
      ...(base && { base }),
      ...(pause && { pause }),
    });
    return { ...checked, files: corpus.files, corpus };
  };
  const checkFolder: ContentChecker['checkFolder'] = async (folder, cache, before) =>
    checkCorpus(await load(cache, folder), cache, before);
  const checkCached: ContentChecker['checkCached'] = async (folder, cache, before) => {
    const since = before ? ` since ${digestOf(before)}` : '';
    const key = `run ${today} ${digestOf(folder)}${since}`;
    const known = findRun(key, folder, cache);
    if (known) return { checked: known };
    const { corpus, ...checked } = await checkFolder(folder, cache, before);
    keepRun(key, checked, cache);
    return { checked, corpus };
  };
  return { load, checkCorpus, checkFolder, checkCached };
}

/** The ids of all rules; none if nothing names a rule, since loading them takes time. */
async function knownRuleIdsFor({ site, files }: Corpus): Promise<readonly string[]> {
  const isNamed =
    Object.keys(site.severities).length > 0 ||
    files.some(({ text }) => text?.includes('pathways-ignore'));
  return isNamed ? (await readRules()).map(({ id }) => id) : [];
}
