import {
  keptIn,
  noCache,
  toFinding,
  type Corpus,
  type Finding,
  type Owner,
  type Problem,
  type TextSource,
} from '../model/index.ts';
import { lint } from './lint.ts';
import { toPageSettings } from './page-settings.ts';
import { placed } from './place.ts';
import type { CheckSettings, EnabledRule, PageSettings } from './rule.ts';

/** The check of an enabled rule that reads one file at a time. */
interface FileCheck<File> {
  readonly owner: Owner;
  readonly check: (
    file: File,
    settings: PageSettings,
  ) => Iterable<Problem> | AsyncIterable<Problem>;
}

/**
 * Runs page rules, text rules and remark-lint on every page that could be parsed, and text rules on the
 * registries. A file that was checked before, under the same settings, is not checked again.
 */
export async function checkFiles(
  corpus: Corpus,
  enabled: readonly EnabledRule[],
  settings: CheckSettings,
): Promise<readonly Finding[]> {
  const { cache = noCache } = settings;
  const pageSettings = toPageSettings(corpus, settings);
  const ofTexts = enabled.flatMap(({ rule, owner }) =>
    rule.scope === 'text' ? [{ owner, check: rule.check }] : [],
  );
  const ofPages = enabled.flatMap(({ rule, owner }) =>
    rule.scope === 'corpus' ? [] : [{ owner, check: rule.check }],
  );
  const { limits, language, words, dictionary } = pageSettings;
  const owners = ofPages.map(({ owner }) => owner);
  const common = [limits, language, [...words], dictionary !== undefined, owners];
  const findings: (readonly Finding[])[] = [];
  const add = async (
    { id, text }: TextSource,
    make: () => Promise<readonly Finding[]>,
  ): Promise<void> => {
    const from = [...common, id, text];
    findings.push(await keptIn(cache, { kind: 'findings', from, make }));
  };
  for (const page of corpus.sources.values())
    await add(page, async () => [
      ...(await findingsIn(page, ofPages, pageSettings)),
      ...lint(page),
    ]);
  for (const registry of Object.values(corpus.registries))
    await add(registry, () => findingsIn(registry, ofTexts, pageSettings));
  return findings.flat();
}

async function findingsIn<File extends TextSource>(
  file: File,
  checks: readonly FileCheck<File>[],
  settings: PageSettings,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { owner, check } of checks)
    for await (const problem of check(file, settings))
      findings.push(toFinding(file.id, owner, placed(problem)));
  return findings;
}
