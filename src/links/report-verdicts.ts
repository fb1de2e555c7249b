import {
  toFinding,
  type Corpus,
  type Finding,
  type Problem,
  type Severity,
} from '../model/index.ts';
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
 * Reports what is wrong with addresses, from what is recorded about them, at every place that cites them,
 * and waivers that are wrong.
 */
export function reportVerdicts(
  corpus: Corpus,
  addresses: readonly Address[],
  ledger: Ledger,
  circumstances: Circumstances,
): { readonly findings: readonly Finding[]; readonly suppressed: readonly Finding[] } {
  const used = new Set<string>();
  const findings: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const address of addresses) {
    const entry = entryOf(address, ledger, circumstances.today);
    const severity = entry && severityOf(entry, circumstances);
    if (!entry || severity === undefined) continue;
    const waiving = [...corpus.waivers].filter(([, waiver]) =>
      covers(waiver, { url: address.url, entry }),
    );
    for (const [position] of waiving) used.add(position);
    const isWaived = waiving.some(([, { until }]) => until >= circumstances.today);
    (isWaived ? suppressed : findings).push(
      ...address.citations.map((citation) =>
        toFinding(
          citation.file,
          ownerOf(entry.verdict, severity),
          toProblem(address, citation, entry),
        ),
      ),
    );
  }
  const { id } = corpus.registries.links;
  const wrong = waiverProblems(corpus, used, circumstances);
  findings.push(...wrong.map((problem) => toFinding(id, waiverNeeded, problem)));
  return { findings, suppressed };
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

function toProblem(
  { url, fault, fragment }: Address,
  { place, toFix }: Citation,
  entry: Entry,
): Problem {
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
    message: `Unexpected address \`${short(url)}\` ${found}${because(entry)}, expected ${wanted}`,
    place,
    ...(isMoved && target !== undefined && { fix: toFix(target) }),
    help: `${note}${history(entry)}`,
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

/** Waivers that have expired, that nothing needs, or that cover pages nobody has looked at. */
function waiverProblems(
  corpus: Corpus,
  used: ReadonlySet<string>,
  { today, isWhole }: Circumstances,
): readonly Problem[] {
  const { placeOf } = corpus.registries.links;
  return [...corpus.waivers].flatMap(([position, waiver]): readonly Problem[] => {
    const { pattern, until } = waiver;
    const at = (key: string) => placeOf(['waivers', Number(position), key]);
    const isExpired = until < today;
    return [
      ...(isTooBroad(waiver)
        ? [
            {
              message: `Waiver \`${pattern}\` covers a whole server`,
              place: at('pattern'),
              help: 'Write the whole address, or at least the folder, with one waiver for each page.',
            },
          ]
        : []),
      ...(isExpired
        ? [
            {
              message: `This waiver expired on \`${until}\``,
              place: at('until'),
              help: 'Open the address again. Then set a later date, or remove the waiver and fix the link.',
            },
          ]
        : []),
      ...(!isExpired && isWhole && !used.has(position)
        ? [
            {
              message: `Waiver \`${pattern}\` is not needed`,
              place: at('pattern'),
              help: 'No finding matches it any longer. Remove it.',
            },
          ]
        : []),
    ];
  });
}
