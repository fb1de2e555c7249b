import type { AuditRuleFacts } from './rule.ts';

/** The facts of rules for more than one type of file. */
export const sharedRules = {
  title: {
    id: 'document-title',
    severity: 'warning',
    summary: 'The file has a title.',
    why: 'Screen readers announce the title first; windows and search results show it. Without one, people get the file name.',
  },
  language: {
    id: 'document-language',
    severity: 'error',
    summary: 'The file declares the language of its text.',
    why: 'Screen readers pronounce text by its declared language. Without it, listeners may not understand a word.',
  },
  headingPresent: {
    id: 'heading-present',
    severity: 'error',
    summary: 'The text has headings.',
    why: 'Screen reader users move from heading to heading. Without any, they have to listen to the whole text.',
  },
  headingLevels: {
    id: 'heading-levels',
    severity: 'warning',
    summary: 'The first heading is level 1, and no level is skipped on the way down.',
    why: 'Levels show which parts belong together. At a skipped level, readers look for a heading they think they missed.',
  },
  headingFilled: {
    id: 'heading-filled',
    severity: 'warning',
    summary: 'Every heading has text.',
    why: 'Screen readers announce an empty heading, and the table of contents lists it as a blank line.',
  },
  images: {
    id: 'image-described',
    severity: 'error',
    summary: 'Every image has alt text or is marked as decorative.',
    why: 'People who cannot see an image have only its alt text.',
  },
  tableHeader: {
    id: 'table-header',
    severity: 'error',
    summary: 'Every table has header cells.',
    why: 'Screen readers announce the header with each cell. Without it, a number is just a number.',
  },
  linkTextPresent: {
    id: 'link-text-present',
    severity: 'error',
    summary: 'Every link has text.',
    why: 'A link without text is invisible, and a screen reader can only spell out its address.',
  },
  linkTextDescriptive: {
    id: 'link-text-descriptive',
    severity: 'warning',
    summary: 'The text of a link says where it goes.',
    why: 'Screen readers list links without the text around them. `Click here` says nothing there, and a web address is read letter by letter.',
  },
  fieldNamed: {
    id: 'field-named',
    severity: 'error',
    summary: 'Every form field has a name.',
    why: 'Screen readers announce the name when somebody reaches the field. Without it, nobody knows what to enter.',
  },
  idsUnique: {
    id: 'ids-unique',
    severity: 'error',
    summary: 'No id is used twice.',
    why: 'Links, labels and notes refer to ids. Word reports a file with a duplicate id as damaged.',
  },
  fileName: {
    id: 'file-name',
    severity: 'warning',
    summary:
      'The name of a published file has only letters, digits, hyphens and underscores, and at most 30 characters.',
    why: 'Spaces and special characters break web addresses and scripts. Long names are cut off in lists.',
  },
  unprotected: {
    id: 'document-unprotected',
    severity: 'error',
    summary: 'The file is not protected.',
    why: 'Protection can hide text from screen readers, and keeps readers from enlarging the text.',
  },
} as const satisfies Readonly<Record<string, AuditRuleFacts>>;
