import type { Profile } from '../../src/audit/index.ts';
import { catalogueWithout, type PdfTexts } from './pdf-of.ts';

/** A PDF with one fault, and what is said about it. */
export interface PdfCase {
  readonly rule: string;
  readonly what: string;
  readonly bad: PdfTexts;
  readonly says: string;
  readonly where?: string;
  readonly profile?: Profile;
  readonly name?: string;
}

export const pdfCases: readonly PdfCase[] = [
  {
    rule: 'document-title',
    what: 'no title',
    bad: { information: '' },
    says: 'Unexpected file without a title, expected one',
  },
  {
    rule: 'title-shown',
    what: 'no wish to show the title',
    bad: { catalogue: catalogueWithout(/\/ViewerPreferences << .*? >>/) },
    says: 'Unexpected PDF that shows the name of its file, expected its title',
  },
  {
    rule: 'document-language',
    what: 'no language',
    bad: { catalogue: catalogueWithout(/\/Lang \(en-US\)/) },
    says: 'Unexpected file without a language, expected one such as `en-US`',
  },
  {
    rule: 'pdf-tagged',
    what: 'tags, and no word that there are some',
    bad: { catalogue: catalogueWithout(/\/MarkInfo << .*? >>/) },
    says: 'Unexpected PDF without tags, expected a tagged one',
  },
  {
    rule: 'pdf-tagged',
    what: 'no tags',
    bad: { catalogue: catalogueWithout(/\/StructTreeRoot 4 0 R/) },
    says: 'Unexpected PDF without tags, expected a tagged one',
  },
  {
    rule: 'heading-present',
    what: 'no heading',
    bad: { tags: '<< /S /P >>' },
    says: 'Unexpected text without headings, expected at least one',
  },
  {
    rule: 'heading-levels',
    what: 'a level that is skipped',
    bad: { tags: '[<< /S /H1 >> << /S /H3 >>]' },
    says: 'Unexpected heading of level 3, expected level 2 at most',
    where: 'tag 2',
  },
  {
    rule: 'picture-described',
    what: 'a figure without a word',
    bad: { tags: '[<< /S /H1 /K [<< /S /Figure >>] >>]' },
    says: 'Unexpected figure without alternative text, expected words for what it shows',
    where: 'figure 1',
  },
  {
    rule: 'picture-described',
    what: 'the name of a file',
    bad: { tags: '[<< /S /H1 >> << /S /Figure /Alt (tap.png) >>]' },
    says: 'Unexpected file name `tap.png` as alternative text, expected words for what the picture shows',
    where: 'figure 1',
  },
  {
    rule: 'field-named',
    what: 'a field without a name',
    bad: { field: '/TU ( )' },
    says: 'Unexpected 1 field without a name, expected one for each',
  },
  {
    rule: 'tab-order',
    what: 'another order of the Tab key',
    bad: { page: '/Tabs /R' },
    says: 'Unexpected order of the Tab key, expected that of the tags',
    where: 'page 1',
  },
  {
    rule: 'document-unprotected',
    what: 'encryption',
    bad: { trailer: '/Encrypt << /Filter /Standard >>' },
    says: 'Unexpected encrypted file, expected one that all programs can read',
  },
  {
    rule: 'file-name',
    what: 'spaces',
    bad: {},
    profile: 'checklist',
    name: 'my list.pdf',
    says: 'Unexpected signs in the file name `my list.pdf`, expected letters, digits and hyphens',
  },
];
