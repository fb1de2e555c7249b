import {
  keptIn,
  noCache,
  toFinding,
  type Corpus,
  type Finding,
  type Owner,
  type Source,
} from '../model/index.ts';
import { lint } from './lint.ts';
import { toPageSettings } from './page-settings.ts';
import { placed } from './place.ts';
import type { CheckSettings, EnabledRule, PageRule, PageSettings } from './rule.ts';

/** A page rule that is on. */
interface EnabledPageRule {
  readonly rule: PageRule;
  readonly owner: Owner;
}

/**
 * Runs the page rules and remark-lint on every page that could be parsed. A page that was checked before,
 * under the same settings, is not checked again.
 */
export async function checkPages(
  corpus: Corpus,
  enabled: readonly EnabledRule[],
  settings: CheckSettings,
): Promise<readonly Finding[]> {
  const { cache = noCache } = settings;
  const pageRules = enabled.flatMap(({ rule, owner }) =>
    rule.scope === 'page' ? [{ rule, owner }] : [],
  );
  const pageSettings = toPageSettings(corpus, settings);
  const common = toKey(pageSettings, pageRules);
  const findings: Finding[] = [];
  for (const source of corpus.sources.values())
    findings.push(
      ...(await keptIn(cache, {
        kind: 'findings',
        from: [...common, source.id, source.text],
        make: () => findingsIn(source, pageRules, pageSettings),
      })),
    );
  return findings;
}

async function findingsIn(
  source: Source,
  all: readonly EnabledPageRule[],
  settings: PageSettings,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { rule, owner } of all)
    for await (const problem of rule.check(source, settings))
      findings.push(toFinding(source.id, owner, placed(problem)));
  return [...findings, ...lint(source)];
}

/** What the findings on a page depend on besides the page. */
function toKey(settings: PageSettings, all: readonly EnabledPageRule[]): readonly unknown[] {
  const { limits, language, words, dictionary } = settings;
  const owners = all.map(({ owner }) => owner);
  return [limits, language, [...words], dictionary !== undefined, owners];
}
