import type { Problem, Related } from '../../../model/index.ts';
import { relatedTo } from '../../place.ts';
import { isBeginning } from '../../prose/sentence-start.ts';
import { isApart, type Block } from '../../prose/block.ts';
import { blocksOf } from '../../prose/blocks.ts';
import { nearWords } from '../../prose/spelling-suggestions.ts';
import { spellerOf } from '../../prose/speller.ts';
import { isPrefix, toVocabulary } from '../../prose/vocabulary.ts';
import { partsOf, wordsIn, type Word } from '../../prose/tokenize.ts';
import { choice, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** A guess takes some milliseconds; a page with more misspelt words is in another language. */
const maxGuesses = 20;

/** Finds words that neither the dictionary nor the content knows; each once a page. */
export const spelling: PageRule = {
  id: 'spelling',
  severity: 'suggestion',
  scope: 'page',
  summary:
    'Words are spelled as the dictionary has them, or stand in a title, a name, or under `words` in `site.yaml`.',
  why: 'A misspelt word makes readers doubt the figures beside it.',
  examples: {
    good: [
      { body: 'The office "recieves" letters, and the LTSS committee of 2018 answers.' },
      { body: 'Ask for a plot and a polytunnel.', site: { words: '[polytunnel]' } },
    ],
    bad: [{ body: 'The office recieves letters.' }, { body: '| Plot |\n| --- |\n| Wihtout sun |' }],
  },
  async *check(source, { dictionary, language, words }) {
    if (!dictionary || !isAmerican(language)) return;
    const { isRight, has, content } = toVocabulary(words, await spellerOf(dictionary));
    const found = new Map<string, Problem & { related: Related[] }>();
    for (const block of blocksOf(source))
      for (const word of wordsIn(block).flatMap((each) => wrongIn(each, isRight))) {
        if (isApart(block, word)) continue;
        const place = block.placeOf(word);
        const first = found.get(word.text);
        if (first) first.related.push(relatedTo(source.id, place, 'It stands here as well'));
        else
          found.set(word.text, {
            ...toProblem(
              word.text,
              found.size < maxGuesses ? guess(word, block, has, content) : [],
            ),
            place,
            related: [],
          });
      }
    for (const problem of found.values())
      yield { ...problem, related: problem.related.length > 0 ? problem.related : undefined };
  },
};

/** Whether the dictionary, which is American, fits a language. */
function isAmerican(language: string): boolean {
  return language === 'en' || language === 'en-US';
}

/** What may be meant: at the beginning of a sentence, what may be meant in the middle of one. */
function guess(
  { text, start }: Word,
  block: Block,
  has: (word: string) => boolean,
  content: ReadonlySet<string>,
): readonly string[] {
  const small = text.charAt(0).toLowerCase() + text.slice(1);
  if (small === text || !isBeginning(block.text, start)) return nearWords(text, has, content);
  const near = nearWords(small, has, content);
  return near.map((each) => each.charAt(0).toUpperCase() + each.slice(1));
}

/** The parts of a word that are wrong; none where it is right as a whole. */
function wrongIn(word: Word, isRight: (word: string) => boolean): readonly Word[] {
  if (isRight(word.text)) return [];
  const parts = partsOf(word);
  return parts.filter(
    ({ text }, index) => !isRight(text) && !(isPrefix(text) && index < parts.length - 1),
  );
}

function toProblem(word: string, near: readonly string[]): Problem {
  const isGuessed = near.length > 0;
  return {
    message: `Unexpected word ${quote(word)}, expected ${isGuessed ? choice(near) : 'one that the dictionary has'}`,
    help: isGuessed
      ? `Write ${choice(near)} instead; or add ${quote(word)} to \`words\` in \`site.yaml\` if it is right.`
      : `Correct it; or add it to \`words\` in \`site.yaml\` if it is right.`,
  };
}
