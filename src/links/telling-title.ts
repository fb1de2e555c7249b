import type { CitedAs } from './soft-404.ts';

/** Verdicts that a title can tell. */
type Told = 'soft-404' | 'blocked';

/** Titles of pages that are served in place of another page, by verdict. */
const tellings: readonly (readonly [verdict: Told, title: RegExp])[] = [
  [
    'soft-404',
    new RegExp(
      `^(?:${[
        '(?:http )?(?:error )?(?:404|410)(?: error| not found| page not found| gone)?',
        '(?:(?:sorry|oops|uh oh|the|this|that|your|requested|web) )*(?:page|file|document|content|article|url|resource)s?(?: you \\w+ \\w+ \\w+)? (?:is |was |could |can |has |does )?(?:not|no longer|cannot|can ?t|couldn ?t|doesn ?t)(?: be)?(?: been)? (?:found|available|exist|exists)',
        '(?:error )?not found',
      ].join('|')})$`,
    ),
  ],
  [
    'blocked',
    new RegExp(
      `^(?:${[
        '(?:please )?(?:log|sign) ?in(?: required| to continue)?',
        '(?:login|sign ?in|authentication) required',
        'just a moment',
        'attention required',
        'access (?:to this page (?:has been|is) )?denied',
        '(?:checking|verifying) (?:your browser|you are human|that you are not a robot)',
        'are you (?:a )?(?:human|robot)',
        '(?:bot|human|security|browser) (?:check|verification|challenge)',
        'pardon our interruption',
        'request (?:rejected|blocked)',
        '(?:403|401)? ?(?:forbidden|unauthorized)',
      ].join('|')})$`,
    ),
  ],
];

/**
 * What the title of a page with a good status says that it is in place of another: a message that there is no such
 * page, a form to log in, or a check for robots. Undefined for anything else, and where the content cites just that: by
 * its title, or with an address that says so.
 */
export function tellingTitle(
  title: string | undefined,
  url: string,
  { titles }: CitedAs,
): Told | undefined {
  const found = verdictOf(title);
  if (found === undefined || titles.some((cited) => verdictOf(cited) === found)) return undefined;
  return addressSays.test(new URL(url).pathname) ? undefined : found;
}

/** The address of a page about logging in, or about 404. */
const addressSays = /(?:log|sign)[-_]?(?:in|on)\b|\b40[134]\b|not[-_]?found/i;

/** A title is often followed or preceded by the name of its site. */
function verdictOf(title: string | undefined): Told | undefined {
  const parts = (title ?? '').split(/\s*[|–—:·•»]+\s*|\s+[-/]\s+/).map(normalized);
  return tellings.find(([, pattern]) => parts.some((part) => pattern.test(part)))?.[0];
}

function normalized(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
