import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { runIn, under } from '../../cli/run-in.ts';

const garden = resolve(import.meta.dirname, '../../fixtures/garden');

describe('pathways build', () => {
  test('makes every output of another toolkit, and lists it in the manifest', () =>
    withFolder({}, async (folder) => {
      const { code, stdout, stderr } = await runIn(
        folder,
        ...['build', '--content', garden, '--today', '2022-06-01'],
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('outputs/site/index.html and 10 other pages');
      const { files } = JSON.parse(readFileSync(join(folder, 'outputs/manifest.json'), 'utf8'));
      const paths: string[] = files.map((file: { path: string }) => file.path);
      expect(paths).toEqual(
        expect.arrayContaining([
          'checklist/first-season.docx',
          'checklist/first-season.html',
          'checklist/first-season.pdf',
          'site/index.html',
          'site/plots/everything.html',
          'site/plots/plots.png',
          'site/start/find-land.html',
          'pdf/garden-handbook.pdf',
          'word/garden-handbook.docx',
        ]),
      );
      const onDisk = readdirSync(join(folder, 'outputs'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name);
      expect(onDisk).toHaveLength(paths.length + 1);
    }));

  test('writes nothing when the content has errors, and says so', () =>
    withFolder(
      under('content', folderOf({ 'p.md': pathway('See [there](gone.md).') })),
      async (folder) => {
        const { code, stdout, stderr } = await runIn(folder, 'build');
        expect(code).toBe(1);
        expect(stdout).toContain('content/p.md:11:5 error');
        expect(stderr).toBe('Nothing was written, because there are errors\n');
        expect(existsSync(join(folder, 'outputs'))).toBe(false);
      },
    ));

  test('writes nothing when the steps do not fit on one page, and names the first that does not', () => {
    const limits = '\nlimits: {steps: 100, stepsPerPage: 100}\n';
    const steps = Array.from(
      { length: 100 },
      (_, index) =>
        `  - {id: step-${index}, text: Take step number ${index} and write down what came of it}`,
    );
    const files = folderOf({ 'p.md': pathway('Text.', { steps: `\n${steps.join('\n')}` }) });
    const content = { ...files, 'site.yaml': `${String(files['site.yaml'])}${limits}` };
    return withFolder(under('content', content), async (folder) => {
      const { code, stdout } = await runIn(folder, 'build', '--format', 'json');
      const { findings } = JSON.parse(stdout);
      expect(code).toBe(1);
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({
        ruleId: 'output-fits',
        severity: 'error',
        file: 'content/p.md',
      });
      expect(findings[0].line).toBeGreaterThan(20);
      expect(findings[0].message).toContain(`step-${findings[0].line - 9}`);
      expect(existsSync(join(folder, 'outputs'))).toBe(false);
    });
  });

  test('makes the site of 60 pathways, and says which steps do not fit on the checklist', () => {
    const text = 'Do a thing that takes two lines of a column to say in full and word by word';
    const pages = Array.from({ length: 60 }, (_, index) => [
      `p-${index}.md`,
      pathway('Text.', {
        title: `Pathway ${index}`,
        steps: `[{id: step-${index}, text: ${text}}]`,
      }),
    ]);
    const files = folderOf(Object.fromEntries(pages));
    return withFolder(under('content', files), async (folder) => {
      const site = await runIn(folder, 'build', '--only', 'html', '--format', 'json');
      expect(site.code).toBe(0);
      expect(existsSync(join(folder, 'outputs/site/p-59.html'))).toBe(true);
      const ruleIds = (stdout: string): readonly string[] =>
        JSON.parse(stdout).findings.map(
          (each: { ruleId: string; severity: string }) => `${each.severity} ${each.ruleId}`,
        );
      expect(ruleIds(site.stdout)).toEqual(['warning checklist-fits']);
      const all = await runIn(folder, 'build', '--only', 'checklist', '--format', 'json');
      expect(all.code).toBe(1);
      expect(ruleIds(all.stdout)).toContain('error output-fits');
      expect(all.stdout).toMatch(/Step `step-\d+` and \d+ more don't fit on the page/);
      expect(all.stdout).toContain('`step-59`');
    });
  });

  test('makes only what it was asked for', () =>
    withFolder(under('content', folderOf({ 'p.md': pathway('Text.') })), async (folder) => {
      expect(await runIn(folder, 'build', '--only', 'html', '--out', 'public')).toMatchObject({
        code: 0,
      });
      expect(readdirSync(join(folder, 'public')).sort()).toEqual(['manifest.json', 'site']);
    }));

  test('lists what it wrote in the JSON report', () =>
    withFolder(under('content', folderOf({})), async (folder) => {
      const { stdout } = await runIn(folder, 'build', '--only', 'html', '--format', 'json');
      expect(JSON.parse(stdout).outputs).toContainEqual(
        expect.objectContaining({
          path: 'outputs/site/index.html',
          kind: 'page',
          title: 'A Handbook',
        }),
      );
    }));

  test('says who else is writing, and leaves the outputs alone', () => {
    const lock = JSON.stringify({ pid: 999, host: 'here' });
    const files = { ...under('content', folderOf({})), 'outputs/.pathways/lock': lock };
    return withFolder(files, async (folder) => {
      expect(await runIn(folder, 'build', '--only', 'html')).toEqual({
        code: 2,
        stdout: '',
        stderr:
          "pathways: Can't write to `outputs`: process 999 on here is writing to it; try again when it has finished. If it has ended, delete `.pathways/lock` in it\n",
      });
      expect(readdirSync(join(folder, 'outputs'))).toEqual(['.pathways']);
    });
  });

  test.each([
    [
      { 'outputs/thesis.docx': 'mine' },
      'to `outputs`: it contains `thesis.docx`, which no build wrote; choose an empty folder',
    ],
    [{ outputs: 'a file' }, '`outputs`: a file is in the way'],
    [
      { 'outputs/manifest.json': '[]' },
      'to `outputs`: its `manifest.json` was not written by a build',
    ],
  ] as const)('refuses a folder that is not for outputs: %j', (other, reason) =>
    withFolder({ ...under('content', folderOf({})), ...other }, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, 'build', '--only', 'html');
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toBe(`pathways: Can't write ${reason}\n`);
    }),
  );
});
