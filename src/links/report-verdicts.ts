import {
  applySeverities,
  toFinding,
  toLongDate,
  type Corpus,
  type Finding,
  type Problem,
  type Severity,
} from '../model/index.ts';
import type { Address, Citation } from './inventory.ts';
import type { Entry, Ledger } from './ledger.ts';
import { codeFacts, linkPostponed, ownerOf, verdictFacts, waiverNeeded } from './rules.ts';
import type { Verdict } from './verdict.ts';
import { covers, waiverProblems } from './waivers.ts';

interface ReportOptions {
  readonly today: string;
  /** Whether a change adds these addresses. If so, broken ones are errors the first time. */
  readonly isAdded: boolean;
  /** Whether these are all addresses of the content: then waivers without a finding are reported. */
  readonly isWhole: boolean;
  /** Pages that their servers want to be asked for later, and were not checked for that reason. */
  readonly postponed?: ReadonlySet<string>;
}

/** Problems that may be temporary: errors only after several failed runs in a row. */
const transient: ReadonlySet<Verdict> = new Set(['unreachable', 'flaky', 'tls']);
const runsInARow = 3;

/** Errors where a change adds the address. */
const errorWhenAdded: ReadonlySet<Verdict> = new Set([
  'gone',
  'unreachable',
  'fragment-missing',
  'malformed',
  'refused-by-policy',
]);

/** Reports broken addresses, as the ledger has them, at every place that cites them, and wrong waivers. */
export function reportVerdicts(
  corpus: Corpus,
  addresses: readonly Address[],
  ledger: Ledger,
  { today, isAdded, isWhole, postponed = new Set() }: ReportOptions,
): { readonly findings: readonly Finding[]; readonly suppressed: readonly Finding[] } {
  const used = new Set<string>();
  const findings: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const address of addresses) {
    const entry = entryOf(address, ledger, today);
    if (!entry || !isBroken(entry)) continue;
    const owner = ownerOf(entry.verdict, severityOf(entry, isAdded));
    const waivers = [...corpus.waivers].filter(([, waiver]) => covers(waiver, address.url, entry));
    for (const [key] of waivers) used.add(key);
    const isWaived = waivers.some(([, { until }]) => until >= today);
    (isWaived ? suppressed : findings).push(
      ...address.citations.map((citation) =>
        toFinding(citation.file, owner, toProblem(address, citation, entry)),
      ),
    );
  }
  findings.push(...postponements(addresses, postponed));
  const { id } = corpus.registries.links;
  const wrong = waiverProblems(corpus, isWhole ? used : undefined, today);
  findings.push(...wrong.map((problem) => toFinding(id, waiverNeeded, problem)));
  return {
    findings: applySeverities(findings, corpus.site),
    suppressed: applySeverities(suppressed, corpus.site),
  };
}

/** One finding for each server, at the first place that cites it. */
function postponements(
  addresses: readonly Address[],
  postponed: ReadonlySet<string>,
): readonly Finding[] {
  const byHost = new Map<string, Address[]>();
  for (const address of addresses) {
    if (!postponed.has(address.page)) continue;
    const { host } = new URL(address.page);
    byHost.set(host, [...(byHost.get(host) ?? []), address]);
  }
  return [...byHost].flatMap(([host, all]) => {
    const [first] = all.flatMap(({ citations }) => citations);
    if (!first) return [];
    const what = all.length === 1 ? 'one link to it was' : `${all.length} links to it were`;
    return toFinding(first.file, linkPostponed, {
      message: `\`${short(host)}\` asks for a longer wait, so ${what} not checked`,
      place: first.place,
      help: 'Run the check again later. The recorded results for these links are kept.',
    });
  });
}

/** The entry of the ledger; for a malformed address, one that says so. */
export function entryOf(address: Address, ledger: Ledger, today: string): Entry | undefined {
  if (address.malformed !== undefined) return { verdict: 'malformed', checked: today };
  return ledger.get(address.url);
}

type BrokenEntry = Entry & { readonly verdict: Exclude<Verdict, 'ok'> };

function isBroken(entry: Entry): entry is BrokenEntry {
  return entry.verdict !== 'ok';
}

function severityOf({ verdict, failures = 0 }: BrokenEntry, isAdded: boolean): Severity {
  if (isAdded && errorWhenAdded.has(verdict)) return 'error';
  if (transient.has(verdict) && failures >= runsInARow) return 'error';
  return verdictFacts[verdict].severity;
}

function toProblem(
  { url, fragment, malformed }: Address,
  { place, toFix }: Citation,
  entry: BrokenEntry,
): Problem {
  const { verdict, finalUrl } = entry;
  const { message, help } = { ...verdictFacts[verdict], ...codeFacts[entry.code ?? ''] };
  const isPermanent = verdict === 'moved-permanent' && finalUrl !== undefined;
  // Redirects keep the fragment, unless they name another one.
  const keepsFragment = isPermanent && fragment !== undefined && !finalUrl.includes('#');
  const target = keepsFragment ? finalUrl + new URL(url).hash : finalUrl;
  const isMoved = verdict === 'moved-permanent' || verdict === 'moved-temporary' || isOffWeb(entry);
  const to = isMoved && target !== undefined ? ` to \`${short(target)}\`` : '';
  return {
    message: `\`${short(url)}\` ${message}${to}${reasonOf(entry)}`,
    place,
    ...(isPermanent && { fix: toFix(finalUrl) }),
    help: [malformed ?? help, ...historyOf(entry, isMoved)].join(' '),
  };
}

/** Whether a redirect leads to something other than a web page. */
function isOffWeb({ code }: Entry): boolean {
  return code === 'NOT_A_WEB_PAGE';
}

/** The error code, or the status where it is not 2xx. */
function reasonOf({ status = 200, code }: Entry): string {
  if (code !== undefined) return code in codeFacts ? '' : ` (${code})`;
  return status >= 200 && status < 300 ? '' : ` (${status})`;
}

/** What helps to find the page again: where it led, its title, and when it last worked. */
function historyOf(
  { verdict, lastOk, failures = 0, finalUrl, title, archived }: Entry,
  isMoved: boolean,
): readonly string[] {
  return [
    ...(verdict === 'soft-404' && title !== undefined ? [`Its title is \`${short(title)}\`.`] : []),
    ...(finalUrl !== undefined && !isMoved ? [`It leads to \`${short(finalUrl)}\`.`] : []),
    ...(lastOk !== undefined && failures > 0 ? [`It last worked on ${toLongDate(lastOk)}.`] : []),
    ...(archived !== undefined
      ? [`An archived copy is at \`${archived}\`: in resources.yaml, write it as \`archived\`.`]
      : []),
    ...(failures > 1 ? [`It has failed ${failures} times in a row.`] : []),
  ];
}

const maxCharacters = 120;

/** A text on one line for use between backticks, cut where it is long. */
function short(text: string): string {
  const characters = [...text.replace(/[\s`\u0000-\u001f\u007f]+/g, ' ').trim()];
  return characters.length > maxCharacters
    ? `${characters.slice(0, maxCharacters - 1).join('')}\u2026`
    : characters.join('');
}
