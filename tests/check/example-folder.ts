import { readFileSync } from 'node:fs';
import type { Example, ExamplePage } from '../../src/check/index.ts';
import { folderOf, pathway, type Files } from '../corpus-of.ts';

const picture = readFileSync('tests/fixtures/garden/plots/plots.png');

/** The content folder that an example of a rule describes. */
export function folderOfExample(example: Example): Files {
  const others = Object.entries(example.others ?? {}).map(
    ([path, page]) => [path, otherPage(path, page)] as const,
  );
  const folder = folderOf(
    { 'page.md': pathway(example.body ?? 'Text.', example.front), ...Object.fromEntries(others) },
    { 'garden.png': picture, ...example.files },
  );
  return { ...folder, 'site.yaml': withKeys(String(folder['site.yaml']), example.site ?? {}) };
}

/** A page beside `page.md`: a pathway with a title and a step of its own, unless it says otherwise. */
function otherPage(path: string, { body = 'Text.', front = {} }: ExamplePage): string {
  const name = path.replace(/\.md$/, '').replace(/\W+/g, '-').toLowerCase();
  const page = pathway(body, {
    title: `About ${name}`,
    description: `What a state does about ${name}, in fifty characters or more.`,
    steps: `[{id: ${name}-step, text: Take the step}]`,
    ...front,
  });
  // Only pathways have these keys.
  return 'kind' in front ? page.replace(/^(?:resources|steps): .*\n/gm, '') : page;
}

/** A YAML text in which some keys of the top have other values. */
export function withKeys(yaml: string, keys: Readonly<Record<string, string>>): string {
  let text = yaml;
  for (const [key, value] of Object.entries(keys)) {
    const old = new RegExp(`^${key}:.*\\n(?:[ -].*\\n)*`, 'm');
    text = `${text.replace(old, '')}${key}: ${value}\n`;
  }
  return text;
}
