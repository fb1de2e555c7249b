import { sharedFacts } from '../shared-rules.ts';
import { nameFindings } from '../file-name.ts';
import { levelFindings, noHeadings } from '../headings.ts';
import type { AuditRule } from '../problem.ts';
import { counted, isFileName, quoted } from '../format-value.ts';
import type { PdfFile } from './file.ts';

/** All rules for PDF files. */
export const pdfRules: readonly AuditRule<PdfFile>[] = [
  {
    ...sharedFacts.title,
    *check({ title, isEncrypted }) {
      if (title === '' && !isEncrypted)
        yield {
          message: 'Unexpected file without a title, expected one',
          help: 'Write the title in the properties of the document, and make the PDF again.',
        };
    },
  },
  {
    id: 'title-shown',
    severity: 'warning',
    summary: 'A PDF asks readers to show its title instead of the name of the file.',
    why: 'Screen readers say what stands in the title bar.',
    *check({ showsTitle }) {
      if (!showsTitle)
        yield {
          message: 'Unexpected PDF that shows the name of its file, expected its title',
          help: 'Set Initial View > Show: Document Title (`DisplayDocTitle`).',
        };
    },
  },
  {
    ...sharedFacts.language,
    *check({ language }) {
      if (language.trim() === '')
        yield {
          message: 'Unexpected file without a language, expected one such as `en-US`',
          help: 'Set the language of the document, and make the PDF again.',
        };
    },
  },
  {
    id: 'pdf-tagged',
    severity: 'error',
    summary:
      'A PDF has tags that say what is a heading, a list, a table, and what comes after what.',
    why: 'Without tags a screen reader guesses from where the letters stand, and reads columns across.',
    *check({ isMarked, tags }) {
      if (!isMarked || tags === undefined || tags.length === 0)
        yield {
          message: 'Unexpected PDF without tags, expected a tagged one',
          help: 'Make it again with tags: in Word, Save as PDF > Options > Document structure tags for accessibility.',
        };
    },
  },
  {
    ...sharedFacts.headings,
    *check({ tags }) {
      if (tags && tags.length > 0 && !tags.some(({ type }) => isHeading(type))) yield noHeadings;
    },
  },
  {
    ...sharedFacts.levels,
    check: ({ tags }) =>
      levelFindings(
        (tags ?? []).flatMap(({ type, text }, index) =>
          /^H[1-6]$/.test(type)
            ? [{ level: Number(type.slice(1)), text, where: `tag ${index + 1}` }]
            : [],
        ),
      ),
  },
  {
    ...sharedFacts.pictures,
    *check({ tags }) {
      const figures = (tags ?? []).filter(({ type }) => type === 'Figure');
      for (const [index, { text }] of figures.entries()) {
        const where = `figure ${index + 1}`;
        if (text === '')
          yield {
            message: 'Unexpected figure without alternative text, expected words for what it shows',
            help: 'Write what it shows, or mark it as an artifact, and make the PDF again.',
            where,
          };
        else if (isFileName(text))
          yield {
            message: `Unexpected file name ${quoted(text)} as alternative text, expected words for what the picture shows`,
            help: 'Write what it shows, and make the PDF again.',
            where,
          };
      }
    },
  },
  {
    ...sharedFacts.fieldNamed,
    *check({ fields }) {
      const nameless = fields.filter(({ name }) => name === '').length;
      if (nameless > 0)
        yield {
          message: `Unexpected ${counted(nameless, 'field')} without a name, expected one for each`,
          help: 'Write what is to be filled in as the tooltip (`TU`) of the field.',
        };
    },
  },
  {
    id: 'tab-order',
    severity: 'warning',
    summary: 'On pages of a PDF with fields or links, the Tab key follows the tags.',
    why: 'Who fills in a form with the keyboard jumps about the page otherwise.',
    *check({ pagesOutOfOrder }) {
      for (const page of pagesOutOfOrder)
        yield {
          message: 'Unexpected order of the Tab key, expected that of the tags',
          help: 'Set Page Properties > Tab Order > Use Document Structure (`Tabs` is `S`).',
          where: `page ${page}`,
        };
    },
  },
  {
    ...sharedFacts.unprotected,
    *check({ isEncrypted }) {
      if (isEncrypted)
        yield {
          message: 'Unexpected encrypted file, expected one that all programs can read',
          help: 'Make the PDF again without a password and without limits.',
        };
    },
  },
  { ...sharedFacts.fileName, check: ({ name }, profile) => nameFindings(name, profile) },
];

function isHeading(type: string): boolean {
  return /^H[1-6]?$/.test(type);
}
