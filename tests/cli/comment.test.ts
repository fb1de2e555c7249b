import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare, toJson } from '../../src/diff/index.ts';
import { corpusOf, folderOf, pathway, withFolder, type Files } from '../corpus-of.ts';
import { runIn, type Ran } from './run-in.ts';

const finding = {
  ruleId: 'link-resolves',
  severity: 'error',
  message: 'There is no page `x.md`',
  file: 'content/a.md',
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 9,
  help: 'Write @team or ::error::x',
  url: 'https://evil.example/',
  related: null,
  fix: [{ start: 1, end: 2, text: 'x' }],
};
const none = { files: 3, errors: 0, warnings: 0, suggestions: 0, suppressed: 0 };

/** A report in JSON: of nothing found, or of what is given. */
function reportOf(findings: readonly object[] = [], summary: object = {}): string {
  return JSON.stringify({
    version: 2,
    summary: { ...none, errors: findings.length, ...summary },
    findings,
  });
}

const change = async (): Promise<string> => {
  const before = await corpusOf(folderOf({ 'a.md': pathway('Old text.') }));
  const after = await corpusOf(folderOf({ 'a.md': pathway('New text.') }));
  return toJson(compare(before, after), { title: '<b>', base: '@team', head: 'x' });
};

function under(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`artifact/${path}`, content]),
  );
}

/** An artifact holds the files of the check and no other. */
async function commentOn(files: Files, ...more: readonly string[]): Promise<Ran> {
  return withFolder(under(files), (folder) => runIn(folder, 'comment', 'artifact', ...more));
}

describe('pathways comment', () => {
  test('says that there are no problems', async () => {
    const { code, stdout } = await commentOn({ 'check.json': reportOf() });
    expect(code).toBe(0);
    expect(stdout).toBe(
      `<!-- pathways: pull request -->\n\n## No problems found\n\n### Content\n\n**3 files checked: 0 errors, 0 warnings**\n\n`,
    );
  });

  test('shows findings and changes, as plain text', async () => {
    const { code, stdout } = await commentOn({
      'check.json': reportOf([finding]),
      'links.json': reportOf(),
      'diff.json': await change(),
    });
    expect(code).toBe(0);
    expect(stdout).toContain('## Changes needed before merging\n');
    expect(stdout).toContain(
      '#### `content/a.md`\n\n- **error**, line 3: There is no page `x.md` (`link-resolves`)\\\n  Write @\u200bteam or :\u200b:\u200berror:\u200b:\u200bx\n',
    );
    expect(stdout).toContain('### Links added\n');
    expect(stdout).toContain('From `the base branch` to `this pull request`.');
    expect(stdout).toContain('<del>Old</del> <ins>New</ins> text.');
    expect(stdout).not.toMatch(/evil|@team|<b>/);
  });

  test('says that warnings alone do not prevent merging', async () => {
    const warning = { ...finding, severity: 'warning' };
    const { stdout } = await commentOn({
      'check.json': reportOf([warning], { errors: 0, warnings: 1 }),
    });
    expect(stdout).toContain('## Ready to merge, with warnings\n');
    expect(stdout).toContain(
      '<details><summary>1 warning</summary>\n\n#### `content/a.md`\n\n- **warning**',
    );
  });

  test('lists suggestions, and never says that nothing was found where there are some', async () => {
    const suggestion = { ...finding, severity: 'suggestion', message: '`recieves` is misspelled' };
    const { stdout } = await commentOn({
      'check.json': reportOf([suggestion], { errors: 0, suggestions: 1 }),
    });
    expect(stdout).toContain('## Ready to merge, with suggestions\n');
    expect(stdout).toContain(
      '<details><summary>1 suggestion</summary>\n\n#### `content/a.md`\n\n- **suggestion**, line 3: `recieves` is misspelled',
    );
  });

  test('shows all errors, and other findings in files that the change affects', async () => {
    const warning = (file: string) => ({ ...finding, severity: 'warning', file });
    const files = {
      'check.json': reportOf([finding, warning('content/b.md'), warning('content/old.md')], {
        errors: 1,
        warnings: 2,
      }),
      'changed.json': reportOf([warning('content/b.md')], { errors: 0, warnings: 1 }),
    };
    const { stdout } = await commentOn(files);
    expect(stdout).toContain('**3 files checked: 1 error, 1 warning**');
    expect([...stdout.matchAll(/^#### `(.*)`$/gm)].map(([, file]) => file)).toEqual([
      'content/a.md',
      'content/b.md',
    ]);
    const clear = {
      'check.json': reportOf([warning('content/old.md')], { errors: 0, warnings: 1 }),
      'changed.json': reportOf(),
    };
    expect((await commentOn(clear)).stdout).toContain('## No problems found\n');
  });

  test('writes SARIF without untrusted addresses and edits', () =>
    withFolder(under({ 'check.json': reportOf([finding]) }), async (folder) => {
      const { code } = await runIn(folder, 'comment', 'artifact', '--sarif', 'out/a.sarif');
      expect(code).toBe(0);
      const text = readFileSync(join(folder, 'out/a.sarif'), 'utf8');
      const [run] = JSON.parse(text).runs;
      expect(run.results).toHaveLength(1);
      expect(text).not.toMatch(/evil|"fixes"/);
      const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }));

  test('fits into a comment with 20,000 findings and a long change', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      ...finding,
      file: `content/${index % 50}.md`,
      line: index,
    }));
    const long = Array.from(
      { length: 600 },
      (_, index) => `Paragraph ${index} ${'ä'.repeat(200)}.`,
    );
    const before = await corpusOf(folderOf({ 'a.md': pathway('Old.') }));
    const after = await corpusOf(folderOf({ 'a.md': pathway(long.join('\n\n')) }));
    const { code, stdout } = await commentOn({
      'check.json': reportOf(many),
      'links.json': reportOf(many),
      'diff.json': toJson(compare(before, after), { title: 'x', base: 'x', head: 'x' }),
    });
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(30_000);
    expect(stdout.length).toBeLessThan(62_000);
    expect(stdout.match(/more findings\./g)).toHaveLength(2);
    expect(stdout).toMatch(/more changes that do not fit here\.\n$/);
  });
});

const report = JSON.parse(reportOf([finding]));
const withFinding = (values: object): Files => ({
  'check.json': reportOf([{ ...finding, ...values }]),
});

test.each<[string, Files, string]>([
  ['no report', { 'diff.json': '{}' }, "Can't use `artifact`: `check.json` is missing"],
  [
    'an unknown file',
    { 'check.json': reportOf(), 'number.txt': '7' },
    "Can't use `number.txt`: only check.json, changed.json, links.json, diff.json, suggestions.json are allowed",
  ],
  [
    'a name that would be a command',
    { 'check.json': reportOf(), '##[error]x': '' },
    "Can't use `···error·x`: only check.json, changed.json, links.json, diff.json, suggestions.json are allowed",
  ],
  ['a folder', { 'check.json/x': '' }, "Can't use `check.json`: it is not a file"],
  ['no JSON', { 'check.json': '{' }, "Can't use `check.json`: it is not JSON"],
  [
    'no text',
    { 'check.json': new Uint8Array([255]) },
    "Can't use `check.json`: it is not UTF-8 text",
  ],
  [
    'something else',
    { 'check.json': '[]' },
    "Can't use `check.json`: it is not a version 2 report of this program",
  ],
  [
    'another version',
    { 'check.json': JSON.stringify({ ...report, version: 1 }) },
    "Can't use `check.json`: it is not a version 2 report of this program (see `version`)",
  ],
  [
    'a sum that is not that of the findings',
    { 'check.json': reportOf([finding], { errors: 0 }) },
    "Can't use `check.json`: its summary does not match its findings",
  ],
  ...(
    [
      ['a path out of the folder', { file: '../../etc/passwd' }, 'file'],
      ['a path within that leads out', { file: 'content/../../x' }, 'file'],
      ['an absolute path', { file: '/etc/passwd' }, 'file'],
      ['a path of Windows', { file: 'C:\\x' }, 'file'],
      ['a path with a line break', { file: 'a\n::error::x' }, 'file'],
      ['a rule that is none', { ruleId: '](https://evil.example/)' }, 'ruleId'],
      ['a severity that is none', { severity: 'fatal' }, 'severity'],
      ['a number that is none', { line: '3' }, 'line'],
      ['a negative number', { line: -1 }, 'line'],
      ['a text without end', { message: 'x'.repeat(20_001) }, 'message'],
      ['another key', { html: '<b>' }, ''],
      [
        'another place out of the folder',
        { related: [{ file: '../x', line: 1, column: 1, message: '' }] },
        'related.0.file',
      ],
    ] as const
  ).map(([name, values, at]): [string, Files, string] => [
    name,
    withFinding(values),
    `Can't use \`check.json\`: it is not a version 2 report of this program (see \`findings.0${at === '' ? '' : `.${at}`}\`)`,
  ]),
  [
    'a forged report on addresses',
    { 'check.json': reportOf(), 'links.json': '{}' },
    "Can't use `links.json`: it is not a version 2 report of this program (see `version`)",
  ],
  [
    'a forged report on the change',
    { 'check.json': reportOf(), 'changed.json': reportOf([finding], { errors: 0 }) },
    "Can't use `changed.json`: its summary does not match its findings",
  ],
  [
    'a forged comparison',
    { 'check.json': reportOf(), 'diff.json': '{"version":1,"pages":[]}' },
    "Can't use `diff.json`: `pathways diff` did not write it",
  ],
])('refuses %s', async (_name, files, message) => {
  const { code, stdout, stderr } = await commentOn(files);
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr: `pathways: ${message}\n`,
  });
});

test.each<[string, (folder: string) => void, string]>([
  [
    'a link to a file',
    (folder) => symlinkSync('/etc/hostname', join(folder, 'check.json')),
    "Can't use `check.json`: it is not a file",
  ],
  [
    'a file that is too large',
    (folder) => {
      writeFileSync(join(folder, 'check.json'), '');
      truncateSync(join(folder, 'check.json'), 33 * 1024 * 1024);
    },
    "Can't use `check.json`: it is larger than 32 MB",
  ],
])('refuses %s', (_name, prepare, message) =>
  withFolder({ 'artifact.txt': '' }, async (folder) => {
    mkdirSync(join(folder, 'artifact'));
    prepare(join(folder, 'artifact'));
    const { code, stderr } = await runIn(folder, 'comment', 'artifact');
    expect({ code, stderr }).toEqual({ code: 2, stderr: `pathways: ${message}\n` });
  }),
);

test('refuses a link to a folder', () =>
  withFolder({ 'real/check.json': reportOf() }, async (folder) => {
    symlinkSync(join(folder, 'real'), join(folder, 'artifact'));
    const { code, stderr } = await runIn(folder, 'comment', 'artifact');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "pathways: Can't use `artifact`: it is not a folder\n",
    });
  }));
