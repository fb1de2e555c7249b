import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder, type Files } from '../corpus-of.ts';
import { runIn, under } from './run-in.ts';

const recordsText = `
facts:
  share:
    label: Share
    meaning: How many
    source: The count
    shortSource: The Count
    url: https://example.org/count
    asOf: 2019-04-03
    bearsOn: [{step: first-step}]
records:
  HI: {name: Hawaii, facts: {share: 10%}}
  OH: {name: Ohio, facts: {share: 20%}}
  OK: {name: Oklahoma, facts: {}}
  WA: {name: Washington, facts: {}}
`;

const contentOf = (more: Files = { 'states.yaml': recordsText }): Files =>
  under('content', folderOf({ 'p.md': pathway('Text.') }, more));

const build = ['build', '--only', 'checklist'] as const;

const madeIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'outputs/checklist/states')).sort();

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

  test.each(['OH', 'all'])('needs content with records for %s', (codes) =>
    withFolder(contentOf({}), async (folder) => {
      const { code, stderr } = await runIn(folder, ...build, '--record', codes);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: 'pathways: `--record` needs a `records.yaml` that lists records\n',
      });
    }),
  );

  test('is rejected in a build without the checklist', () =>
    withFolder(contentOf(), async (folder) => {
      expect(await runIn(folder, 'build', '--only', 'html,word', '--state', 'OH')).toEqual({
        code: 2,
        stdout: '',
        stderr: 'pathways: `--record` builds checklists, but `--only` leaves them out\n',
      });
    }));
});
