import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at level AA, and what axe holds for good practice beside it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What of a page axe is to look at, and by which of its rules. */
interface Scope {
  /** A selector of the part to look at; the whole page where it is left out. */
  readonly within?: string;
  /** Rules that say nothing here. */
  readonly without?: readonly string[];
}

/**
 * What axe finds on the page that is open, as `rule element`, with `(undecided)` before what it wants
 * a person to look at. The page's context must bypass its policy, which forbids scripts.
 */
export async function judgeByAxe(
  page: Page,
  { within, without = [] }: Scope = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate<axe.AxeResults>(
    `axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, ${JSON.stringify({
      runOnly: tags,
      resultTypes: ['violations', 'incomplete'],
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    })})`,
  );
  return [...toLines(violations, ''), ...toLines(incomplete, '(undecided) ')];
}

/**
 * Whether a finding of axe says that it can't judge the contrast of a text on a tile of a map: in a picture
 * it does not look at what lies below a text.
 */
export function isOnTile(finding: string): boolean {
  return /^\(undecided\) color-contrast <text /.test(finding);
}

function toLines(results: readonly axe.Result[], prefix: string): readonly string[] {
  return results.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${prefix}${id} ${html}`));
}

/**
 * The link back from a note is an arrow and a label for those who do not see it. Axe compares letters,
 * of which an arrow has none; its color is that of all links, whose contrast axe does judge.
 */
export function isArrow(finding: string): boolean {
  return /^\(undecided\) (?:color-contrast|label-content-name-mismatch) <a class="back"/.test(
    finding,
  );
}
