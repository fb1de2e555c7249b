import { byPlace, toFinding, type Corpus, type Finding, type Owner } from '../model/index.ts';
import { suppress } from './suppress/suppress.ts';
import { lintRules } from './lint.ts';
import { placed } from './place.ts';
import { builtInRules } from './built-in-rules.ts';
import { checkFiles } from './check-files.ts';
import type { CheckSettings, EnabledRule, Rule } from './rule.ts';
import { ignoreNeeded } from './rules/suppression/ignore-needed.ts';
import { ignoreValid } from './rules/suppression/ignore-valid.ts';
import { rules } from './rules/index.ts';

const ignoreRules = [ignoreNeeded.id, ignoreValid.id];

/** The rules that ignore comments may name, and those that they must not. */
const names = {
  known: [...rules.map((rule) => rule.id), ...lintRules].filter((id) => !ignoreRules.includes(id)),
  never: [...builtInRules.map((rule) => rule.id), ...ignoreRules],
};

/** What a check found, in the order of files and places. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** The findings that ignore comments suppress. */
  readonly suppressed: readonly Finding[];
}

/**
 * Runs every rule on a corpus: the page rules and remark-lint on every page that could be parsed, then
 * the rules that see everything. What loading found is among the findings.
 *
 * Never throws, whatever the content says.
 */
export async function check(corpus: Corpus, settings: CheckSettings = {}): Promise<Checked> {
  const enabled = rules.flatMap((rule) => toEnabled(corpus, rule));
  const ownerOf = (id: string): Owner | undefined =>
    enabled.find(({ owner }) => owner.id === id)?.owner;
  const found = [
    ...corpus.findings,
    ...(await checkFiles(corpus, enabled, settings)),
    ...enabled.flatMap(({ rule, owner }) =>
      rule.scope === 'corpus'
        ? [...rule.check(corpus, settings)].map((problem) =>
            toFinding(problem.file, owner, placed(problem)),
          )
        : [],
    ),
  ];
  const { findings, suppressed } = suppress(found, corpus, names, {
    valid: ownerOf(ignoreValid.id),
    needed: ownerOf(ignoreNeeded.id),
    today: settings.today,
  });
  return { findings: [...findings].sort(byPlace), suppressed: [...suppressed].sort(byPlace) };
}

/** A rule with the severity that the site sets; none where it is switched off. */
function toEnabled({ site }: Corpus, rule: Rule): readonly EnabledRule[] {
  const severity = site.severities[rule.id] ?? rule.severity;
  return severity === 'off' ? [] : [{ rule, owner: { id: rule.id, severity } }];
}
