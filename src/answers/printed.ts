import { similarity, wordCountsOf } from '../model/index.ts';
import { fold } from './fold.ts';
import type { Form } from './form.ts';

/** How the recorded facts of states begin, on checklists of every age. */
const fact = /^(?:on record|since then|as of [a-z]+ (?:\d{1,2}, )?\d{4})\b/;

/** Small print that every checklist has: dates, versions, addresses, pages. */
const smallPrint = [
  /https?:\/\/\S+/g,
  /\b(?:last )?(?:reviewed|updated) [a-z]+ \d{1,2}, \d{4}/g,
  /\bversion \S+/g,
  /\b(?:page|pages|p\.|pp\.) *\d+(?: of \d+)?/g,
  /, continued$/g,
];

/** What is between printed texts. */
const separators = /^[\s\u2022\u00b7|,;:.()/_-]*$/;

/** Other texts that have so many words of a printed one are that text in another edition. */
const leastSimilarity = 0.75;

/** Tells the texts that a checklist has in print from those that somebody added. */
export function toIsPrinted({ printed, labels }: Form): (text: string) => boolean {
  const all = [...printed, ...labels.steps.keys(), ...labels.fields.keys()]
    .filter((each) => each.length > 1)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const known = new Set(all);
  const counts = printed.filter((each) => each.includes(' ')).map(wordCountsOf);
  return (text) => {
    const folded = fold(text);
    if (folded === '' || known.has(folded) || fact.test(folded)) return true;
    let rest = folded;
    for (const pattern of smallPrint) rest = rest.replace(pattern, ' ');
    for (const each of all) rest = rest.replaceAll(each, ' ');
    if (separators.test(rest)) return true;
    const own = wordCountsOf(folded);
    return own.size > 3 && counts.some((each) => similarity(own, each) >= leastSimilarity);
  };
}
