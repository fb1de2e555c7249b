import { isValid } from '../../is-valid.ts';
import { definitionIn, isSpelledOut, type Definition } from '../../prose/acronym-definitions.ts';
import { isBorrowed } from '../../prose/spans.ts';
import { sideBySideDefinition, toNeighborsOf } from '../../prose/side-by-side-definitions.ts';
import { quote } from '../../format-value.ts';
import type { ContextRule } from '../../rule.ts';
import {
  bodyBlocksOf,
  toMentionsIn,
  type Corpus,
  type Problem,
  type Mention,
  type Page,
  type TextBlock,
} from '../../../model/index.ts';

const files = { 'acronyms.yaml': 'CSA: community-supported agriculture\n' };

/**
 * Finds acronyms that a page uses before it has spelled them out, and those that it gives other words for
 * than acronyms.yaml.
 *
 * Each page spells out its own, since readers come to it from anywhere. A heading may use an acronym that
 * the text below it spells out; titles of works, quotations and footnotes may use any, and may spell out.
 * The title of the page comes before everything else.
 */
export const acronymDefined: ContextRule = {
  id: 'acronym-defined',
  severity: 'warning',
  scope: 'context',
  summary: 'Each page spells out an acronym where it first uses it, in the words of acronyms.yaml.',
  why: "Readers may start on any page. They can't know what the letters stand for, or whether two names mean the same thing.",
  examples: {
    good: [
      { body: 'Many join community-supported agriculture (CSA). A CSA shares what grows.', files },
      { body: '## Join a CSA\n\nCSA (community-supported agriculture) shares what grows.', files },
      { body: '| Short | Long |\n| - | - |\n| CSA | Community-supported agriculture |', files },
    ],
    bad: [
      { body: 'A CSA shares what grows.', files },
      { body: 'A CSA shares what grows. Community-supported agriculture (CSA) is old.', files },
      { body: 'Many join community-sponsored acres (CSA).', files },
    ],
  },
  *check(source, corpus) {
    const page = corpus.pages.get(source.id);
    if (!page) return;
    if (corpus.acronyms.size === 0 || !isValid(corpus, corpus.registries.acronyms)) return;
    const mentionsIn = toMentionsIn(corpus.acronyms);
    const uses = new Map<string, Use[]>();
    const neighborsOf = toNeighborsOf(source);
    for (const block of bodyBlocksOf(source))
      for (const mention of mentionsIn(block.prose)) {
        const use = toUse(block, mention, neighborsOf(block), corpus);
        uses.set(mention.acronym, [...(uses.get(mention.acronym) ?? []), use]);
      }
    for (const [acronym, all] of uses) yield* problemsOf(corpus, page, acronym, all);
  },
};

interface Use {
  readonly block: TextBlock;
  readonly mention: Mention;
  /** Whether words are given for it here, right or wrong. */
  readonly isSpelledOut: boolean;
  /** The words, if they differ from those of acronyms.yaml, and the block that they are in. */
  readonly wrong: { readonly block: TextBlock; readonly definition: Definition } | undefined;
  /** Whether it is in a quotation or the title of a work. */
  readonly isBorrowed: boolean;
}

function toUse(
  block: TextBlock,
  mention: Mention,
  neighbors: readonly TextBlock[],
  corpus: Corpus,
): Use {
  const words = corpus.acronyms.get(mention.acronym) ?? '';
  const { language } = corpus.site;
  const isRight = isSpelledOut(block.prose, mention, words, language);
  const definition = isRight ? undefined : definitionIn(block.prose, mention);
  const beside =
    isRight || definition
      ? undefined
      : sideBySideDefinition(mention, block, neighbors, words, language);
  return {
    block,
    mention,
    isSpelledOut: isRight || definition !== undefined || beside?.isSpelledOut === true,
    wrong: definition ? { block, definition } : beside?.wrong,
    isBorrowed: isBorrowed(block, mention, corpus),
  };
}

function* problemsOf(
  corpus: Corpus,
  page: Page,
  acronym: string,
  uses: readonly Use[],
): Iterable<Problem> {
  const words = corpus.acronyms.get(acronym) ?? '';
  const misnamed = uses.find((use) => use.wrong !== undefined && !use.isBorrowed);
  if (misnamed?.wrong) yield toWrongWords(misnamed, misnamed.wrong, words);
  // A name that is short for nothing needs no words.
  if (words === acronym || isInTitle(corpus, page, acronym, words)) return;
  const spelledOut = uses.findIndex((use) => use.isSpelledOut);
  const own = uses.filter((use) => !use.isBorrowed && !use.block.footnote);
  const first = own.find((use) => use.block.kind !== 'heading') ?? own[0];
  if (!first || (spelledOut !== -1 && spelledOut <= uses.indexOf(first))) return;
  const later = uses[spelledOut];
  const wanted = quote(`${words} (${acronym})`);
  yield {
    message: `${quote(acronym)} is used before it is spelled out`,
    place: first.block.placeOf(first.mention),
    help:
      later && !later.block.footnote
        ? `Write ${wanted} here, at the first use, instead of ${lineOf(later)}.`
        : `Write ${wanted} here, adapted to the sentence.`,
  };
}

function isInTitle(
  { site: { language } }: Corpus,
  { meta: { title } }: Page,
  acronym: string,
  words: string,
): boolean {
  const start = title.indexOf(acronym);
  const mention = { acronym, start, end: start + acronym.length };
  return start !== -1 && isSpelledOut(title, mention, words, language);
}

function lineOf({ block, mention }: Use): string {
  const place = block.placeOf(mention);
  const point = place && 'start' in place ? place.start : place;
  return point ? `on line ${point.line}` : 'further below';
}

function toWrongWords(
  { mention: { acronym } }: Use,
  { block, definition }: NonNullable<Use['wrong']>,
  words: string,
): Problem {
  return {
    message: `${quote(acronym)} is short for ${quote(words)} in acronyms.yaml, not ${quote(definition.words)}`,
    place: block.placeOf(definition),
    help: `Write ${quote(words)}, or give this term an acronym of its own.`,
  };
}
