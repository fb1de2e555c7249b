import { report, type Corpus, type Severity } from '../model/index.ts';
import type { Address, Citation } from './inventory.ts';
import type { Entry, Ledger } from './ledger.ts';
import { ownerOf, verdictFacts, waiverNeeded } from './rules.ts';
import { covers, isTooBroad } from './waivers.ts';
import type { Verdict } from './verdict.ts';

/** How a judgement is to be made. */
interface Circumstances {
  readonly today: string;
  /** Whether only addresses are judged that a change adds: then dead ones are errors at once. */
  readonly isAdded: boolean;
  /** Whether all addresses of the content are judged, so that a waiver without one is not needed. */
  readonly isWhole: boolean;
}

/** These fail only after so many runs in a row: their faults pass. */
const passing: ReadonlySet<Verdict> = new Set(['unreachable', 'flaky', 'tls']);
const runsInARow = 3;

/** A change that adds such an address is not let in. */
const wrongWhenAdded: ReadonlySet<Verdict> = new Set([
  'gone',
  'unreachable',
  'fragment-missing',
  'malformed',
  'refused-by-policy',
]);

/**
 * Says what is wrong with addresses, by what is on record about them, at every place that cites them.
 *
 * Effect: messages are added to the files of the corpus.
 */
export function judge(
  corpus: Corpus,
  addresses: readonly Address[],
  ledger: Ledger,
  circumstances: Circumstances,
): void {
  const used = new Set<string>();
  for (const address of addresses) {
    const entry = entryOf(address, ledger, circumstances.today);
    if (!entry) continue;
    const severity = severityOf(entry, circumstances);
    if (severity === undefined) continue;
    const waiving = [...corpus.waivers].filter(([, waiver]) =>
      covers(waiver, { url: address.url, entry }),
    );
    for (const [position] of waiving) used.add(position);
    if (waiving.some(([, { until }]) => until >= circumstances.today)) {
      for (const { file } of address.citations) file.data.silenced = (file.data.silenced ?? 0) + 1;
      continue;
    }
    for (const citation of address.citations)
      report(citation.file, ownerOf(entry.verdict, severity), toProblem(address, citation, entry));
  }
  judgeWaivers(corpus, used, circumstances);
}

/** What is on record; of an address that nobody needs to be asked about, what its own form says. */
export function entryOf(address: Address, ledger: Ledger, today: string): Entry | undefined {
  if (address.fault !== undefined) return { verdict: 'malformed', checked: today };
  return ledger.get(address.url);
}

function severityOf(
  { verdict, failures = 0 }: Entry,
  { isAdded }: Circumstances,
): Severity | undefined {
  if (isAdded && wrongWhenAdded.has(verdict)) return 'error';
  if (passing.has(verdict) && failures >= runsInARow) return 'error';
  return verdictFacts[verdict].severity;
}

function toProblem({ url, fault, fragment }: Address, { place, toFix }: Citation, entry: Entry) {
  const { verdict, finalUrl } = entry;
  const { found, expected, note } = verdictFacts[verdict];
  const isMoved = verdict === 'moved-permanent' && finalUrl !== undefined;
  // Redirects keep the part that the address names, unless they name another one.
  const target =
    isMoved && fragment !== undefined && !finalUrl.includes('#')
      ? finalUrl + hashOf(url)
      : finalUrl;
  const wanted = isMoved ? `\`${short(target ?? '')}\`` : (fault ?? expected);
  return {
    reason: `Unexpected address \`${short(url)}\` ${found}${because(entry)}, expected ${wanted}`,
    place,
    actual: url,
    ...(isMoved && target !== undefined && { expected: [target], fix: toFix(target) }),
    note: `${note}${history(entry)}`,
  };
}

function hashOf(url: string): string {
  return /#.*$/s.exec(url)?.[0] ?? '';
}

/** What the server said, for those who know such numbers. */
function because({ status, code, verdict }: Entry): string {
  if (code !== undefined) return ` (${code})`;
  return status === undefined || verdict === 'moved-permanent' ? '' : ` (${status})`;
}

/** When readers found it last, and where it led: that helps to find it again. */
function history({ verdict, lastOk, failures = 0, finalUrl, title }: Entry): string {
  const parts = [
    ...(verdict === 'soft-404' && title !== undefined
      ? [`The page calls itself \`${short(title)}\`.`]
      : []),
    ...(finalUrl !== undefined && verdict !== 'moved-permanent'
      ? [`It leads to \`${short(finalUrl)}\`.`]
      : []),
    ...(lastOk !== undefined && failures > 0 ? [`It was last found on ${lastOk}.`] : []),
    ...(failures > 1 ? [`It was not found ${failures} times in a row.`] : []),
  ];
  return parts.map((part) => ` ${part}`).join('');
}

const maxCharacters = 120;

/** A text on one line, between backticks, cut where it is long. */
function short(text: string): string {
  const characters = [...text.replace(/[\s`\u0000-\u001f\u007f]+/g, ' ').trim()];
  return characters.length > maxCharacters
    ? `${characters.slice(0, maxCharacters - 1).join('')}\u2026`
    : characters.join('');
}

/** Waivers that are past their end, that nothing needs, or that cover what nobody has seen. */
function judgeWaivers(
  corpus: Corpus,
  used: ReadonlySet<string>,
  { today, isWhole }: Circumstances,
): void {
  const { file, placeOf } = corpus.registries.links;
  const at = (position: string, key: string) => placeOf(['waivers', Number(position), key]);
  for (const [position, waiver] of corpus.waivers) {
    const { pattern, until } = waiver;
    if (isTooBroad(waiver))
      report(file, waiverNeeded, {
        reason: `Unexpected waiver for all of a server, expected one for the pages that somebody has looked at`,
        place: at(position, 'pattern'),
        actual: pattern,
        note: 'Write the whole address, or at least the folder; one waiver for each page that is gone.',
      });
    if (until < today)
      report(file, waiverNeeded, {
        reason: `Unexpected waiver past its end \`${until}\`, expected one that still holds`,
        place: at(position, 'until'),
        actual: until,
        note: 'Look at the address again. Then set a later day, or remove the waiver and mend what is found.',
      });
    else if (isWhole && !used.has(position))
      report(file, waiverNeeded, {
        reason: 'Unexpected waiver that nothing needs, expected one for something that is found',
        place: at(position, 'pattern'),
        actual: pattern,
        note: 'Nothing of what it names is found any more at such an address. Remove it.',
      });
  }
}
