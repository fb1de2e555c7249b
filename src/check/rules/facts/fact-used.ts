import { exact, quote } from '../../format-value.ts';
import type { CollectingRule } from '../../rule.ts';
import { factFile, suggest } from '../../../model/index.ts';

const files = {
  'facts.yaml': 'garden-plots: {value: 12, noun: plots, asOf: 2019-04-03, source: guide}\n',
};

/**
 * Finds facts that no page links to.
 *
 * Reports nothing while a page cannot be read. A fact that a misspelled id was probably meant for is left to fact-known.
 */
export const factUsed: CollectingRule = {
  id: 'fact-used',
  severity: 'suggestion',
  scope: 'collecting',
  summary: 'Every entry of facts.yaml is linked from a page.',
  why: 'Keeping a figure up to date is wasted work if no page uses it.',
  examples: {
    good: [{ body: 'The garden has [12 plots](facts.yaml#garden-plots).', files }],
    bad: [{ files }],
  },
  collect: ({ links }) => links.flatMap(({ target }) => (target.kind === 'fact' ? target.id : [])),
  *check(linked, { facts, known, registries, sources }) {
    if (!known.pages.ids.every((id) => sources.has(id))) return;
    const used = new Set([...linked.values()].flat().map(String));
    const meant = [...used]
      .filter((id) => !known.facts.ids.includes(id))
      .map((id) => suggest(id, known.facts.ids));
    for (const id of facts.keys())
      if (!used.has(id) && !meant.includes(id))
        yield {
          file: registries.facts.id,
          message: `No page uses fact ${quote(id)}`,
          place: registries.facts.placeOf([id], 'key'),
          help: `Link the figure on the page that has it, such as ${exact(`[words](${factFile}#${id})`)}, or remove the entry.`,
        };
  },
};
