import { isValid } from '../../is-valid.ts';
import { passagesOf, type Passage } from '../../passages.ts';
import { list, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import { candidatesIn } from '../../acronym-candidates.ts';
import { otherWordsOf } from '../../acronym-definitions.ts';
import {
  suggest,
  toMentionsIn,
  type Corpus,
  type FileProblem,
  type Page,
} from '../../../model/index.ts';

const files = { 'acronyms.yaml': 'CSA: community-supported agriculture\n' };

/**
 * Finds short forms that acronyms.yaml does not have: each once, where a reader first meets it. Titles of
 * works, quotations, addresses and code say what they say.
 *
 * Silent where there is no acronyms.yaml to hold pages against, or where it is wrong.
 */
export const acronymKnown: CorpusRule = {
  id: 'acronym-known',
  severity: 'warning',
  scope: 'corpus',
  summary: 'Every short form of a page stands in `acronyms.yaml`.',
  why: 'Only a short form of the list can be checked: that it is spelled out, and means one thing everywhere.',
  examples: {
    good: [{ body: 'Many join community-supported agriculture (CSA).', files }],
    bad: [
      { body: 'Look for PAHs in the soil.', files },
      { body: 'Many join a C-SA.', files },
    ],
  },
  *check(corpus) {
    const { acronyms, registries } = corpus;
    if (acronyms.size === 0 || !isValid(corpus, registries.acronyms)) return;
    const unknown = new Map<string, Unknown[]>();
    for (const each of unknownIn(corpus))
      unknown.set(each.short, [...(unknown.get(each.short) ?? []), each]);
    for (const [short, [first, ...others]] of unknown)
      if (first) yield toProblem(short, first, others, [...acronyms.keys()]);
  },
};

interface Unknown {
  readonly short: string;
  readonly start: number;
  readonly end: number;
  readonly page: Page;
  readonly passage: Passage;
}

function* unknownIn(corpus: Corpus): Iterable<Unknown> {
  const mentionsIn = toMentionsIn(corpus.acronyms);
  for (const page of corpus.pages.values())
    for (const passage of passagesOf(page, corpus)) {
      const known = mentionsIn(passage.text);
      for (const { short, start, end } of candidatesIn(passage.text)) {
        const isKnown = known.some((each) => each.start <= start && end <= each.end);
        if (!isKnown && !corpus.acronyms.has(short) && !passage.isApart(start, end))
          yield { short, start, end, page, passage };
      }
    }
}

function toProblem(
  short: string,
  { page, passage, start, end }: Unknown,
  others: readonly Unknown[],
  known: readonly string[],
): FileProblem {
  const words = otherWordsOf(passage.text, { short, start, end })?.words;
  // One that is spelled out is no slip of the pen.
  const isSpelledOut = words !== undefined || /\($/.test(passage.text.slice(0, start));
  const meant = nearest(short, isSpelledOut ? [] : known);
  const line = quote(`${short}: ${words ?? 'the words that it stands for'}`);
  const more = [...new Set(others.map((each) => each.page.id))].filter((id) => id !== page.id);
  const where = more.length === 0 ? '' : ` It stands on ${list(more, 3)} as well.`;
  return {
    file: page.id,
    message: `Unexpected short form ${quote(short)}, expected ${meant === undefined ? 'one of `acronyms.yaml`' : quote(meant)}`,
    place: passage.placeOf(start, end),
    help: `${toNote(short, line, meant, isSpelledOut)}${where}`,
  };
}

function toNote(
  short: string,
  line: string,
  meant: string | undefined,
  isSpelledOut: boolean,
): string {
  if (meant !== undefined)
    return `Write ${quote(meant)} instead, or add a line ${line} to \`acronyms.yaml\`.`;
  if (isSpelledOut) return `Add a line ${line} to \`acronyms.yaml\`.`;
  return `Add a line ${line} to \`acronyms.yaml\`, or write the words out. A name that is never spelled out stands for itself: ${quote(`${short}: ${short}`)}.`;
}

/**
 * The short form that was probably meant: the same letters, or nearly the same of a long one. Of a short
 * one, such as BBC beside ABC, a single letter makes another.
 */
function nearest(short: string, known: readonly string[]): string | undefined {
  const same = known.find((each) => letters(each) === letters(short));
  if (same !== undefined || letters(short).length < 4) return same;
  const long = known.filter((each) => letters(each).length > 3);
  return suggest(short, long);
}

function letters(short: string): string {
  return short.replace(/[^\p{L}\p{N}+]/gu, '').toLowerCase();
}
