import type { Owner, RuleInfo, Severity } from '../model/index.ts';
import type { Verdict } from './verdict.ts';

/** Where the rules are documented, from the root of the project. */
const document = 'docs/links.md';

interface VerdictFacts extends Omit<RuleInfo, 'id'> {
  readonly severity: Severity;
  /** What is wrong: continues a sentence that begins with the address. */
  readonly message: string;
  /** What to do. */
  readonly help: string;
}

/** What is reported for each verdict. */
export const verdictFacts: Readonly<Record<Exclude<Verdict, 'ok'>, VerdictFacts>> = {
  'moved-permanent': {
    severity: 'warning',
    summary: 'Links use the current address of a page.',
    why: "Redirects don't last forever. Once they are gone, nobody knows where the page went.",
    message: 'has moved permanently',
    help: 'Open the new address. If it is the page that was cited, write that address.',
  },
  'moved-temporary': {
    severity: 'suggestion',
    summary: 'Links lead straight to the page that was cited.',
    why: 'A temporary redirect may lead elsewhere tomorrow.',
    message: 'redirects temporarily',
    help: 'Check that the page is the one that was cited, and leave the address as it is.',
  },
  gone: {
    severity: 'error',
    summary: 'Cited pages exist.',
    why: 'Readers need to find the source of what they read.',
    message: 'no longer exists',
    help: "Look for the page on the publisher's site or in a web archive, and write its new address. If there is none, remove the address.",
  },
  unreachable: {
    severity: 'warning',
    summary: 'The server of an address can be reached.',
    why: "If a server can't be reached for weeks, its pages are probably gone.",
    message: 'cannot be reached',
    help: 'Open it in a browser. If that fails too, look for the page elsewhere.',
  },
  blocked: {
    severity: 'warning',
    summary: 'The server allows automated checks.',
    why: 'If it blocks them, only a person with a browser can tell whether the page exists.',
    message: 'blocks automated checks',
    help: 'Open it in a browser. If the page is there, add a waiver to `links.yaml` with your name and an end date.',
  },
  flaky: {
    severity: 'warning',
    summary: 'The server answers without an internal error.',
    why: 'Most of these errors are temporary. If one persists, the page is probably gone.',
    message: 'failed with a server error',
    help: 'Nothing to do yet: it is checked again in the next run. Three failed runs in a row make it an error.',
  },
  'soft-404': {
    severity: 'warning',
    summary: 'An address leads to the page that was cited, not to a different one.',
    why: 'When a page is gone, some servers show their home page or a message instead of reporting an error.',
    message: 'leads to a different page',
    help: 'Open it in a browser. If it is not the page that was cited, look for that elsewhere. If it is, add a waiver to `links.yaml`.',
  },
  'fragment-missing': {
    severity: 'error',
    summary: 'A page has the section that an address names after `#`.',
    why: "Otherwise readers arrive at the top of a long page and don't see what was cited.",
    message: 'names a section that is not on the page',
    help: 'Find the section on the page and write its name after `#`, or remove `#` and everything after it.',
  },
  tls: {
    severity: 'warning',
    summary: 'The server has a certificate that browsers accept.',
    why: 'Browsers show a warning instead of the page, and many agencies block it altogether.',
    message: 'has a certificate that browsers reject',
    help: 'Open it in a browser. If you see a warning, tell the publisher, or look for the page elsewhere.',
  },
  'refused-by-policy': {
    severity: 'warning',
    summary: 'Addresses are public.',
    why: 'Readers cannot open a private address, and a pull request must not make the program look inside a network.',
    message: 'is not a public address',
    help: 'Cite a public address. Whoever runs the check can allow a host with `--allow-host HOST`.',
  },
  malformed: {
    severity: 'error',
    summary: 'Addresses are well-formed.',
    why: 'Browsers cannot open any other address.',
    message: 'is not a valid address',
    help: 'Copy the address from the browser again.',
  },
};

/** What is reported instead for the codes of some errors. */
export const codeFacts: Readonly<Record<string, Pick<VerdictFacts, 'message' | 'help'>>> = {
  NOT_A_WEB_PAGE: {
    message: 'does not lead to a web page: it redirects',
    help: 'Write the address of a web page. If readers should send email, write the email address.',
  },
  COOKIE_NEEDED: {
    message: 'opens only for visitors who accept cookies',
    help: 'Open it in a browser. If the page is there, add a waiver to `links.yaml` with your name and an end date.',
  },
};

/** The rule of a verdict, with the severity of a finding. */
export function ownerOf(verdict: Verdict, severity: Severity): Owner {
  return { id: `link-${verdict}`, severity, document };
}

/** The rules of `links`. */
export const linkRules: readonly RuleInfo[] = [
  ...Object.entries(verdictFacts).map(([verdict, { severity, summary, why }]) => ({
    id: `link-${verdict}`,
    severity,
    summary,
    why,
  })),
  {
    id: 'link-postponed',
    severity: 'suggestion',
    summary: 'Servers answer within the run.',
    why: 'A server that is asked too often wants the rest later. Until then nobody knows whether these links work.',
  },
  {
    id: 'site-link',
    severity: 'error',
    summary: 'Every link, image and style sheet of the built site works.',
    why: 'A link can be right in the content and broken on the site.',
  },
  {
    id: 'waiver-needed',
    severity: 'warning',
    summary: 'Every waiver is current, needed, and limited to what someone has checked.',
    why: 'A waiver that nobody reviews hides the next page that disappears.',
  },
];

/** The rule of servers that want to be asked later. */
export const linkPostponed: Owner = { id: 'link-postponed', severity: 'suggestion', document };

/** The rule of broken links on a built site. */
export const siteLink: Owner = { id: 'site-link', severity: 'error', document };

/** The rule of waivers. */
export const waiverNeeded: Owner = { id: 'waiver-needed', severity: 'warning', document };
