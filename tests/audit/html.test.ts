import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/index.ts';
import { htmlRules } from '../../src/audit/html/rules.ts';
import { htmlCases, htmlPage } from './html-cases.ts';

describe.each(htmlCases)('%s', (rule, bad, good, says) => {
  test(`says: ${says}`, () => {
    expect(problemsOf(bad)).toEqual([`${rule}: ${says}`]);
  });

  test('finds nothing once it is fixed', () => {
    expect(problemsOf(good)).toEqual([]);
  });
});

test('every rule for web pages has a case', () => {
  const proved = new Set<string>(htmlCases.map(([rule]) => rule));
  expect(htmlRules.map(({ id }) => id).filter((id) => !proved.has(id))).toEqual([]);
});

test('a redirect page needs neither headings nor a main part', () => {
  const text =
    '<html lang="en"><head><title>Moved</title><meta http-equiv="refresh" content="0; url=a"></head><body><a href="a">Water</a></body></html>';
  expect(problemsOf(text)).toEqual([]);
});

test('hidden elements are not checked', () => {
  expect(problemsOf(htmlPage('<div hidden><img src="a"><h4>x</h4><input></div>'))).toEqual([]);
});

function problemsOf(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  return audit({ name: 'a.html', bytes }, 'any').map(
    ({ ruleId, message }) => `${ruleId}: ${message}`,
  );
}
