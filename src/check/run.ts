import {
  applySeverities,
  byPlace,
  fixedRules,
  toFinding,
  type Corpus,
  type Finding,
  type Owner,
} from '../model/index.ts';
import { toContextCheck } from './check-context.ts';
import { toFilesCheck } from './check-files.ts';
import { toRules } from './house/to-rule.ts';
import { lintRules } from './lint.ts';
import { placed } from './place.ts';
import { unknownLanguage } from './prose/language.ts';
import type { CheckSettings, EnabledRule, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { ignoreNeeded } from './rules/suppression/ignore-needed.ts';
import { ignoreValid } from './rules/suppression/ignore-valid.ts';
import { suppress } from './suppress/suppress.ts';

const ownIds = [...rules, ...lintRules].map(({ id }) => id);

/** The outcome of a check: findings ordered by file and place. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** The findings that ignore comments suppress. */
  readonly suppressed: readonly Finding[];
}

/**
 * Runs every rule on a corpus: page rules and remark-lint on every page that could be parsed, then the rules
 * for the whole corpus. The findings of loading are among the results.
 *
 * Never throws, whatever the content is, except what `settings.pause` throws.
 */
export async function check(corpus: Corpus, settings: CheckSettings = {}): Promise<Checked> {
  const house = await toRules(corpus.houseRules);
  const checkedIds = [...ownIds, ...house.map(({ id }) => id)];
  const otherIds = (settings.knownRuleIds ?? []).filter((id) => !checkedIds.includes(id));
  const all = { ...settings, knownRuleIds: [...checkedIds, ...otherIds] };
  const enabled = [
    ...rules.flatMap((rule) => toEnabled(corpus, rule)),
    // The program does not document them.
    ...house.flatMap((rule) => toEnabled(corpus, rule, null)),
  ];
  const found = [
    ...corpus.findings,
    ...(await checkEach(corpus, enabled, all)),
    ...(await checkWhole(corpus, enabled, all)),
  ];
  const ownerOf = ({ id }: Rule): Owner | undefined =>
    enabled.find(({ owner }) => owner.id === id)?.owner;
  const never = [ignoreNeeded.id, ignoreValid.id, ...fixedRules];
  const sure = surely(applySeverities(found, corpus.site), corpus);
  const { findings, suppressed } = suppress(sure, corpus, {
    names: {
      known: checkedIds.filter((id) => !never.includes(id)),
      never: [...never, ...otherIds],
    },
    valid: ownerOf(ignoreValid),
    needed: ownerOf(ignoreNeeded),
    today: settings.today,
  });
  return { findings: findings.toSorted(byPlace), suppressed: suppressed.toSorted(byPlace) };
}

/** Runs the rules for files and pages. All of them look at a page before it is let go of. */
async function checkEach(
  corpus: Corpus,
  enabled: readonly EnabledRule[],
  settings: CheckSettings,
): Promise<readonly Finding[]> {
  const files = toFilesCheck(corpus, enabled, settings);
  const context = toContextCheck(corpus, enabled, settings);
  const onPages: (readonly Finding[])[] = [];
  for (const page of corpus.sources.values()) {
    onPages.push(await files.checkPage(page));
    await context.checkPage(page);
    page.letGo();
    await settings.pause?.();
  }
  return [...onPages.flat(), ...(await files.checkRegistries()), ...context.findings()];
}

/** Runs the rules that look at the whole content. */
async function checkWhole(
  corpus: Corpus,
  enabled: readonly EnabledRule[],
  settings: CheckSettings,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { rule, owner } of enabled) {
    if (rule.scope !== 'corpus') continue;
    await settings.pause?.();
    for (const problem of rule.check(corpus, settings))
      findings.push(toFinding(problem.file, owner, placed(problem)));
  }
  return findings;
}

/** Where site.yaml is no YAML, it may switch off or lower anything but errors. */
function surely(findings: readonly Finding[], { site }: Corpus): readonly Finding[] {
  const areSeveritiesKnown = site.language !== unknownLanguage;
  return findings.filter(({ severity }) => areSeveritiesKnown || severity === 'error');
}

/** A rule with the severity that the site sets, if it may; none if it is switched off. */
function toEnabled({ site }: Corpus, rule: Rule, document?: null): readonly EnabledRule[] {
  const set = fixedRules.includes(rule.id) ? undefined : site.severities[rule.id];
  const severity = set ?? rule.severity;
  if (severity === 'off') return [];
  return [{ rule, owner: { id: rule.id, severity, ...(document === null && { document }) } }];
}
