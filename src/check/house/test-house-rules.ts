import {
  toFinding,
  type Finding,
  type HouseRule,
  type Problem,
  type Source,
} from '../../model/index.ts';
import { quote } from '../format-value.ts';
import type { PageSettings } from '../rule.ts';
import { toRules } from './to-rule.ts';

/** Rules of content folders depend on nothing but their own words. */
const settings = {} as PageSettings;

/**
 * Tries rules on their examples: something must be found in each bad one, and nothing in a good one.
 *
 * @param readPage reads a page by its path and text; undefined if it can't be read
 * @returns the examples of which this is not true, at their places, and how many there are
 */
export async function testHouseRules(
  rules: readonly HouseRule[],
  readPage: (id: string, text: string) => Promise<Source | undefined>,
): Promise<{ readonly findings: readonly Finding[]; readonly count: number }> {
  const findings: Finding[] = [];
  let count = 0;
  for (const rule of rules) {
    const [runnable] = await toRules([rule]);
    const check =
      runnable?.scope === 'text' || runnable?.scope === 'page' ? runnable.check : undefined;
    for (const kind of ['good', 'bad'] as const)
      for (const [index, example] of rule.examples[kind].entries()) {
        count += 1;
        const source = await readPage(pageOf(rule), toPage(rule, example));
        const problems: Problem[] = [];
        if (source && check)
          for await (const problem of check(source, settings)) problems.push(problem);
        if (problems.length > 0 === (kind === 'bad')) continue;
        const [first] = problems;
        const owner = { id: rule.id, severity: 'error', document: null } as const;
        const message = first
          ? `${quote(rule.name)} finds something in this good example: ${first.message}`
          : `${quote(rule.name)} finds nothing in this bad example`;
        const place = rule.placeOf(['examples', kind, index]);
        const help = 'Change the rule, or correct the example.';
        findings.push(toFinding(rule.file, owner, { message, place, help }));
      }
  }
  return { findings, count };
}

/** A page that the rule is about. */
function pageOf({ pages: [path = 'example.md'] = [] }: HouseRule): string {
  return path.endsWith('.md') ? path : `${path.replace(/\/$/, '')}/example.md`;
}

/** The example as a page; as a title where the rule looks at front matter alone. */
function toPage({ scope }: HouseRule, example: string): string {
  const isValue = scope?.every((each) => each === 'values') === true;
  return isValue ? `---\ntitle: ${JSON.stringify(example)}\n---\n` : `${example.trimEnd()}\n`;
}
