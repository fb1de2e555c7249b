import {
  claimsIn,
  contradictionsIn,
  countedFigures,
  figureWordsOf,
  type Claim,
} from '../../figures/index.ts';
import { exact, quote } from '../../format-value.ts';
import { relatedTo } from '../../place.ts';
import { canHaveLinks, isBorrowed } from '../../prose/spans.ts';
import { registriesWithFigures } from '../../registry-figures.ts';
import type { CollectingRule } from '../../rule.ts';
import {
  factFile,
  toRelativeAddress,
  type Corpus,
  type PageId,
  type Place,
  type TextSource,
} from '../../../model/index.ts';

const files = {
  'facts.yaml': 'cities: {value: 36, noun: cities with agreements, asOf: "2019", source: guide}\n',
};
const agreements = (figure: string) => ({
  'water.md': { body: `The county and ${figure} have agreements on their water.` },
});

/**
 * Finds figures on two pages that can't both be right, whether facts.yaml has them or not: in sentences that are the same
 * but for the number, or that are the same from the number on.
 */
export const figuresAgree: CollectingRule = {
  id: 'figures-agree',
  severity: 'suggestion',
  scope: 'collecting',
  summary: 'No two pages say the same with different figures.',
  why: 'One of the two is out of date, and readers who find both trust neither.',
  examples: {
    good: [
      {
        body: '31 cities have agreements on their waste.',
        others: agreements('36 cities'),
      },
      {
        body: 'In 2012, 31 cities had agreements on their water.',
        others: agreements('36 cities'),
      },
      {
        body: 'More than 30 cities have agreements on their water.',
        others: agreements('36 cities'),
      },
    ],
    bad: [
      {
        body: 'Today, 38 cities have agreements on their water.',
        others: agreements('36 cities'),
      },
      {
        body: 'Today, 38 cities have agreements on their water.',
        others: agreements('[36 cities](facts.yaml#cities)'),
        files,
      },
      {
        front: {
          description: '"The city has 120 garden plots, and here is how to get one of them."',
        },
        others: {
          'other.md': {
            body: 'The city has 112 garden plots, and here is how to get one of them.',
          },
        },
      },
    ],
  },
  collect: (source, outline) => [...mentionsOn(source, outline)],
  *check(collected, corpus) {
    // What `collect` returns.
    const ofPages = collected as ReadonlyMap<PageId, readonly Mention[]>;
    const ofRegistries = registriesWithFigures(corpus).map(
      (registry) => [registry.id, [...mentionsOn(registry, corpus)]] as const,
    );
    const mentions = [...ofPages, ...ofRegistries].flatMap(([file, found]) =>
      found.map((each) => ({ ...each, file })),
    );
    // A figure of facts.yaml is the one to compare others with.
    const inOrder = [
      ...mentions.filter(({ fact }) => fact !== undefined),
      ...mentions.filter(({ fact }) => fact === undefined),
    ];
    const found = contradictionsIn(
      inOrder,
      (one, other) => one.file === other.file || other.fact !== undefined,
    );
    for (const [{ file, place, text, isLinkable }, other] of found)
      yield {
        file,
        place,
        message: `${quote(text)} here, but ${quote(other.text)} in nearly the same sentence on ${quote(other.file)}`,
        help: helpFor(file, isLinkable, other),
        related: [relatedTo(other.file, other.place, 'The other figure is here')],
      };
  },
};

function helpFor(file: string, isLinkable: boolean, { fact, text }: Mention): string {
  const differ = 'say what they differ in, such as the year.';
  if (fact === undefined)
    return `Correct the one that is out of date. If both are right, ${differ}`;
  const right = isLinkable ? `[${text}](${toRelativeAddress(file, factFile)}#${fact})` : text;
  return `If both mean the same, write ${exact(right)}. If not, ${differ}`;
}

/** A figure as a page says it, or the link around it. */
interface Mention {
  readonly claim: Claim;
  readonly text: string;
  readonly place?: Place | undefined;
  readonly isLinkable: boolean;
  /** The fact that it links to. */
  readonly fact?: string | undefined;
}

function* mentionsOn(source: Pick<TextSource, 'blocks'>, outline: Corpus): Iterable<Mention> {
  const words = figureWordsOf(outline);
  for (const block of source.blocks()) {
    // Those of a fact's noun are compared with the fact.
    const counted = new Set(countedFigures(block, outline).map(({ figure }) => figure.start));
    for (const { claim, figure, range } of claimsIn(block, words)) {
      const link = block.spans.find(
        ({ target, start, end }) =>
          target?.kind === 'fact' && start < range.end && range.start < end,
      );
      const fact = link?.target?.kind === 'fact' ? link.target.id : undefined;
      if (isBorrowed(block, range, outline)) continue;
      if (fact === undefined && counted.has(figure.start)) continue;
      const { start, end } = link ?? range;
      const text = block.text.slice(start, end);
      yield {
        claim,
        text,
        place: block.placeOf(link ?? range),
        isLinkable: canHaveLinks(block),
        ...(fact !== undefined && { fact }),
      };
    }
  }
}
