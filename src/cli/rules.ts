import type { RuleFact } from '../report/index.ts';

/** What all rules that look at content and its addresses say about themselves, in the order of their ids. */
export async function readRules(): Promise<readonly RuleFact[]> {
  const { linkRules } = await import('../links/index.ts');
  const facts = linkRules.map(({ id, severity, summary, why }) => ({
    id,
    severity,
    summary,
    why,
  }));
  return [...(await readContentRules()), ...facts].sort(byId);
}

/** The same of those that look at content alone. */
export async function readContentRules(): Promise<readonly RuleFact[]> {
  const { rules, builtInRules } = await import('../check/index.ts');
  return [...rules, ...builtInRules]
    .map(({ id, severity, summary, why }) => ({
      id,
      // What a site has asked for weighs this much at first.
      severity: severity === 'off' ? ('suggestion' as const) : severity,
      summary,
      why,
    }))
    .sort(byId);
}

function byId(a: RuleFact, b: RuleFact): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
