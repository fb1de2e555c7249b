import type { AuditRuleFacts } from './problem.ts';

/** What rules say about themselves that hold for files of more than one kind, in the order of the list. */
export const sharedFacts = {
  title: {
    id: 'document-title',
    severity: 'warning',
    summary: 'The file says its title.',
    why: 'A screen reader says the title first, and windows and search results show it; without one people hear the name of a file.',
  },
  language: {
    id: 'document-language',
    severity: 'error',
    summary: 'The file says the language of its text.',
    why: 'A screen reader speaks in the sounds of the language it is told, or nobody understands it.',
  },
  headings: {
    id: 'heading-present',
    severity: 'error',
    summary: 'The text has headings.',
    why: 'Who cannot see the pages goes from heading to heading; without them the whole text must be heard from its beginning.',
  },
  levels: {
    id: 'heading-levels',
    severity: 'warning',
    summary: 'The first heading is of level 1, and no level is skipped on the way down.',
    why: 'Levels tell what belongs to what; where one is missing, people look for what they missed.',
  },
  filled: {
    id: 'heading-filled',
    severity: 'warning',
    summary: 'Every heading has words.',
    why: 'An empty heading is read as one, and stands in the contents as a line without a name.',
  },
  pictures: {
    id: 'picture-described',
    severity: 'error',
    summary: 'Every picture says in words what it shows, or that it is decoration.',
    why: 'Who cannot see a picture has nothing but these words.',
  },
  tableHeader: {
    id: 'table-header',
    severity: 'error',
    summary: 'Every table has header cells.',
    why: 'A screen reader says the header with each cell; without it a number is only a number.',
  },
  linkText: {
    id: 'link-text-present',
    severity: 'error',
    summary: 'Every link has words.',
    why: 'A link without words cannot be seen, and a screen reader can only spell its address.',
  },
  linkTells: {
    id: 'link-text-tells',
    severity: 'warning',
    summary: 'The words of a link say where it leads.',
    why: 'Screen readers list the links of a text by themselves: `click here` tells nothing there, and an address is spelled letter by letter.',
  },
  fieldNamed: {
    id: 'field-named',
    severity: 'error',
    summary: 'Every field to fill in has a name.',
    why: 'A screen reader says the name when somebody comes to the field; without it nobody knows what to fill in.',
  },
  unique: {
    id: 'ids-unique',
    severity: 'error',
    summary: 'No id is given twice.',
    why: 'Links, labels and notes find their ends by ids; Word calls a file with a doubled id damaged.',
  },
  fileName: {
    id: 'file-name',
    severity: 'warning',
    summary: 'A released file has a name of letters, digits and hyphens, 30 characters at most.',
    why: 'Spaces and signs break addresses and scripts, and a long name is cut where it is listed.',
  },
  unprotected: {
    id: 'document-unprotected',
    severity: 'error',
    summary: 'The file is not protected.',
    why: 'Protection hides headings and text from screen readers, and keeps people from making the letters larger.',
  },
} as const satisfies Readonly<Record<string, AuditRuleFacts>>;
