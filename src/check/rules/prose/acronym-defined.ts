import { passagesOf, type Passage } from '../../passages.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import { isSpelledOut, otherWordsOf, type Words } from '../../acronym-definitions.ts';
import {
  toMentionsIn,
  type Corpus,
  type FileProblem,
  type Mention,
  type Page,
} from '../../../model/index.ts';

const files = { 'acronyms.yaml': 'CSA: community-supported agriculture\n' };

/**
 * Finds short forms of acronyms.yaml that a page uses before it has spelled them out, and those that it
 * says stand for something else.
 *
 * Each page stands for itself, since readers come to it from anywhere. A heading may use a short form
 * that the text below it spells out; titles of works, quotations and footnotes do as they like, and may
 * spell out. The title of the page comes before all.
 */
export const acronymDefined: CorpusRule = {
  id: 'acronym-defined',
  severity: 'warning',
  scope: 'corpus',
  summary:
    'A page spells a short form out where it first uses it, in the words of `acronyms.yaml`.',
  why: 'Readers come to a page from anywhere, and cannot know what its letters stand for, or whether two names are one thing.',
  examples: {
    good: [
      { body: 'Many join community-supported agriculture (CSA). A CSA shares what grows.', files },
      { body: '## Join a CSA\n\nCSA (community-supported agriculture) shares what grows.', files },
    ],
    bad: [
      { body: 'A CSA shares what grows.', files },
      { body: 'A CSA shares what grows. Community-supported agriculture (CSA) is old.', files },
      { body: 'Many join community-sponsored acres (CSA).', files },
    ],
  },
  *check(corpus) {
    if (corpus.acronyms.size === 0) return;
    const mentionsIn = toMentionsIn(corpus.acronyms);
    for (const page of corpus.pages.values()) {
      const uses = new Map<string, Use[]>();
      for (const passage of passagesOf(page, corpus))
        for (const mention of mentionsIn(passage.text)) {
          const use = toUse(passage, mention, corpus);
          uses.set(mention.short, [...(uses.get(mention.short) ?? []), use]);
        }
      for (const [short, all] of uses) yield* problemsOf(corpus, page, short, all);
    }
  },
};

interface Use {
  readonly passage: Passage;
  readonly mention: Mention;
  /** Whether the short form is spelled out here, in whatever words. */
  readonly isSpelledOut: boolean;
  /** The words, where they are others than those of acronyms.yaml. */
  readonly other: Words | undefined;
  /** Whether the author of the page chose to use it here. */
  readonly isOwn: boolean;
}

function toUse(passage: Passage, mention: Mention, { acronyms }: Corpus): Use {
  const { text, isApart, isNote } = passage;
  const isRight = isSpelledOut(text, mention, acronyms.get(mention.short) ?? '');
  const other = isRight ? undefined : otherWordsOf(text, mention);
  return {
    passage,
    mention,
    isSpelledOut: isRight || other !== undefined,
    other,
    isOwn: !isNote && !isApart(mention.start, mention.end),
  };
}

function* problemsOf(
  corpus: Corpus,
  page: Page,
  short: string,
  uses: readonly Use[],
): Iterable<FileProblem> {
  const words = corpus.acronyms.get(short) ?? '';
  const wrong = uses.find((use) => use.other !== undefined && !isInWork(use));
  if (wrong?.other) yield toWrongWords(page, wrong, wrong.other, words);
  // A name that stands for itself needs no words.
  if (words === short || isInTitle(page, short, words)) return;
  const spelledOut = uses.findIndex((use) => use.isSpelledOut);
  const own = uses.filter((use) => use.isOwn);
  const first = own.find((use) => !use.passage.isHeading) ?? own[0];
  if (!first || (spelledOut !== -1 && spelledOut <= uses.indexOf(first))) return;
  const later = uses[spelledOut];
  yield {
    file: page.id,
    message: `Unexpected ${quote(short)} before it is spelled out, expected ${quote(`${words} (${short})`)}`,
    place: first.passage.placeOf(first.mention.start, first.mention.end),
    help:
      later && !later.passage.isNote
        ? `Spell it out here, where the page first uses it, and not ${lineOf(later)}.`
        : `Write ${quote(`${words} (${short})`)}, in the form that fits the sentence, where the page first uses it.`,
  };
}

/** Titles and quotations are somebody else's words, in footnotes as well. */
function isInWork({ passage, mention }: Use): boolean {
  return passage.isApart(mention.start, mention.end);
}

function isInTitle({ meta }: Page, short: string, words: string): boolean {
  const { title } = meta;
  const at = title.indexOf(short);
  return at !== -1 && isSpelledOut(title, { short, start: at, end: at + short.length }, words);
}

function lineOf({ passage, mention }: Use): string {
  const place = passage.placeOf(mention.start, mention.end);
  const point = place && 'start' in place ? place.start : place;
  return point ? `in line ${point.line}` : 'further below';
}

function toWrongWords(
  page: Page,
  { passage, mention: { short } }: Use,
  other: Words,
  words: string,
): FileProblem {
  return {
    file: page.id,
    message: `Unexpected ${quote(other.words)} for ${quote(short)}, expected ${quote(words)}`,
    place: passage.placeOf(other.start, other.end),
    help: `Write ${quote(words)}, as \`acronyms.yaml\` has it, or give this one a short form of its own.`,
  };
}
