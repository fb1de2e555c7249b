import { similarity, wordCountsOf } from '../model/index.ts';
import { fold } from './fold.ts';
import type { Labels } from './form.ts';

/** A step that some words are about. */
interface FoundStep {
  readonly id: string;
  /** The other words. */
  readonly rest: string;
  /** Whether the words are only much like those of the step. */
  readonly isSimilar: boolean;
}

/** The text of a step is on one line, with a few words of a team. */
const longestText = 5_000;

/** Words that differ more are about something else. */
const leastSimilarity = 0.75;

/** Finds the step whose text is among some words, or the only one whose text is much like them. */
export function findStep(words: string, { steps }: Labels): FoundStep | undefined {
  if (words.length > longestText) return undefined;
  const folded = fold(words);
  if (folded === '') return undefined;
  let longest = '';
  for (const label of steps.keys())
    if (label.length > longest.length && indexOfWords(folded, label) >= 0) longest = label;
  const id = steps.get(longest);
  if (id !== undefined) return { id, rest: withoutText(words, longest) ?? '', isSimilar: false };
  const own = wordCountsOf(folded);
  const near = countsIn(steps)
    .map(({ step, counts }) => ({ step, share: similarity(own, counts) }))
    .filter(({ share }) => share >= leastSimilarity)
    .sort((a, b) => b.share - a.share);
  const [best, second] = near;
  if (!best || best.share === second?.share) return undefined;
  return { id: best.step, rest: '', isSimilar: true };
}

interface StepCounts {
  readonly step: string;
  readonly counts: ReadonlyMap<string, number>;
}

/** Those of a form are counted once, since a file may have a million lines. */
const known = new WeakMap<Labels['steps'], readonly StepCounts[]>();

function countsIn(steps: Labels['steps']): readonly StepCounts[] {
  const found =
    known.get(steps) ?? [...steps].map(([label, step]) => ({ step, counts: wordCountsOf(label) }));
  known.set(steps, found);
  return found;
}

/**
 * The words around a text, as they are written; undefined if the text is not among them.
 *
 * @param text folded
 */
export function withoutText(words: string, text: string): string | undefined {
  const plain = words.replace(/\s+/g, ' ').trim();
  const folded = fold(plain);
  const at = indexOfWords(folded, text);
  if (at < 0) return undefined;
  // Folding hardly ever changes the length.
  const source = folded.length === plain.length ? plain : folded;
  return `${source.slice(0, at)} ${source.slice(at + text.length)}`.trim();
}

function indexOfWords(folded: string, text: string): number {
  if (text === '') return -1;
  const isLetter = (sign: string | undefined): boolean => /[\p{L}\p{N}]/u.test(sign ?? '');
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1))
    if (!isLetter(folded[at - 1]) && !isLetter(folded[at + text.length])) return at;
  return -1;
}
