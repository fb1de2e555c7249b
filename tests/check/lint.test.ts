import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { lintRules } from '../../src/check/lint.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';
import { lintCases } from './lint-cases.ts';

/** The rules whose findings change what readers see. */
const seen = new Set([
  'code-block-style',
  'heading-style',
  'no-blockquote-without-marker',
  'no-duplicate-definitions',
  'no-literal-urls',
  'no-undefined-references',
  'no-unused-definitions',
  'ordered-list-marker-value',
]);

test.each(lintCases)('%s reports %j in our words', async (rule, body, place, message, help) => {
  const text = pathway(body);
  const page = rule === 'final-newline' ? text.trimEnd() : text;
  const { findings } = await check(await corpusOf(folderOf({ 'page.md': page })));
  const found = findings.filter(({ ruleId }) => ruleId === rule);
  expect(
    found.map((each) => [`${each.line}:${each.column}`, each.message, each.help, each.severity]),
  ).toEqual([[place, message, help, seen.has(rule) ? 'warning' : 'suggestion']]);
  expect(found[0]?.url).toContain(`remark-lint-${rule}`);
});

test('every rule of the two presets is tested', () => {
  expect([...new Set(lintCases.map(([rule]) => rule))].sort()).toEqual(
    lintRules.map(({ id }) => id).sort(),
  );
});
