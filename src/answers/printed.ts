import { similarity, wordCountsOf } from '../model/index.ts';
import { withoutText } from './find-step.ts';
import { fold } from './fold.ts';
import type { Form } from './form.ts';

/** Small print with a number or an address of its own. */
const smallPrint: readonly RegExp[] = [
  /^https?:\/\/\S+$/,
  /^(?:last )?(?:reviewed|updated) [a-z]+ \d{1,2}, \d{4}$/,
  /^version \S+$/,
  /^\(?(?:page|pages|p\.|pp\.) *\d+(?: of \d+)?\)?$/,
];

/** What is between texts of one line. */
const separator = /[\t\n\u2022\u00b7|]+/;

/** Nothing but signs that are between printed texts. */
const signs = /^[\s,;:.()/_-]*$/;

/** Nothing that is printed is as long. */
const longestText = 20_000;

/** Shorter texts are parts of sentences too, so that they are printed only by themselves. */
const leastWords = 3;

/** Other texts that have so many words of a printed one are that text in another edition. */
const leastSimilarity = 0.75;

/** Finds what is not printed in a text; empty if all of it is. */
export type FindOwn = (text: string) => string;

/** Tells the texts that a checklist has in print from those that somebody added. */
export function toFindOwn({ printed, labels }: Form): FindOwn {
  const known = new Set([...printed, ...labels.steps.keys(), ...labels.fields.keys()]);
  const long = [...printed]
    .filter((each) => each.split(' ').length >= leastWords)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  let counts: readonly ReadonlyMap<string, number>[] | undefined;
  const ownIn = (part: string): string => {
    const folded = fold(part);
    if (signs.test(folded) || known.has(folded)) return '';
    if (smallPrint.some((pattern) => pattern.test(folded))) return '';
    for (const each of long) {
      const rest = folded.includes(each) ? withoutText(part, each) : undefined;
      if (rest !== undefined) return ownIn(rest);
    }
    const own = wordCountsOf(folded);
    counts ??= long.map(wordCountsOf);
    const near = counts.filter((each) => similarity(own, each) >= leastSimilarity);
    const isEdition = own.size >= leastWords && near.length > 0;
    if (isEdition && !near.some((each) => hasAll(own, each))) return '';
    return part.replace(/\s+/g, ' ').trim();
  };
  return (text) => {
    if (text.length > longestText) return text;
    if (known.has(fold(text))) return '';
    return text
      .split(separator)
      .map(ownIn)
      .filter((each) => each !== '')
      .join(' ');
  };
}

/** Whether a text has every word of another one: then somebody wrote between its words. */
function hasAll(own: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return [...other].every(([word, count]) => (own.get(word) ?? 0) >= count);
}
