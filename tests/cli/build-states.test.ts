import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder, type Files } from '../corpus-of.ts';
import { runIn, under } from './run-in.ts';

const statesText = `
facts:
  share:
    label: Share
    meaning: How many
    source: The count
    shortSource: The Count
    url: https://example.org/count
    asOf: 2019-04-03
    bearsOn: [{step: first-step}]
states:
  HI: {name: Hawaii, facts: {share: 10%}}
  OH: {name: Ohio, facts: {share: 20%}}
  OK: {name: Oklahoma, facts: {}}
  WA: {name: Washington, facts: {}}
`;

const contentOf = (more: Files = { 'states.yaml': statesText }): Files =>
  under('content', folderOf({ 'p.md': pathway('Text.') }, more));

const build = ['build', '--only', 'checklist'] as const;

const madeIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'outputs/checklist/states')).sort();

/** As many steps of two lines as a page holds. */
function fullContent(states?: string): Files {
  const steps = Array.from({ length: 38 }, (_, index) => {
    const id = index === 0 ? 'first-step' : `step-${index}`;
    return `  - {id: ${id}, text: "Do a thing that takes two lines of a column to say in full, word by word"}`;
  });
  const files = folderOf(
    { 'p.md': pathway('Text.', { steps: `\n${steps.join('\n')}` }) },
    states === undefined ? {} : { 'states.yaml': states },
  );
  const site = `${String(files['site.yaml'])}\nlimits: {steps: 100, stepsPerPage: 100}\n`;
  return { ...files, 'site.yaml': site };
}

describe('pathways build --state', () => {
  test.each([
    ['one state', 'OH', ['oh']],
    ['several, in letters of either case, each once', 'wa, oh,OH', ['oh', 'wa']],
    ['all', 'all', ['hi', 'oh', 'ok', 'wa']],
  ])('makes the checklists of %s beside that of everybody', (_, codes, names) =>
    withFolder(contentOf(), async (folder) => {
      const { code, stderr } = await runIn(folder, ...build, '--state', codes);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(madeIn(folder)).toEqual(
        names.flatMap((name) => [`${name}.docx`, `${name}.html`, `${name}.pdf`]),
      );
      expect(existsSync(join(folder, 'outputs/checklist/checklist.pdf'))).toBe(true);
    }),
  );

  test('lists them in the manifest, and a later build without them removes them', () =>
    withFolder(contentOf(), async (folder) => {
      await runIn(folder, ...build, '--state', 'OH');
      const manifest = (): string => readFileSync(join(folder, 'outputs/manifest.json'), 'utf8');
      expect(manifest()).toContain('"path":"checklist/states/oh.html"');
      expect(manifest()).toContain('"title":"Checklist: Ohio (web page)","kind":"checklist"');
      await runIn(folder, 'build', '--only', 'html');
      expect(manifest()).toContain('checklist/states/oh.html');
      await runIn(folder, ...build);
      expect(manifest()).not.toContain('states/');
      expect(existsSync(join(folder, 'outputs/checklist/states'))).toBe(false);
    }));

  test.each([
    ['OI', '`OI`. Did you mean `OH` (Ohio) or `OK` (Oklahoma)?'],
    ['HO', '`HO`. Did you mean `HI` (Hawaii) or `OH` (Ohio)?'],
    ['ohio', '`ohio`. Did you mean `OH` (Ohio)?'],
    ['OH,Washinton', '`Washinton`. Did you mean `WA` (Washington)?'],
    ['ZZ', '`ZZ`. Choose all, or codes such as `HI`.'],
    ['OH,', '``. Choose all, or codes such as `HI`.'],
  ])('does not guess what %j is', (codes, reason) =>
    withFolder(contentOf(), async (folder) => {
      expect(await runIn(folder, ...build, '--state', codes)).toEqual({
        code: 2,
        stdout: '',
        stderr: `pathways: There is no state ${reason}\n`,
      });
      expect(existsSync(join(folder, 'outputs'))).toBe(false);
    }),
  );

  test.each(['OH', 'all'])('needs content with states for %s', (codes) =>
    withFolder(contentOf({}), async (folder) => {
      const { code, stderr } = await runIn(folder, ...build, '--state', codes);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: 'pathways: `--state` needs a `states.yaml` that lists states\n',
      });
    }),
  );

  test('is rejected in a build without the checklist', () =>
    withFolder(contentOf(), async (folder) => {
      expect(await runIn(folder, 'build', '--only', 'html,word', '--state', 'OH')).toEqual({
        code: 2,
        stdout: '',
        stderr: 'pathways: `--state` builds checklists, but `--only` leaves them out\n',
      });
    }));

  test('writes nothing if the facts of a state do not fit, and names the step and the state', () => {
    const states = statesText.replace(
      'label: Share',
      `label: ${'A long label. '.repeat(20).trim()}`,
    );
    return withFolder(under('content', fullContent(states)), async (folder) => {
      const { code, stdout } = await runIn(
        folder,
        ...[...build, '--state', 'all', '--format', 'json'],
      );
      expect(code).toBe(1);
      const { findings } = JSON.parse(stdout);
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({ ruleId: 'output-fits', file: 'content/p.md' });
      expect(findings[0].message).toMatch(
        /^Step `step-\d+` doesn't fit on the page of `HI` and 1 other state, even at 9 pt$/,
      );
      expect(existsSync(join(folder, 'outputs'))).toBe(false);
    });
  });

  test('warns if fewer than two lines are free at the foot, but writes the files', () =>
    withFolder(under('content', fullContent()), async (folder) => {
      const { code, stdout } = await runIn(folder, ...build, '--format', 'json');
      expect(code).toBe(0);
      const { findings } = JSON.parse(stdout);
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({
        ruleId: 'output-fits',
        severity: 'warning',
        file: 'content/p.md',
        message: 'The checklist has 1 free line at the foot of the page; it needs at least 2',
      });
      expect(existsSync(join(folder, 'outputs/checklist/checklist.pdf'))).toBe(true);
    }));
});
