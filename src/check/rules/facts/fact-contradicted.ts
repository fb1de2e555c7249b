import {
  canReword,
  contradicts,
  countedFigures,
  figureWordsOf,
  reworded,
} from '../../figures/index.ts';
import { exact, quote } from '../../format-value.ts';
import { relatedTo } from '../../place.ts';
import { canHaveLinks, isBorrowed } from '../../prose/spans.ts';
import { registriesWithFigures } from '../../registry-figures.ts';
import type { CollectingRule } from '../../rule.ts';
import {
  factFile,
  messagesOf,
  perCorpus,
  toAmount,
  toRelativeAddress,
  type Corpus,
  type Fact,
  type PageId,
  type Place,
  type Related,
  type TextSource,
} from '../../../model/index.ts';

const files = {
  'facts.yaml': 'plots: {value: 126, noun: garden plots, asOf: "2019", source: guide}\n',
};
const others = { 'water.md': { body: 'There are [126 garden plots](facts.yaml#plots).' } };

/**
 * Finds figures with the noun of a fact that say another number than facts.yaml, and so than the pages that link to it:
 * of the same size, and in sentences without another year.
 */
export const factContradicted: CollectingRule = {
  id: 'fact-contradicted',
  severity: 'warning',
  scope: 'collecting',
  summary: 'No two pages have different figures for the noun of a fact.',
  why: 'Readers who find two figures trust neither.',
  examples: {
    good: [
      {
        body: 'The city has [126 garden plots](facts.yaml#plots), 12 garden plots of them in the north.',
        files,
      },
      { body: 'In 2012, the city had 108 garden plots.', others, files },
      { body: 'The city has fewer than 200 garden plots.', others, files },
    ],
    bad: [
      { body: 'The city has 125 garden plots.', others, files },
      { body: 'The city has nearly 120 garden plots.', others, files },
      {
        front: {
          description:
            '"Who waters the 125 garden plots of the city, and when the office is open."',
        },
        others,
        files,
      },
      {
        others,
        files: {
          ...files,
          'acronyms.yaml':
            'CSA:\n  words: community-supported agriculture\n  definition: A farm. The city has 125 garden plots of this kind.\n',
        },
      },
    ],
  },
  collect: (source, outline) => [...mentionsOn(source, outline)],
  *check(collected, corpus) {
    // What `collect` returns.
    const ofPages = collected as ReadonlyMap<PageId, readonly Mention[]>;
    const mentions = new Map<string, readonly Mention[]>([
      ...ofPages,
      ...registriesWithFigures(corpus).map(
        (registry) => [registry.id, [...mentionsOn(registry, corpus)]] as const,
      ),
    ]);
    const links = linksIn(mentions);
    for (const [file, found] of mentions)
      for (const { id, place, wrong } of found) {
        const fact = corpus.facts.get(id);
        if (wrong === undefined || !fact) continue;
        const value = corpus.registries.facts.placeOf([id, 'value']);
        const right = wrong.isLinkable
          ? `[${wrong.right}](${toRelativeAddress(file, factFile)}#${id})`
          : wrong.right;
        yield {
          file,
          place,
          message: `${quote(wrong.text)} here, but ${quote(id)} in ${factFile} is ${quote(toAmount(messagesOf(corpus), fact))}`,
          help: `If both mean the same, write ${exact(right)}. If not, say how they differ, such as in the year.`,
          related: [relatedTo(factFile, value, 'The fact is here'), ...(links.get(id) ?? [])],
        };
      }
  },
};

/** So many other places are shown. */
const mostRelated = 3;

/** The first links to each fact. */
function linksIn(
  mentions: ReadonlyMap<string, readonly Mention[]>,
): ReadonlyMap<string, readonly Related[]> {
  const links = new Map<string, Related[]>();
  for (const [page, found] of mentions)
    for (const { id, place, wrong } of found) {
      const known = links.get(id) ?? [];
      if (wrong !== undefined || known.length === mostRelated) continue;
      links.set(id, [...known, relatedTo(page, place, 'The other figure is here')]);
    }
  return links;
}

/** A link to a fact, or a figure that says another number. */
interface Mention {
  readonly id: string;
  readonly place?: Place | undefined;
  readonly wrong?: {
    readonly text: string;
    readonly right: string;
    readonly isLinkable: boolean;
  };
}

function* mentionsOn(source: Pick<TextSource, 'blocks'>, outline: Corpus): Iterable<Mention> {
  if (outline.facts.size === 0) return;
  const words = figureWordsOf(outline);
  for (const block of source.blocks()) {
    const links = block.spans.filter(({ target }) => target?.kind === 'fact');
    for (const span of links)
      if (span.target?.kind === 'fact') yield { id: span.target.id, place: block.placeOf(span) };
    for (const { id, fact, figure, amounts, range } of countedFigures(block, outline)) {
      const [amount] = amounts.amounts;
      const isLinked = links.some(({ start, end }) => start < range.end && range.start < end);
      if (isLinked || !amount || !contradicts(figure, amount) || !isOnlyOfItsNoun(fact, outline))
        continue;
      if (isBorrowed(block, range, outline)) continue;
      const text = block.text.slice(range.start, range.end);
      const right = canReword(block.text, figure, words)
        ? reworded(block.text, range, figure, amount, words)
        : toAmount(messagesOf(outline), fact);
      yield {
        id,
        place: block.placeOf(range),
        wrong: { text, right, isLinkable: canHaveLinks(block) },
      };
    }
  }
}

/** Whether no other fact has the same noun, such as "members": of several, any may be meant. */
function isOnlyOfItsNoun({ noun }: Fact, outline: Corpus): boolean {
  return noun !== undefined && countOfNouns(outline).get(noun.toLowerCase()) === 1;
}

const countOfNouns = perCorpus(({ facts }): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { noun } of facts.values())
    if (noun !== undefined)
      counts.set(noun.toLowerCase(), (counts.get(noun.toLowerCase()) ?? 0) + 1);
  return counts;
});
