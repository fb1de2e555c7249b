import { describe, expect, test } from 'vitest';
import { builtInRules, check, rules } from '../../src/check/index.ts';
import { applySeverities, fixedRules, toFinding, type Finding } from '../../src/model/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../corpus-of.ts';
import { withKeys } from './example-folder.ts';

const withSeverities = (severities: string, body = 'Text.'): Files => {
  const files = folderOf({ 'page.md': pathway(body) });
  return { ...files, 'site.yaml': withKeys(String(files['site.yaml']), { severities }) };
};

async function found(files: Files): Promise<readonly Finding[]> {
  const { findings } = await check(await corpusOf(files), {
    today: '2020-01-01',
    knownRuleIds: ['link-gone', 'audit-only', 'schema'],
  });
  return findings;
}

const shown = ({ file, line, column, severity, ruleId, message, help }: Finding): string =>
  `${file}:${line}:${column} ${severity} ${ruleId} ${message} | ${help}`;

describe('`severities` of site.yaml', () => {
  test.each([
    [
      '{url-secur: off}',
      'site.yaml:11:14 error severity-known `url-secur` is not a rule. Did you mean `url-secure`? | Write `url-secure`.',
    ],
    [
      '{link-gon: off}',
      'site.yaml:11:14 error severity-known `link-gon` is not a rule. Did you mean `link-gone`? | Write `link-gone`.',
    ],
    [
      '{everything: off}',
      'site.yaml:11:14 error severity-known `everything` is not a rule | The name of the rule is at the end of the first line of a finding.',
    ],
    [
      '{schema: off}',
      "site.yaml:11:14 error severity-known The severity of `schema` can't be changed | Remove this line: nothing can be built while the rule finds anything.",
    ],
  ])('with %s is an error at the rule', async (severities, finding) => {
    expect((await found(withSeverities(severities))).map(shown)).toEqual([finding]);
  });

  test('cannot lower image-alt: without a description, no output passes its audit', async () => {
    const files = withSeverities('{image-alt: warning}', '![](https://example.org/a.png)');
    expect((await found(files)).map(shown)).toEqual([
      'page.md:11:1 error image-alt This image has no description | Write what it shows between `![` and `]`, such as `![Four plots around a well](plots.png)`.',
      'page.md:11:1 error image-supported This image is on `example.org`, not in the content folder | If you may use it, save it as `a.png` in the folder of this page, and write `![What the image shows](a.png)`. Otherwise link to it: `[What the image shows](https://example.org/a.png)`.',
      "site.yaml:11:14 error severity-known The severity of `image-alt` can't be changed | Remove this line: nothing can be built while the rule finds anything.",
    ]);
  });

  test('with a misspelled rule has a fix that writes the right one', async () => {
    const files = withSeverities('{url-secur: off}');
    const text = String(files['site.yaml']);
    const start = text.indexOf('url-secur');
    const [finding] = await found(files);
    expect(finding?.fix).toEqual([{ start, end: start + 9, text: 'url-secure' }]);
  });

  test('may name rules of this check, of remark-lint and of other stages', async () => {
    const all = '{url-secure: error, emphasis-marker: error, link-gone: warning, audit-only: off}';
    expect(await found(withSeverities(all))).toEqual([]);
  });

  test.each(['error', 'suggestion'])('make a finding of remark-lint %s', async (severity) => {
    const files = withSeverities(`{emphasis-marker: ${severity}}`, 'An _old_ plot.');
    expect((await found(files)).map((each) => [each.ruleId, each.severity])).toEqual([
      ['emphasis-marker', severity],
    ]);
  });

  test('switch a rule of remark-lint off, so that a comment for it is not needed', async () => {
    const body = '<!-- pathways-ignore emphasis-marker: as in the law -->\n\nAn _old_ plot.';
    const files = withSeverities("{emphasis-marker: 'off'}", body);
    expect((await found(files)).map(({ ruleId }) => ruleId)).toEqual(['ignore-needed']);
  });
});

test('a comment for a rule of another stage says that it suppresses nothing', async () => {
  const body = '<!-- pathways-ignore link-gone: as in the law -->\n\nText.';
  expect((await found(folderOf({ 'page.md': pathway(body) }))).map(shown)).toEqual([
    "page.md:11:22 error ignore-valid Findings of `link-gone` can't be suppressed here | Fix them, and remove `link-gone` from the comment.",
  ]);
});

describe('applySeverities', () => {
  const finding = (id: string): Finding =>
    toFinding('page.md', { id, severity: 'warning' }, { message: 'Wrong' });
  const apply = (id: string, severity: 'off' | 'error') =>
    applySeverities([finding(id)], { severities: { [id]: severity } }).map((each) => each.severity);

  test('sets the severity of a finding, or drops it', () => {
    expect(apply('link-gone', 'error')).toEqual(['error']);
    expect(apply('link-gone', 'off')).toEqual([]);
  });

  test('leaves other findings alone', () => {
    const others = [finding('link-gone'), { ...finding(''), ruleId: null }];
    expect(applySeverities(others, { severities: { schema: 'off' } })).toEqual(others);
  });

  test.each(fixedRules)('never changes findings of %s', (id) => {
    expect(apply(id, 'off')).toEqual(['warning']);
  });

  test('the documented rules of other stages about content are fixed', () => {
    expect(fixedRules).toEqual(expect.arrayContaining(builtInRules.map(({ id }) => id)));
  });

  test('every fixed rule is documented', () => {
    const ids: readonly string[] = [...builtInRules, ...rules].map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...fixedRules]));
  });
});
