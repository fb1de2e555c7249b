import {
  cacheKey,
  keptIn,
  noCache,
  toFinding,
  type Corpus,
  type Finding,
  type Owner,
  type Problem,
  type Source,
  type TextSource,
} from '../model/index.ts';
import { isValid } from './is-valid.ts';
import { lint } from './lint.ts';
import { toPageSettings } from './page-settings.ts';
import { placed } from './place.ts';
import { unknownLanguage } from './prose/language.ts';
import type { CheckSettings, EnabledRule, PageSettings } from './rule.ts';

/** The check of an enabled rule that reads one file at a time. */
interface FileCheck<File> {
  readonly owner: Owner;
  readonly check: (
    file: File,
    settings: PageSettings,
  ) => Iterable<Problem> | AsyncIterable<Problem>;
}

/** Checks files one at a time. */
interface FilesCheck {
  readonly checkPage: (page: Source) => Promise<readonly Finding[]>;
  readonly checkRegistries: () => Promise<readonly Finding[]>;
}

/**
 * Runs page rules, text rules and remark-lint on pages, and text rules on the registries. A file that was checked before,
 * under the same settings, is not checked again.
 */
export function toFilesCheck(
  corpus: Corpus,
  enabled: readonly EnabledRule[],
  settings: CheckSettings,
): FilesCheck {
  const { cache = noCache } = settings;
  const pageSettings = toPageSettings(corpus, settings);
  const ofTexts = enabled.flatMap(({ rule, owner }) =>
    rule.scope === 'text' ? [{ owner, check: rule.check }] : [],
  );
  const ofPages = enabled.flatMap(({ rule, owner }) =>
    rule.scope === 'page' || rule.scope === 'text' ? [{ owner, check: rule.check }] : [],
  );
  const { limits, words, dictionary } = pageSettings;
  const owners = ofPages.map(({ owner }) => owner);
  const common = cacheKey('settings', [
    limits,
    [...words],
    dictionary !== undefined,
    owners,
    corpus.houseRules,
  ]);
  const keep = (
    { id, text }: TextSource,
    { language }: PageSettings,
    make: () => Promise<readonly Finding[]>,
  ): Promise<readonly Finding[]> =>
    keptIn(cache, { kind: 'findings', from: [common, language, id, text], make });
  return {
    checkPage: (page) =>
      keep(page, pageSettings, async () => [
        ...(await findingsIn(page, ofPages, pageSettings)),
        ...lint(page),
      ]),
    checkRegistries: async () => {
      const findings: Finding[] = [];
      for (const registry of Object.values(corpus.registries)) {
        const own = isValid(corpus, registry) ? pageSettings : ofNoLanguage(pageSettings);
        findings.push(...(await keep(registry, own, () => findingsIn(registry, ofTexts, own))));
      }
      return findings;
    },
  };
}

/** The settings for a registry that could not be read: where a value is cut, rules of grammar misjudge it. */
function ofNoLanguage(settings: PageSettings): PageSettings {
  return { ...settings, language: unknownLanguage };
}

async function findingsIn<File extends TextSource>(
  file: File,
  checks: readonly FileCheck<File>[],
  settings: PageSettings,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { owner, check } of checks) {
    const problems = check(file, settings);
    // Few rules are async, and waiting for all of them would take time.
    for (const problem of Symbol.iterator in problems ? problems : await allOf(problems))
      findings.push(toFinding(file.id, owner, placed(problem)));
  }
  return findings;
}

async function allOf<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
