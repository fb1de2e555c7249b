import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder, type Files } from '../corpus-of.ts';
import { runIn } from './run-in.ts';

const content = folderOf({ 'water/wells.md': pathway('Dig here [@lee-2011].') });
const files: Files = {
  ...Object.fromEntries(
    Object.entries(content).map(([path, text]) => [`content/${path}`, text] as const),
  ),
  'works.bib':
    '@report{lee-2011, title = {Pumps: A Start}, publisher = {The Press}, year = 2011, abstract = {Long}}\n@misc{ray, title = {Tubs}}\n',
};
const resources = String(content['resources.yaml']);
const textIn = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('pathways import citations', () => {
  test('adds works to resources.yaml, and says what it left at its line', () =>
    withFolder(files, async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, 'import', 'citations', 'works.bib');
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: 'Changed 1 file\n2 works: 1 new\nNot taken over: abstract (1)\n',
      });
      expect(stdout).toContain('works.bib:2 warning `ray` was left out: it has no publisher');
      expect(textIn(folder, 'content/resources.yaml')).toBe(
        `${resources}\nlee-2011:\n  title: "Pumps: A Start"\n  publisher: The Press\n  year: 2011\n`,
      );
    }));

  test('says what to do about what readers may miss, with its lines', () =>
    withFolder(
      {
        ...files,
        'works.bib':
          '@book{lee-2011, title = {\\emph{Pumps} of H\\textsubscript{2}O},\n publisher = {P}, editor = {Ray, Al}}\n@book{ray, title = {Tubs}, publisher = {P}, translator = {Lee, Bo}}\n',
      },
      async (folder) => {
        const dry = ['import', 'citations', 'works.bib', '--dry-run'];
        const resource = await runIn(folder, ...dry);
        expect(resource.stderr.split('\n').slice(-5)).toEqual([
          'Not taken over: editor (1), emphasis in title (1), superscript or subscript in title (1), translator (1)',
          'If readers need to know who edited or translated a work, write it as its `readerNote` (lines 1, 3)',
          'Resources have no emphasis; check that their titles are clear without it (line 1)',
          'Write raised and lowered characters as Unicode has them, such as `H₂O` (line 1)',
          '',
        ]);
        const footnote = await runIn(folder, ...dry, '--footnotes', 'water/wells.md');
        expect(footnote.stderr).toContain(
          'Write who edited or translated a work into its footnote, after the title (lines 1, 3)',
        );
      },
    ));

  test('with `--update`, changes the values that differ and nothing else', () =>
    withFolder(
      {
        ...files,
        'works.json': JSON.stringify([
          {
            id: 'guide',
            title: 'The Guide',
            publisher: 'The Press',
            issued: { raw: '2019' },
            archive_location: 'https://web.archive.org/guide',
          },
        ]),
      },
      async (folder) => {
        await runIn(folder, 'import', 'citations', 'works.json');
        expect(textIn(folder, 'content/resources.yaml')).toBe(resources);
        await runIn(folder, 'import', 'citations', 'works.json', '--update');
        expect(textIn(folder, 'content/resources.yaml')).toBe(
          resources
            .replace('2018', '2019')
            .replace(/\n$/, '\n  archived: https://web.archive.org/guide\n'),
        );
      },
    ));

  test('with `--footnotes`, writes footnotes into the page that cites works', () =>
    withFolder(files, async (folder) => {
      const { stderr } = await runIn(
        folder,
        ...['import', 'citations', 'works.bib', '--footnotes', 'water/wells.md'],
      );
      expect(stderr).toContain('1 citation in water/wells.md: 1 new footnote');
      expect(textIn(folder, 'content/water/wells.md')).toContain(
        'Dig here.[^lee-2011]\n\n[^lee-2011]: "Pumps: A Start." The Press, 2011.\n',
      );
      expect(textIn(folder, 'content/resources.yaml')).toBe(resources);
    }));

  test.each([
    [['works.txt'], '`works.txt` has an unknown ending'],
    [['none.bib'], 'none.bib'],
    [['works.bib', '--footnotes', 'index.md'], '`index.md` cites no work'],
    [['works.bib', '--footnotes', 'no.md'], 'There is no page `no.md`'],
    [['works.bib', '--footnotes', '../x.md'], '`../x.md` is not in the content folder'],
    [['works.bib', '--footnotes', 'index.md', '--update'], 'exclude each other'],
    [['bad.json'], "Can't read `bad.json`"],
    [['latin.bib'], '`latin.bib` is not plain text in UTF-8'],
  ])('refuses %j', (operands, message) =>
    withFolder(
      { ...files, 'bad.json': '{', 'latin.bib': Buffer.from([0xe4, 0x20]) },
      async (folder) => {
        const { code, stderr } = await runIn(folder, 'import', 'citations', ...operands);
        expect(code).toBe(2);
        expect(stderr).toContain(message);
      },
    ),
  );
});

describe('pathways export citations', () => {
  test('writes what is read again as the same, and names footnotes without a work', () =>
    withFolder(
      {
        ...files,
        'content/water/wells.md': pathway('Dig.[^lee]\n\n[^lee]: Ask "us" or "them".'),
      },
      async (folder) => {
        for (const name of ['works.json', 'out/works.bib', 'works.ris']) {
          const { code, stderr } = await runIn(folder, 'export', 'citations', name);
          expect({ code, stderr }).toEqual({
            code: 0,
            stderr: `Wrote 1 work to ${name}\nLeft out: \`[^lee]\` of water/wells.md, which names no title, or several\n`,
          });
          const read = await runIn(folder, 'import', 'citations', name);
          expect(read.stderr).toBe('1 work: 0 new, 1 already in resources.yaml\n');
        }
      },
    ));

  test('writes through no link', () =>
    withFolder({ ...files, 'other.json': 'mine' }, async (folder) => {
      symlinkSync(join(folder, 'other.json'), join(folder, 'works.json'));
      const { code } = await runIn(folder, 'export', 'citations', 'works.json');
      expect(code).toBe(2);
      expect(textIn(folder, 'other.json')).toBe('mine');
    }));
});
