import {
  addRecord,
  keptIn,
  noCache,
  report,
  toRecord,
  type Corpus,
  type MessageRecord,
  type Owner,
  type Source,
} from '../model/index.ts';
import { lint } from './lint.ts';
import { toPageSettings } from './page-settings.ts';
import { placed } from './place.ts';
import type { CheckSettings, PageRule, PageSettings, Weighed } from './rule.ts';

/** A page rule with its owner. */
interface WeighedPageRule {
  readonly rule: PageRule;
  readonly owner: Owner;
}

/**
 * Holds every page that could be parsed against the page rules and remark-lint. A page that was looked at
 * before, under the same settings, is not looked at again.
 *
 * Effect: messages are added to the files of the pages.
 */
export async function checkPages(
  corpus: Corpus,
  all: readonly Weighed[],
  settings: CheckSettings,
): Promise<void> {
  const { cache = noCache } = settings;
  const pageRules = all.flatMap(({ rule, owner }) =>
    rule.scope === 'page' ? [{ rule, owner }] : [],
  );
  const pageSettings = toPageSettings(corpus, settings);
  const common = toKey(pageSettings, pageRules);
  for (const source of corpus.sources.values()) {
    const { file, id } = source;
    const records = await keptIn(cache, {
      kind: 'findings',
      from: [...common, id, String(file.value)],
      make: () => recordsOf(source, pageRules, pageSettings),
    });
    for (const record of records) addRecord(file, record);
  }
}

/** What is wrong with a page, as data; none of it stands on its file afterwards. */
async function recordsOf(
  source: Source,
  all: readonly WeighedPageRule[],
  settings: PageSettings,
): Promise<readonly MessageRecord[]> {
  const { messages } = source.file;
  const before = messages.length;
  for (const { rule, owner } of all)
    for await (const problem of rule.check(source, settings))
      report(source.file, owner, placed(problem));
  return [...messages.splice(before), ...lint(source)].map(toRecord);
}

/** What the findings on a page depend on besides the page. */
function toKey(settings: PageSettings, all: readonly WeighedPageRule[]): readonly unknown[] {
  const { limits, language, words, dictionary } = settings;
  const owners = all.map(({ owner }) => owner);
  return [limits, language, [...words], dictionary !== undefined, owners];
}
