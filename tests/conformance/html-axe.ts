import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at level AA, and what axe holds for good practice beside it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the page that is open, as `rule element`, with `(undecided)` before what it wants
 * a person to look at. The page's context must bypass its policy, which forbids scripts.
 */
export async function judgeByAxe(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate<axe.AxeResults>(
    `axe.run({ runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations', 'incomplete'] })`,
  );
  return [...toLines(violations, ''), ...toLines(incomplete, '(undecided) ')];
}

function toLines(results: readonly axe.Result[], prefix: string): readonly string[] {
  return results.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${prefix}${id} ${html}`));
}
