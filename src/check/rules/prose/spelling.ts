import type { Problem, Related, TextBlock } from '../../../model/index.ts';
import { relatedTo } from '../../place.ts';
import { phrasesIn } from '../../prose/phrases.ts';
import { isSentenceStart } from '../../prose/sentence-start.ts';
import { isApart, isCode } from '../../prose/spans.ts';
import { splitWords } from '../../prose/split-words.ts';
import { spellerOf } from '../../prose/speller.ts';
import { suggestSpellings } from '../../prose/spelling-suggestions.ts';
import { isPrefix, toVocabulary, type Vocabulary } from '../../prose/vocabulary.ts';
import { partsOf, wordsIn, type Word } from '../../prose/tokenize.ts';
import { choice, quote } from '../../format-value.ts';
import type { TextRule } from '../../rule.ts';

/** A suggestion takes some milliseconds; a file with more misspelled words is in another language. */
const maxSuggestions = 20;

/** Finds words that neither the dictionary nor the content knows; each once a file. */
export const spelling: TextRule = {
  id: 'spelling',
  severity: 'suggestion',
  scope: 'text',
  summary:
    'Every word is in the dictionary, in a title or name of the content, or in `words` of site.yaml.',
  why: 'A misspelled word makes readers doubt the figures next to it.',
  examples: {
    good: [
      { body: 'The office "recieves" letters, and the LTSS committee of 2018 answers.' },
      { body: 'Ask for a plot and a polytunnel.', site: { words: '[polytunnel]' } },
    ],
    bad: [
      { body: 'The office recieves letters.' },
      { body: 'The office coordi-\nnates letters.' },
      { body: '| Plot |\n| --- |\n| Wihtout sun |' },
      {
        front: {
          description: '>-\n  How to ask for a plot\n  wihtout sun, and what to grow in the shade.',
        },
      },
    ],
  },
  async *check({ id, blocks }, { dictionary, language, words }) {
    const reader = dictionary?.(language);
    if (!reader) return;
    const vocabulary = toVocabulary(words, await spellerOf(reader));
    const found = new Map<string, Problem & { related: Related[] }>();
    for (const block of blocks()) {
      const split = splitWords(block, vocabulary);
      for (const word of split) yield toSplitProblem(word, block);
      const isSplit = (word: Word): boolean =>
        split.some(({ start, end }) => start <= word.start && word.end <= end);
      for (const word of wordsIn(block).flatMap((each) => misspelledIn(each, vocabulary))) {
        if (isApart(block, word) || isCode(block, word) || isInContext(block, word)) continue;
        if (isSplit(word)) continue;
        const place = block.placeOf(word);
        const first = found.get(word.text);
        if (first) first.related.push(relatedTo(id, place, 'It also appears here'));
        else {
          const near = found.size < maxSuggestions ? suggest(word, block, vocabulary) : [];
          found.set(word.text, { ...toProblem(word.text, near), place, related: [] });
        }
      }
    }
    for (const problem of found.values())
      yield { ...problem, related: problem.related.length > 0 ? problem.related : undefined };
  },
};

/** Whether a word is right where it is: in a phrase, or as the first part of `pre- and post-discharge`. */
function isInContext(block: TextBlock, { text, start, end }: Word): boolean {
  if (isPrefix(text) && /^[-\u2010\u2011]\s/.test(block.prose.slice(end, end + 2))) return true;
  return phrasesIn(block).some((phrase) => phrase.start <= start && end <= phrase.end);
}

/** What may be meant; a capital at the start of a sentence says nothing. */
function suggest(
  { text, start }: Word,
  { prose }: TextBlock,
  { has, content }: Vocabulary,
): readonly string[] {
  const small = text.charAt(0).toLowerCase() + text.slice(1);
  if (small === text || !isSentenceStart(prose, start)) return suggestSpellings(text, has, content);
  const near = suggestSpellings(small, has, content);
  return near.map((each) => each.charAt(0).toUpperCase() + each.slice(1));
}

/** The parts of a word that are misspelled; none if it is right as a whole. */
function misspelledIn(word: Word, { isRight }: Vocabulary): readonly Word[] {
  if (isRight(word.text)) return [];
  const parts = partsOf(word);
  return parts.filter(
    ({ text }, index) => !isRight(text) && !(isPrefix(text) && index < parts.length - 1),
  );
}

function toSplitProblem(
  { text, written, start, end }: ReturnType<typeof splitWords>[number],
  block: TextBlock,
): Problem {
  const place = block.placeOf({ start, end });
  const range = block.writtenAt({ start, end });
  return {
    message: `${quote(written)} is one word, split at the end of a line`,
    place,
    help: `Write ${quote(text)}.`,
    ...(range && { fix: [{ ...range, text }] }),
  };
}

function toProblem(word: string, near: readonly string[]): Problem {
  if (near.length === 0)
    return {
      message: `${quote(word)} is not in the dictionary`,
      help: 'Correct it, or add it to `words` in site.yaml if it is right.',
    };
  return {
    message: `${quote(word)} is not in the dictionary. Did you mean ${choice(near)}?`,
    help: `Write ${choice(near)}, or add ${quote(word)} to \`words\` in site.yaml if it is right.`,
  };
}
