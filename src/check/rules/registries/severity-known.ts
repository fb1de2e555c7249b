import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import { unknownRule } from '../../unknown-name.ts';
import { fixedRules, tokenEdit } from '../../../model/index.ts';

/** Finds rules in `severities` of site.yaml that do not exist, or whose severity cannot change. */
export const severityKnown: CorpusRule = {
  id: 'severity-known',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every rule in `severities` of site.yaml exists, and its severity can change.',
  why: 'A misspelled rule would keep its severity, and nobody would notice.',
  examples: {
    good: [{ site: { severities: '{url-secure: error}' } }],
    bad: [
      { site: { severities: '{url-secur: error}' } },
      { site: { severities: '{schema: warning}' } },
    ],
  },
  *check(corpus, { knownRuleIds = [] }) {
    const { id: file, text, placeOf } = corpus.registries.site;
    const known = knownRuleIds.filter((id) => !fixedRules.includes(id));
    for (const rule of Object.keys(corpus.site.severities)) {
      const place = placeOf(['severities', rule], 'key');
      if (fixedRules.includes(rule))
        yield {
          file,
          place,
          message: `The severity of ${quote(rule)} can't be changed`,
          help: 'Remove this line: nothing can be built while the rule finds anything.',
        };
      else if (!known.includes(rule))
        yield {
          file,
          place,
          ...unknownRule(rule, known, (meant) => tokenEdit(text, place, rule, meant)),
        };
    }
  },
};
