import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { withKeys } from '../../check/example-folder.ts';
import { runIn, under } from '../../cli/run-in.ts';

const laender = `facts:
  beirat:
    label: Beirat
    meaning: Ob es einen Beirat gibt.
    source: Umfrage des Verbands
    shortSource: Umfrage
    url: https://example.org/umfrage
    asOf: 2024-05-01
    bearsOn: [{step: first-step}]
records:
  DE-BY: {name: Bayern, facts: {beirat: ja}}
  "09": {name: Sachsen, facts: {beirat: nein}}
`;

const folder = folderOf({ 'p.md': pathway('Text.') }, { 'laender.yaml': laender });
const content = under('content', {
  ...folder,
  'site.yaml': withKeys(String(folder['site.yaml']), {
    records: '{file: laender.yaml}',
    terms: '{record: {one: Land, other: Länder, a: ein Land}}',
  }),
});

describe('records of another kind, without places on a map', () => {
  test('have a page and rows that are named as the content names them, and no map', () =>
    withFolder(content, async (root) => {
      expect(await runIn(root, 'build', '--only', 'html')).toMatchObject({ code: 0 });
      const page = readFileSync(join(root, 'outputs/site/laender.html'), 'utf8');
      expect(page).toContain('<h1>Länder at a glance</h1>');
      expect(page).toMatch(/<tr id="land-09">.*<tr id="land-de-by">|<tr id="land-de-by">/s);
      expect(page).not.toContain('tile-map');
      const home = readFileSync(join(root, 'outputs/site/index.html'), 'utf8');
      expect(home).toContain('action="laender.html"');
      expect(home).toContain('name="land"');
    }));

  test.each(['--record', '--land', '--länder'])('are built with %s, by their codes', (option) =>
    withFolder(content, async (root) => {
      const given = [option, '09,de-by'];
      expect(await runIn(root, 'build', '--only', 'checklist', ...given)).toMatchObject({
        code: 0,
      });
      expect(existsSync(join(root, 'outputs/checklist/laender/09.pdf'))).toBe(true);
      expect(existsSync(join(root, 'outputs/checklist/laender/de-by.docx'))).toBe(true);
    }),
  );

  test('are not known by the names of other kinds', () =>
    withFolder(content, async (root) => {
      expect(await runIn(root, 'build', '--state', '09')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('`build` has no option `--state`'),
      });
      expect(await runIn(root, 'build', '--lands', '09')).toMatchObject({
        stderr: expect.stringContaining('Did you mean `--land`?'),
      });
      expect(await runIn(root, 'build', '--land', 'DE-BX')).toMatchObject({
        stderr: 'pathways: There is no land `DE-BX`. Did you mean `DE-BY` (Bayern)?\n',
      });
    }));

  test('are in the help of the command under both names', () =>
    withFolder(content, async (root) => {
      const { stdout } = await runIn(root, 'build', '--help');
      expect(stdout).toContain('--record CODES');
      expect(stdout).toContain('--land CODES');
    }));
});
