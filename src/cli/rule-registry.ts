import type { Example } from '../check/index.ts';
import { compare, fixedRules, type HouseRule, type RuleInfo } from '../model/index.ts';

/** A rule of any command. */
export interface RuleEntry extends RuleInfo {
  /** What it checks, which is also where it is reported. */
  readonly group: 'content' | 'markdown' | 'links' | 'files' | 'import' | 'house';
  /** Where it is documented: a path in the project, or a web address. */
  readonly url: string;
  /** How to write it right and wrong. */
  readonly examples?: {
    readonly good: readonly Example[];
    readonly bad: readonly Example[];
  };
  /** Whether ignore comments may suppress its findings. */
  readonly isSuppressible: boolean;
}

/** Every rule there is: of `check`, remark-lint, `links`, `audit` and `import`, ordered by id. */
export async function readRules(): Promise<readonly RuleEntry[]> {
  const [{ rules, builtInRules, lintRules }, { linkRules }, { auditRules }, imports, citations] =
    await Promise.all([
      import('../check/index.ts'),
      import('../links/index.ts'),
      import('../audit/index.ts'),
      import('../import/index.ts'),
      import('../citations/index.ts'),
    ]);
  const content = (rule: (typeof builtInRules)[number]) => {
    const isSuppressible = !fixedRules.includes(rule.id);
    return toEntry(rule, 'content', `docs/rules.md#${rule.id}`, isSuppressible, rule.examples);
  };
  return [
    ...rules.map(content),
    ...builtInRules.map(content),
    ...lintRules.map((rule) => toEntry(rule, 'markdown', lintUrl(rule.id), true)),
    ...linkRules.map((rule) => toEntry(rule, 'links', `docs/links.md#${rule.id}`)),
    ...auditRules.map((rule) => toEntry(rule, 'files', `docs/audit.md#${rule.id}`)),
    toEntry(citations.citationLeft, 'import', citations.citationDocument),
    toEntry(imports.markupLeft, 'import', imports.folderDocument),
    ...imports.importRules.map((rule) => toEntry(rule, 'import', imports.importDocument)),
  ].sort((a, b) => compare(a.id, b.id));
}

/** The rules of a content folder, with the files that have them. */
export async function toHouseEntries(
  houseRules: readonly HouseRule[],
  toPath: (file: string) => string,
): Promise<readonly RuleEntry[]> {
  const { toRules } = await import('../check/index.ts');
  const made = await toRules(houseRules);
  return made.map((rule, index) =>
    toEntry(rule, 'house', toPath(houseRules[index]?.file ?? ''), true, rule.examples),
  );
}

function lintUrl(id: string): string {
  return `https://github.com/remarkjs/remark-lint/tree/main/packages/remark-lint-${id}`;
}

function toEntry(
  { id, severity, summary, why }: RuleInfo,
  group: RuleEntry['group'],
  url: string,
  isSuppressible = false,
  examples?: RuleEntry['examples'],
): RuleEntry {
  return { id, severity, summary, why, group, url, isSuppressible, ...(examples && { examples }) };
}
