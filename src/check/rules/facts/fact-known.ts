import { quote } from '../../format-value.ts';
import type { ContextRule } from '../../rule.ts';
import { unknownEntry, withoutSlips } from '../../unknown-entry.ts';
import { addressFix, factFile } from '../../../model/index.ts';

const files = {
  'facts.yaml': 'garden-plots: {value: 12, noun: plots, asOf: 2019-04-03, source: guide}\n',
};

/** Finds links to facts that are not in facts.yaml. */
export const factKnown: ContextRule = {
  id: 'fact-known',
  severity: 'error',
  scope: 'context',
  summary: 'Every fact that a page links to is in facts.yaml.',
  why: 'Without an entry, nobody knows where the figure is from or whether it is still right.',
  examples: {
    good: [{ body: 'The garden has [12 plots](facts.yaml#garden-plots).', files }],
    bad: [
      { body: 'The garden has [12 plots](facts.yaml#garden-plosts).', files },
      { body: 'The garden has [12 plots](facts.yaml#garden-plots).' },
    ],
  },
  *check(source, { known, facts: entries }) {
    const facts = withoutSlips(known.facts);
    for (const link of source.links) {
      const { target, node, url } = link;
      if (target.kind !== 'fact' || facts.has(target.id)) continue;
      if (!known.files.has(factFile)) {
        yield {
          message: `${quote(factFile)} is missing from the content folder`,
          place: node.position,
          help: 'Restore it from an earlier version, or write it with an entry for each figure that pages link to.',
        };
        return;
      }
      const toFix = (meant: string) => addressFix(source, link, url.replace(/#.*$/s, `#${meant}`));
      yield {
        place: node.position,
        ...unknownEntry({
          ...{ file: factFile, id: target.id, ids: facts.ids, entries, toFix },
          needs: 'its value, noun or unit, day and source',
        }),
      };
    }
  },
};
