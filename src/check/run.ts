import type { VFileMessage } from 'vfile-message';
import { report, type Corpus, type Owner } from '../model/index.ts';
import { silence } from './suppress/suppress.ts';
import { lintRules } from './lint.ts';
import { placed } from './place.ts';
import { otherRules } from './built-in-rules.ts';
import { checkPages } from './pages.ts';
import type { CheckSettings, Rule, Weighed } from './rule.ts';
import { ignoreNeeded } from './rules/suppression/ignore-needed.ts';
import { ignoreValid } from './rules/suppression/ignore-valid.ts';
import { rules } from './rules/index.ts';

const ignoreRules = [ignoreNeeded.id, ignoreValid.id];

/** The rules that ignore comments may name, and those that they must not. */
const names = {
  known: [...rules.map((rule) => rule.id), ...lintRules].filter((id) => !ignoreRules.includes(id)),
  never: [...otherRules.map((rule) => rule.id), ...ignoreRules],
};

/**
 * Holds a corpus against every rule: the page rules and remark-lint on every page that could be
 * parsed, then the rules that see everything.
 *
 * Never throws, whatever the content says. Effect: messages are added to the files of the corpus,
 * and each file's messages are put in the order of their places.
 */
export async function check(corpus: Corpus, settings: CheckSettings = {}): Promise<void> {
  const all = rules.flatMap((rule) => weighed(corpus, rule));
  await checkPages(corpus, all, settings);
  for (const { rule, owner } of all)
    if (rule.scope === 'corpus')
      for (const problem of rule.check(corpus, settings))
        report(problem.file, owner, placed(problem));
  const ownerOf = (id: string): Owner | undefined =>
    all.find(({ owner }) => owner.id === id)?.owner;
  silence(
    corpus,
    names,
    { valid: ownerOf(ignoreValid.id), needed: ownerOf(ignoreNeeded.id) },
    settings,
  );
  for (const file of corpus.files) file.messages.sort(byPlace);
}

/** A rule with the severity that the site gives it; none where it is switched off. */
function weighed({ site }: Corpus, rule: Rule): readonly Weighed[] {
  const severity = site.severities[rule.id] ?? rule.severity;
  return severity === 'off' ? [] : [{ rule, owner: { id: rule.id, severity } }];
}

/** By line, column, rule and words, none of which depends on a locale. */
function byPlace(a: VFileMessage, b: VFileMessage): number {
  return (
    (a.line ?? 1) - (b.line ?? 1) ||
    (a.column ?? 1) - (b.column ?? 1) ||
    compare(a.ruleId ?? '', b.ruleId ?? '') ||
    compare(a.reason, b.reason)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
