import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../corpus-of.ts';
import { runIn, under } from './run-in.ts';

const broken = under('content', folderOf({ 'p.md': pathway('See [there](gone.md).') }));
const sound = under('content', folderOf({ 'p.md': pathway('Text.') }));

describe('--report', () => {
  test('writes several reports in addition to standard output, and makes their folders', () =>
    withFolder(broken, async (folder) => {
      const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
      const { code, stdout, stderr } = await runIn(
        folder,
        'check',
        '--report',
        'sarif=reports/ci/check.sarif',
        '--report=markdown=summary.md',
        '--report',
        'json=a=b.json',
      );
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      expect(stdout).toContain('content/p.md:11:5 error ');
      expect(read('summary.md')).toContain('### `content/p.md`\n\n- **error**, line 11: ');
      expect(JSON.parse(read('a=b.json')).summary.errors).toBe(1);
      const [run] = JSON.parse(read('reports/ci/check.sarif')).runs;
      const { driver } = run.tool;
      const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
      expect(driver).toMatchObject({ name: 'pathways', semanticVersion: version });
      expect(driver.rules[run.results[0].ruleIndex]).toMatchObject({
        id: 'link-resolves',
        defaultConfiguration: { level: 'error' },
      });
    }));

  test.each(['sarif', 'github', 'markdown'])('%s is the same on standard output', (format) =>
    withFolder(broken, async (folder) => {
      const { stdout } = await runIn(
        folder,
        'check',
        '--format',
        format,
        '--report',
        `${format}=r`,
      );
      expect(stdout).toContain('gone.md');
      expect(readFileSync(join(folder, 'r'), 'utf8')).toBe(stdout);
    }),
  );

  test('is written by a build, successful or not', async () => {
    for (const [files, errors] of [
      [sound, 0],
      [broken, 1],
    ] as const)
      await withFolder(files, async (folder) => {
        const { code } = await runIn(folder, 'build', '--only', 'html', '--report', 'json=r.json');
        const { summary, outputs } = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'));
        expect(code).toBe(errors);
        expect(summary.errors).toBe(errors);
        expect(outputs === undefined).toBe(errors > 0);
      });
  });

  test('replaces the report of an earlier run', () =>
    withFolder({ ...sound, 'r.json': 'x'.repeat(10_000) }, async (folder) => {
      await runIn(folder, 'check', '--report', 'json=r.json');
      expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'))).toMatchObject({
        version: 2,
      });
    }));

  test("that can't be written is a system error, after the report on standard output", () =>
    withFolder({ ...broken, file: '', 'folder/x': '' }, async (folder) => {
      const below = await runIn(folder, 'check', '--report', 'json=file/r.json');
      expect(below).toMatchObject({
        code: 2,
        stderr: "pathways: Can't write `file/r.json`: a file is in the way\n",
      });
      expect(below.stdout).toContain('1 error');
      expect(await runIn(folder, 'check', '--report', 'json=folder')).toMatchObject({
        code: 2,
        stderr: "pathways: Can't write `folder`: it is a folder\n",
      });
    }));

  test.each([
    [['sarif'], '`--report` needs NAME=PATH, such as json=report.json, not `sarif`'],
    [['json='], '`--report` needs NAME=PATH, such as json=report.json, not `json=`'],
    [['xml=r.xml'], "`--report` can't be `xml`. Choose pretty, json, sarif, github or markdown."],
    [
      ['json=content/index.md'],
      "Can't write a report to `content/index.md`: it is in the content folder",
    ],
    [['json=r', 'sarif=./r'], "Can't write two reports to `./r`"],
  ])('%j is a usage error, before anything is done', (reports, message) =>
    withFolder(broken, async (folder) => {
      const args = reports.flatMap((each) => ['--report', each]);
      expect(await runIn(folder, 'check', ...args)).toEqual({
        code: 2,
        stdout: '',
        stderr: `pathways: ${message}\n`,
      });
      expect(existsSync(join(folder, 'r'))).toBe(false);
    }),
  );
});
