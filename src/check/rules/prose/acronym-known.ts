import { isValid } from '../../is-valid.ts';
import { candidatesIn, partsOfAcronym } from '../../prose/acronym-candidates.ts';
import { definitionIn } from '../../prose/acronym-definitions.ts';
import { isBorrowed } from '../../prose/spans.ts';
import { list, quote } from '../../format-value.ts';
import type { CollectingRule } from '../../rule.ts';
import {
  bodyBlocksOf,
  toMentionsIn,
  type Corpus,
  type FileProblem,
  type Place,
  type Source,
} from '../../../model/index.ts';

const files = { 'acronyms.yaml': 'CSA: community-supported agriculture\n' };

/**
 * Finds acronyms that are not in acronyms.yaml, each once, where a reader first meets it. Those in titles of
 * works, quotations, addresses and code are left alone.
 *
 * Silent where acronyms.yaml is missing or wrong, or records.yaml is, whose codes are known.
 */
export const acronymKnown: CollectingRule = {
  id: 'acronym-known',
  severity: 'warning',
  scope: 'collecting',
  summary: 'Every acronym is in acronyms.yaml.',
  why: 'Only listed acronyms can be checked: that each page spells them out, and in the same words.',
  examples: {
    good: [{ body: 'Many join community-supported agriculture (CSA).', files }],
    bad: [
      { body: 'Ask about the MA-PD.', files },
      { body: 'Look for PAHs in the soil.', files },
      { body: 'Many join a C-SA.', files },
    ],
  },
  collect: (source, corpus) => (isOn(corpus) ? [...unknownIn(source, corpus)] : []),
  *check(facts, corpus) {
    if (!isOn(corpus)) return;
    const unknown = new Map<string, Unknown[]>();
    for (const id of corpus.pages.keys())
      // What `collect` returns.
      for (const each of (facts.get(id) ?? []) as readonly Unknown[])
        unknown.set(each.acronym, [...(unknown.get(each.acronym) ?? []), each]);
    for (const [first, ...others] of unknown.values())
      if (first) yield toProblem(first, others, [...corpus.acronyms.keys()]);
  },
};

function isOn(corpus: Corpus): boolean {
  const { acronyms, registries } = corpus;
  if (acronyms.size === 0) return false;
  return [registries.acronyms, registries.records].every((each) => isValid(corpus, each));
}

interface Unknown {
  readonly acronym: string;
  readonly file: string;
  readonly place: Place | undefined;
  /** The words that are given for it. */
  readonly words: string | undefined;
  readonly isSpelledOut: boolean;
}

function* unknownIn(source: Source, corpus: Corpus): Iterable<Unknown> {
  if (!corpus.pages.has(source.id)) return;
  const mentionsIn = toMentionsIn(corpus.acronyms);
  for (const block of bodyBlocksOf(source)) {
    const candidates = candidatesIn(block.prose);
    const known = candidates.length === 0 ? [] : mentionsIn(block.prose);
    for (const each of candidates) {
      const isMention = known.some(({ start, end }) => start <= each.start && each.end <= end);
      if (!isMention && !isKnown(each.acronym, corpus) && !isBorrowed(block, each, corpus)) {
        const { acronym, start } = each;
        const words = definitionIn(block.prose, each)?.words;
        // One that is spelled out is no slip of the pen.
        const isSpelledOut = words !== undefined || /\($/.test(block.prose.slice(0, start));
        yield { acronym, file: source.id, place: block.placeOf(each), words, isSpelledOut };
      }
    }
  }
}

/** Whether a reader can look it up: a record's code, an acronym of the list, or one that is made of such. */
function isKnown(acronym: string, { acronyms, records }: Corpus): boolean {
  if (acronyms.has(acronym) || Object.hasOwn(records.records, acronym)) return true;
  const parts = partsOfAcronym(acronym);
  return parts.length > 0 && parts.every((part) => acronyms.has(part));
}

function toProblem(
  unknown: Unknown,
  others: readonly Unknown[],
  known: readonly string[],
): FileProblem {
  const { acronym, file, place, words, isSpelledOut } = unknown;
  const meant = nearest(acronym, isSpelledOut ? [] : known);
  const more = [...new Set(others.map((each) => each.file))].filter((id) => id !== file);
  const elsewhere = more.length === 0 ? '' : ` It is also used in ${list(more, 3)}.`;
  return {
    file,
    message: `${quote(acronym)} is not in acronyms.yaml${meant === undefined ? '' : `. Did you mean ${quote(meant)}?`}`,
    place,
    help: `${toHelp(acronym, words, meant, isSpelledOut)}${elsewhere}`,
  };
}

function toHelp(
  acronym: string,
  words: string | undefined,
  meant: string | undefined,
  isSpelledOut: boolean,
): string {
  const line = quote(`${acronym}: ${words ?? 'the words it is short for'}`);
  if (meant !== undefined) return `Write ${quote(meant)}, or add ${line} to acronyms.yaml.`;
  if (isSpelledOut) return `Add ${line} to acronyms.yaml.`;
  return `Add ${line} to acronyms.yaml, or write the words out. For a name that is never spelled out, add ${quote(`${acronym}: ${acronym}`)}.`;
}

/**
 * The acronym that was probably meant: the same letters, or those of a long one with two of them swapped, or one
 * missing or double. One other letter makes another acronym, as BBC beside ABC, or I-LAN beside W-LAN.
 */
function nearest(acronym: string, known: readonly string[]): string | undefined {
  const own = letters(acronym);
  const same = known.find((each) => letters(each) === own);
  if (same !== undefined || own.length < 4) return same;
  return known.find((each) => letters(each).length > 3 && isSlip(own, letters(each)));
}

function isSlip(written: string, meant: string): boolean {
  if (written.charAt(0) !== meant.charAt(0)) return false;
  if (written.length === meant.length) return swapsOf(meant).includes(written);
  const [short, long] = [written, meant].sort((a, b) => a.length - b.length);
  // In a short one, a letter more or less is another acronym, unless it is double.
  const isLong = meant.length > 5;
  return Array.from(long ?? '').some(
    (letter, index) =>
      `${long?.slice(0, index)}${long?.slice(index + 1)}` === short &&
      (isLong || letter === long?.charAt(index + 1)),
  );
}

/** All words in which two neighbors changed places, or one took its neighbor's place. */
function swapsOf(word: string): readonly string[] {
  return Array.from(word, (first, index) => {
    const second = word.charAt(index + 1);
    const [before, after] = [word.slice(0, index), word.slice(index + 2)];
    return [second + first, first + first, second + second].map((pair) => before + pair + after);
  })
    .slice(0, -1)
    .flat();
}

function letters(acronym: string): string {
  return acronym.replace(/[^\p{L}\p{N}+]/gu, '').toLowerCase();
}
