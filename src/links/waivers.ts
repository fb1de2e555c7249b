import type { Corpus, Problem, Waiver } from '../model/index.ts';
import type { Entry } from './ledger.ts';
import type { Verdict } from './verdict.ts';

/** Whether a waiver covers an address with its entry, or any address that it redirects to. */
export function covers({ pattern, verdicts }: Waiver, url: string, entry: Entry): boolean {
  if (!verdicts.some((verdict) => verdict === entry.verdict)) return false;
  const { via = [], finalUrl = url } = entry;
  return [url, ...via, finalUrl].some((each) => matches(pattern, each));
}

/** Whether an address matches a pattern, in which `*` matches any characters. */
function matches(pattern: string, url: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return url === first;
  if (!url.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = url.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return url.endsWith(last) && url.length - last.length >= at;
}

/**
 * Waivers that cover a whole server, have expired, or are not needed.
 *
 * @param used the keys of waivers that covered a finding; undefined if not all addresses were checked
 */
export function waiverProblems(
  { waivers, registries }: Corpus,
  used: ReadonlySet<string> | undefined,
  today: string,
): readonly Problem[] {
  return [...waivers].flatMap(([key, waiver]) => {
    const { pattern, until } = waiver;
    const placeOf = (name: string) => registries.links.placeOf(['waivers', Number(key), name]);
    const problems: Problem[] = [];
    if (isTooBroad(waiver))
      problems.push({
        message: `Waiver \`${pattern}\` covers a whole server`,
        place: placeOf('pattern'),
        help: 'Write the whole address, or at least the folder, with one waiver for each page.',
      });
    if (until < today)
      problems.push({
        message: `This waiver expired on \`${until}\``,
        place: placeOf('until'),
        help: 'Open the address again. Then set a later date, or remove the waiver and fix the link.',
      });
    else if (used && !used.has(key))
      problems.push({
        message: `Waiver \`${pattern}\` is not needed`,
        place: placeOf('pattern'),
        help: 'No finding matches it any longer. Remove it.',
      });
    return problems;
  });
}

/** Verdicts on a single page; the others may apply to a whole server. */
const ofOnePage: ReadonlySet<Verdict> = new Set([
  'gone',
  'soft-404',
  'fragment-missing',
  'moved-permanent',
]);

function isTooBroad({ pattern, verdicts }: Waiver): boolean {
  const path = /^https?:\/\/[^/]+\/(.*)$/s.exec(pattern)?.[1] ?? '';
  return path.startsWith('*') && verdicts.some((verdict) => ofOnePage.has(verdict));
}
