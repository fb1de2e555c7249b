import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder, type Files } from '../corpus-of.ts';
import { runIn, runWith, under } from './run-in.ts';

const sound = under('content', folderOf({ 'p.md': pathway('Text.') }));
const broken = under(
  'content',
  folderOf({
    'p.md': pathway('See [there](gone.md).'),
    'q.md': pathway('Text[^x].', { title: 'Q', steps: '[{id: q, text: Do it}]' }),
  }),
);

describe('pathways check', () => {
  test('exits with 0 and a summary where nothing is wrong', () =>
    withFolder(sound, async (folder) => {
      expect(await runIn(folder, 'check')).toEqual({
        code: 0,
        stdout: '5 files checked: 0 errors, 0 warnings\n',
        stderr: '',
      });
    }));

  test('says how many findings are suppressed', () =>
    withFolder(
      under(
        'content',
        folderOf({
          'p.md': pathway('<!-- pathways-ignore spelling: a name -->\n\nIt recieves, and sendes.'),
        }),
      ),
      async (folder) => {
        expect(await runIn(folder, 'check')).toEqual({
          code: 0,
          stdout: '5 files checked: 0 errors, 0 warnings, 2 suppressed\n',
          stderr: '',
        });
      },
    ));

  test('accepts severities for rules of other commands, and rejects unknown rules', () => {
    const site = (rule: string): string =>
      `${sound['content/site.yaml']}severities: {${rule}: warning}\n`;
    return withFolder({ ...sound, 'content/site.yaml': site('link-blocked') }, async (folder) => {
      expect((await runIn(folder, 'check')).code).toBe(0);
      await writeFile(join(folder, 'content/site.yaml'), site('link-bloked'));
      const { code, stdout } = await runIn(folder, 'check');
      expect(code).toBe(1);
      expect(stdout).toContain('`link-bloked` is not a rule. Did you mean `link-blocked`?');
    });
  });

  test('exits with 1 and shows each finding with its line', () =>
    withFolder(broken, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, 'check');
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      expect(stdout).toContain('content/p.md:11:5 error ');
      expect(stdout).toContain('  11 | See [there](gone.md).\n     |     ^^^^^^^^^^^^^^^^');
      expect(stdout).toContain('6 files checked: 2 errors, 0 warnings\n');
    }));

  test('reports on the files and folders that are named', () =>
    withFolder(broken, async (folder) => {
      const one = await runIn(folder, 'check', 'content/q.md', '--format', 'json');
      const { findings, summary } = JSON.parse(one.stdout);
      expect(findings.map((each: { file: string }) => each.file)).toEqual(['content/q.md']);
      expect(summary).toMatchObject({ files: 1, errors: 1 });
      const all = await runIn(folder, 'check', 'content', '--format', 'json');
      expect(JSON.parse(all.stdout).summary).toMatchObject({ files: 6, errors: 2 });
    }));

  test('checks another content folder', () =>
    withFolder(under('my handbook', folderOf({})), async (folder) => {
      expect(await runIn(folder, 'check', '--content', 'my handbook')).toMatchObject({ code: 0 });
    }));

  test('fails on more warnings than are allowed, and says so', () =>
    withFolder(
      under('content', folderOf({ 'p.md': pathway('See <http://example.org>.') })),
      async (folder) => {
        expect(await runIn(folder, 'check')).toMatchObject({ code: 0 });
        expect(await runIn(folder, 'check', '--max-warnings', '0')).toMatchObject({ code: 1 });
        expect(await runIn(folder, 'check', '--max-warnings', '1')).toMatchObject({ code: 0 });
        const quiet = await runIn(folder, 'check', '--quiet');
        expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
        expect(await runIn(folder, 'check', '--quiet', '--max-warnings', '0')).toEqual({
          code: 1,
          stdout: '',
          stderr: '1 warning, and `--max-warnings` allows 0\n',
        });
      },
    ));
});

describe('on a terminal', () => {
  const ran = async (
    files: Files,
    columns: number,
    env: Readonly<Record<string, string>>,
    ...argv: readonly string[]
  ): Promise<string> => {
    let stdout = '';
    const write = (text: string): void => void (stdout += text);
    await withFolder(files, (folder) =>
      runWith(
        { stdout: { isTerminal: true, columns, write }, env, elapsedMs: () => 1234 },
        folder,
        ...argv,
      ),
    );
    return stdout;
  };

  test('the last line says how long it took', async () => {
    expect(await ran(sound, 80, {}, 'check')).toBe(
      '5 files checked: 0 errors, 0 warnings (1.2 s)\n',
    );
    expect(await ran(sound, 80, {}, 'check', '--format', 'markdown')).not.toContain('1.2 s');
  });

  test('lines fit, errors are red, and NO_COLOR is respected', async () => {
    const long = under(
      'content',
      folderOf({ 'p.md': pathway(`${'Many words. '.repeat(9)}[a](b.md)`) }),
    );
    const text = await ran(long, 50, { NO_COLOR: '1' }, 'check');
    expect(text).toMatch(/^  11 \| …/m);
    const wide = text.split('\n').filter((line) => line.startsWith('  ') && line.length > 50);
    expect(wide).toEqual([]);
    expect(text).not.toContain('\u001b');
    expect(await ran(long, 50, {}, 'check')).toContain('\u001b[31merror\u001b[39m');
  });
});

test('a build is quiet about warnings: it counts them and says how to see them', () =>
  withFolder(
    under('content', folderOf({ 'p.md': pathway('See <http://example.org>.') })),
    async (folder) => {
      const { code, stdout } = await runIn(folder, 'build', '--only', 'html');
      expect(code).toBe(0);
      expect(stdout).toMatch(
        /^Wrote\n  outputs\/site\/index\.html and \d+ other pages\n\n5 files checked: 0 errors, 1 warning\nTo see the warnings and suggestions: pathways check\n$/,
      );
      const verbose = await runIn(folder, 'build', '--only', 'html', '--verbose');
      expect(verbose.stdout).toContain('content/p.md:11:5 warning');
    },
  ));

describe('a usage error is one line on standard error and exit code 2', () => {
  test.each([
    [['chek'], 'pathways: There is no command `chek`. Did you mean `check`?\n'],
    [
      ['check', '--frmat', 'json'],
      'pathways: `check` has no option `--frmat`. Did you mean `--format`?\n',
    ],
    [
      ['check', '--format', 'xml'],
      "pathways: `--format` can't be `xml`. Choose pretty, json, sarif, github or markdown.\n",
    ],
    [['check', '--content', 'gone'], 'pathways: `gone` does not exist\n'],
    [['check', '--content', 'content/index.md'], 'pathways: `content/index.md` is not a folder\n'],
    [['check', 'content/gone.md'], 'pathways: `content/gone.md` is not in the content folder\n'],
    [
      ['check', '--today', 'tomorrow'],
      'pathways: `--today` needs a date such as 2019-04-03, not `tomorrow`\n',
    ],
    [
      ['check', '--max-warnings', 'few'],
      'pathways: `--max-warnings` needs a number from 0 to 999999999, not `few`\n',
    ],
    [['build', 'page.md'], 'pathways: `build` takes options only, not `page.md`\n'],
    [
      ['build', '--only', 'html,odt'],
      "pathways: `--only` can't be `odt`. Choose html, word, pdf, checklist or data.\n",
    ],
    [
      ['build', '--out', 'content/out'],
      "pathways: Can't write to `content/out`: it is in the content folder, or contains it\n",
    ],
    [
      ['build', '--out', '.'],
      "pathways: Can't write to `.`: it is in the content folder, or contains it\n",
    ],
  ])('%j', (argv, stderr) =>
    withFolder(sound, async (folder) => {
      expect(await runIn(folder, ...argv)).toEqual({ code: 2, stdout: '', stderr });
    }),
  );
});
