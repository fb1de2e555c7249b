import { expect, test } from 'vitest';
import { told, type Mistake } from './handbook.ts';

const mistakes: readonly Mistake[] = [
  [
    'a page with another name',
    { rename: ['benefits/drugs.md', 'benefits/prescription-drugs.md'] },
    [
      'index.md:10:12 error link-resolves: Page `benefits/drugs.md` does not exist. Did you mean `benefits/prescription-drugs.md`? | Write `benefits/prescription-drugs.md`.',
      'site.yaml:13:11 error page-in-navigation: Page `benefits/drugs.md` does not exist. Did you mean `benefits/prescription-drugs.md`? | Write `benefits/prescription-drugs.md`.',
    ],
  ],
  [
    'a page with another name, compared with the version before',
    { rename: ['benefits/dental-care.md', 'benefits/dentists.md'], isCompared: true },
    [
      'benefits/dentists.md:2:1 warning alias-kept: This page was at `benefits/dental-care.md`, which now leads nowhere | Write `aliases: [benefits/dental-care.md]` in the front matter, so that old links still work.',
      'site.yaml:14:11 error page-in-navigation: Page `benefits/dental-care.md` does not exist. Did you mean `benefits/dentists.md`? | Write `benefits/dentists.md`.',
    ],
  ],
  [
    'a copied page with spaces and capitals in its name',
    { copy: ['benefits/drugs.md', 'benefits/Vision Care.md'] },
    [
      'benefits/Vision Care.md:1:1 warning name-simple: The name `Vision Care.md` contains spaces and capital letters | Rename the file to `benefits/vision-care.md`, and change every link to it and its entry in `navigation` of site.yaml.',
      'benefits/Vision Care.md:1:1 error page-in-navigation: This page is not in the navigation | Add `- page: benefits/vision-care.md` to `navigation` in site.yaml, where readers should find the page, once the file has that name.',
      'benefits/Vision Care.md:2:8 error title-unique: This page is a copy of `benefits/drugs.md`: its title, description and steps are the same | Write a `title` and a `description` of its own, and another `id` and `text` for each step. If it should take the place of that page, delete that page.',
    ],
  ],
  [
    'an empty page',
    { add: { 'benefits/vision-care.md': '' } },
    [
      'benefits/vision-care.md:1:1 error schema: This page is empty | Write a line `---`, a line `title: ` with the title of the page, and another line `---` before the text.',
    ],
  ],
  [
    'a page saved as Windows-1252',
    { swap: ['In most states', 'In “most” states'], encoding: 'windows-1252' },
    [
      'benefits/drugs.md:20:4 error file-readable: This file is probably saved as Windows-1252 ("ANSI"), not as UTF-8: see `“` here | In Notepad, choose "Save as" and the encoding "UTF-8". In Visual Studio Code, click the encoding in the status bar, choose "Reopen with Encoding" and "Western (Windows 1252)", then "Save with Encoding" and "UTF-8".',
    ],
  ],
  [
    'a page saved as UTF-16',
    { encoding: 'utf-16' },
    [
      'benefits/drugs.md:1:1 error file-readable: This file is probably saved as UTF-16, not as UTF-8 | In Notepad, choose "Save as" and the encoding "UTF-8". In Visual Studio Code, click the encoding in the status bar, choose "Reopen with Encoding" and "UTF-16 LE", then "Save with Encoding" and "UTF-8".',
    ],
  ],
  [
    'a page that Notepad named',
    { add: { 'benefits/vision-care.md.txt': 'Text.\n' } },
    [
      'benefits/vision-care.md.txt:1:1 warning file-recognized: `benefits/vision-care.md.txt` is not a page: its name must end in `.md` | Rename it to `benefits/vision-care.md`.',
    ],
  ],
];

test.each(mistakes)('an author is told about %s', async (_name, change, findings) => {
  expect(await told(change)).toEqual(findings);
});
