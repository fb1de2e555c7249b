import type { Owner, RuleInfo, Severity } from '../model/index.ts';
import type { Verdict } from './verdict.ts';

/** Where verdicts are explained to authors, from the root of the project. */
const document = 'docs/links.md';

/** What is said about a verdict. */
interface VerdictFacts {
  /** How much it weighs; undefined where nothing is wrong. */
  readonly severity: Severity | undefined;
  /** What must hold, in one sentence. */
  readonly summary: string;
  /** Why it matters to readers. */
  readonly why: string;
  /** What is wrong, behind `Unexpected address X`. */
  readonly found: string;
  readonly expected: string;
  /** What to do. */
  readonly note: string;
}

const notFound =
  'Look for the work at its publisher or in a web archive, and write its new address; where there is none, leave the address out.';

/** The verdicts, in the author's words. */
export const verdictFacts: Readonly<Record<Verdict, VerdictFacts>> = {
  ok: {
    severity: undefined,
    summary: 'The address answers with what was cited.',
    why: 'Readers find it.',
    found: 'that answers',
    expected: 'it',
    note: 'Nothing is to be done.',
  },
  'moved-permanent': {
    severity: 'warning',
    summary: 'The content names the address that a page has now.',
    why: 'Redirects are taken away some day, and nobody knows then where the page went.',
    found: 'that has moved for good',
    expected: 'the new one',
    note: 'Write the new address, once you have seen that the page is the same.',
  },
  'moved-temporary': {
    severity: 'suggestion',
    summary: 'The address leads to another one for now.',
    why: 'The publisher says that the first one will be right again.',
    found: 'that leads elsewhere for now',
    expected: 'what was cited there',
    note: 'Look whether the page is what was cited; then leave the address as it is.',
  },
  gone: {
    severity: 'error',
    summary: 'No server says that there is no such page.',
    why: 'Readers cannot find the source of what they read.',
    found: 'that is gone',
    expected: 'one that readers find',
    note: notFound,
  },
  unreachable: {
    severity: 'warning',
    summary: 'The server of an address can be reached.',
    why: 'A server that cannot be reached for weeks is gone, and its pages with it.',
    found: 'whose server cannot be reached',
    expected: 'one that answers',
    note: 'Open it in a browser. If it is not there either, look for the work elsewhere.',
  },
  blocked: {
    severity: 'warning',
    summary: 'A server tells programs whether a page is there.',
    why: 'Nobody but a person with a browser can say whether readers find the page.',
    found: 'that turns programs away',
    expected: 'one that can be checked',
    note: 'Open it in a browser. If the page is there, say so in `links.yaml`, with your name and a day until which it holds.',
  },
  flaky: {
    severity: 'warning',
    summary: 'A server answers without a fault of its own.',
    why: 'Such faults pass; one that stays is a page that is gone.',
    found: 'whose server has a fault',
    expected: 'one that answers',
    note: 'Nothing is to be done at once: it is asked again, and becomes an error at the third time.',
  },
  'soft-404': {
    severity: 'warning',
    summary: 'An address leads to the page that was cited, and not to another one.',
    why: 'Some servers answer with a home page, or with words of regret, where a page is gone.',
    found: 'that leads to another page',
    expected: 'the one that was cited',
    note: `Open it in a browser. If the page is not the one that was cited: ${notFound.charAt(0).toLowerCase()}${notFound.slice(1)}`,
  },
  'fragment-missing': {
    severity: 'error',
    summary: 'A page has the part that an address names behind `#`.',
    why: 'Readers land at the top of a long page, and do not see what was cited.',
    found: 'whose part behind `#` is not on the page',
    expected: 'a part that is there',
    note: 'Look for the part on the page and write its name behind `#`, or leave `#` and all behind it out.',
  },
  tls: {
    severity: 'warning',
    summary: 'A server has a certificate that browsers accept.',
    why: 'Browsers warn readers off, and agencies do not let them go on.',
    found: 'whose certificate is not accepted',
    expected: 'one that browsers open without a warning',
    note: 'Open it in a browser. If it warns, tell the publisher, or look for the work elsewhere.',
  },
  'refused-by-policy': {
    severity: 'warning',
    summary: 'Addresses lead to servers that everybody can reach.',
    why: 'Readers outside cannot open it, and no program may be made to look inside a network.',
    found: 'that is not public',
    expected: 'one that everybody can open',
    note: 'Cite a public address. Whoever runs the check may allow a host with `--allow-host`.',
  },
  malformed: {
    severity: 'error',
    summary: 'An address is written as one.',
    why: 'No browser can open it.',
    found: 'that is none',
    expected: 'one that a browser can open',
    note: 'Copy the address from the browser once more.',
  },
};

/** The rule that owns what is found with a verdict. */
export function ownerOf(verdict: Verdict, severity: Severity): Owner {
  return { id: `link-${verdict}`, severity, document };
}

/** The rules of links. */
export const linkRules: readonly RuleInfo[] = [
  ...Object.entries(verdictFacts).flatMap(([verdict, { severity, summary, why }]) =>
    severity === undefined ? [] : [{ id: `link-${verdict}`, severity, summary, why }],
  ),
  {
    id: 'site-link',
    severity: 'error',
    summary: 'Every link, picture and style sheet of the built site is there.',
    why: 'Readers of the site follow links, whatever the content says.',
  },
  {
    id: 'waiver-needed',
    severity: 'warning',
    summary: 'A waiver holds still, is needed, and covers no more than somebody has looked at.',
    why: 'A waiver that nobody looks at again hides the next page that goes.',
  },
];

/** The rule that owns what leads nowhere on a built site. */
export const siteLink: Owner = { id: 'site-link', severity: 'error', document };

/** The rule that owns what is wrong with waivers. */
export const waiverNeeded: Owner = { id: 'waiver-needed', severity: 'warning', document };
