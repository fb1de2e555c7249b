import {
  toFinding,
  type Cache,
  type DataPath,
  type Finding,
  type HouseRule,
  type Problem,
} from '../model/index.ts';
import { readYaml, schemaRule, type Data } from './yaml.ts';

/** Where a folder may have rules of its own: `rules/wording.yaml`. */
const ruleFile = /^rules\/[^/]+\.yaml$/;

interface LoadedRules {
  readonly rules: readonly HouseRule[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the rules that a folder brings. A file in which something is wrong brings none.
 *
 * @param texts of the files of the folder, by path
 */
export async function loadHouseRules(
  texts: ReadonlyMap<string, string>,
  cache: Cache,
): Promise<LoadedRules> {
  const rules: HouseRule[] = [];
  const findings: Finding[] = [];
  for (const [path, text] of texts) {
    if (!ruleFile.test(path)) continue;
    const data = await readYaml(path, text, cache);
    const read = await readRules(data, rules);
    for (const problem of read.problems) findings.push(toFinding(path, schemaRule, problem));
    if (read.problems.length === 0) rules.push(...read.rules);
  }
  return { rules, findings };
}

async function readRules(
  data: Data,
  earlier: readonly HouseRule[],
): Promise<{ readonly rules: readonly HouseRule[]; readonly problems: readonly Problem[] }> {
  // No reader sees these texts.
  const { faults } = data;
  // A file of comments alone has no rules yet.
  if (faults.length > 0 || data.value === null) return { rules: [], problems: faults };
  // Most folders have no rules, and need neither the schema nor the engine of expressions.
  const [{ houseRuleFile }, { validate }, { RE2JS }] = await Promise.all([
    import('../../schemas/index.ts'),
    import('./validate.ts'),
    import('re2js'),
  ]);
  const { value, problems: wrong } = validate(houseRuleFile, data);
  if (!value) return { rules: [], problems: wrong };
  const rules = Object.entries(value).map(([name, rule]) => ({
    ...rule,
    id: `rules/${name}`,
    name,
    file: data.id,
    placeOf: (path: DataPath) => data.placeOf([name, ...path]),
  }));
  const all = rules.flatMap((rule): readonly Problem[] => {
    const first = earlier.find(({ id }) => id === rule.id);
    const place = data.placeOf([rule.name], 'key');
    if (first)
      return [
        {
          message: `\`${rule.name}\` is the name of a rule in \`${first.file}\``,
          place,
          help: 'Give this one another name.',
        },
      ];
    if (!('pattern' in rule)) return [];
    try {
      RE2JS.compile(rule.pattern);
      return [];
    } catch (error) {
      return [
        {
          message: `\`pattern\` is not a regular expression: ${reasonOf(error)}`,
          place: data.placeOf([rule.name, 'pattern']),
          help: 'Use RE2 syntax, which has no lookarounds and no backreferences.',
        },
      ];
    }
  });
  return { rules, problems: all };
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^error parsing regexp: /, '');
}
