import type { Profile } from '../../src/audit/index.ts';
import { catalogueWithout, type PdfTexts } from './pdf-of.ts';

/** A PDF with one fault, and the message about it. */
export interface PdfCase {
  readonly rule: string;
  readonly what: string;
  readonly bad: PdfTexts;
  readonly says: string;
  readonly profile?: Profile;
  readonly name?: string;
}

export const pdfCases: readonly PdfCase[] = [
  {
    rule: 'document-title',
    what: 'no title',
    bad: { information: '' },
    says: 'The PDF has no title',
  },
  {
    rule: 'title-shown',
    what: 'no request to show the title',
    bad: { catalogue: catalogueWithout(/\/ViewerPreferences << .*? >>/) },
    says: 'The PDF shows its file name instead of its title',
  },
  {
    rule: 'document-language',
    what: 'no language',
    bad: { catalogue: catalogueWithout(/\/Lang \(en-US\)/) },
    says: 'The PDF has no language',
  },
  {
    rule: 'pdf-tagged',
    what: 'tags, but not marked as tagged',
    bad: { catalogue: catalogueWithout(/\/MarkInfo << .*? >>/) },
    says: 'The PDF is not tagged',
  },
  {
    rule: 'pdf-tagged',
    what: 'no tags',
    bad: { catalogue: catalogueWithout(/\/StructTreeRoot 4 0 R/) },
    says: 'The PDF is not tagged',
  },
  {
    rule: 'heading-present',
    what: 'no heading',
    bad: { tags: '<< /S /P >>' },
    says: 'The text has no headings',
  },
  {
    rule: 'heading-levels',
    what: 'a skipped level',
    bad: { tags: '[<< /S /H1 >> << /S /H3 >>]' },
    says: 'Heading level jumps from 1 to 3 (tag 2)',
  },
  {
    rule: 'image-described',
    what: 'a figure without alt text',
    bad: { tags: '[<< /S /H1 /K [<< /S /Figure >>] >>]' },
    says: 'Image has no alt text (figure 1)',
  },
  {
    rule: 'image-described',
    what: 'a file name as alt text',
    bad: { tags: '[<< /S /H1 >> << /S /Figure /Alt (tap.png) >>]' },
    says: 'Alt text `tap.png` is only a file name (figure 1)',
  },
  {
    rule: 'field-named',
    what: 'a field without a name',
    bad: { field: '/TU ( )' },
    says: '1 form field without a name',
  },
  {
    rule: 'tab-order',
    what: 'another tab order',
    bad: { page: '/Tabs /R' },
    says: "Tab order of page 1 doesn't follow the tags",
  },
  {
    rule: 'document-unprotected',
    what: 'encryption',
    bad: { trailer: '/Encrypt << /Filter /Standard >>' },
    says: 'The PDF is encrypted',
  },
  {
    rule: 'file-name',
    what: 'spaces',
    bad: {},
    profile: 'checklist',
    name: 'my list.pdf',
    says: 'File name `my list.pdf` has spaces or special characters',
  },
];
