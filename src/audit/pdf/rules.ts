import { fileNameProblems } from '../file-name.ts';
import { counted } from '../format-value.ts';
import { headingLevelProblems, noHeadings } from '../headings.ts';
import { altTextProblems } from '../images.ts';
import type { AuditRule } from '../rule.ts';
import { sharedRules } from '../shared-rules.ts';
import type { PdfFile } from './file.ts';

/** All rules for PDF files. */
export const pdfRules: readonly AuditRule<PdfFile>[] = [
  {
    ...sharedRules.title,
    *check({ title, isEncrypted }) {
      if (title === '' && !isEncrypted)
        yield {
          message: 'The PDF has no title',
          help: 'Enter a title in the properties of the source file, and export the PDF again.',
        };
    },
  },
  {
    id: 'title-shown',
    severity: 'warning',
    summary: 'A PDF shows its title, not its file name, in the title bar.',
    why: 'Screen readers announce what the title bar shows.',
    *check({ showsTitle }) {
      if (!showsTitle)
        yield {
          message: 'The PDF shows its file name instead of its title',
          help: 'In Acrobat, set File > Properties > Initial View > Show to Document Title (`DisplayDocTitle`).',
        };
    },
  },
  {
    ...sharedRules.language,
    *check({ language }) {
      if (language.trim() === '')
        yield {
          message: 'The PDF has no language',
          help: 'In Acrobat, choose it under File > Properties > Advanced > Language; or set it in the source file and export the PDF again.',
        };
    },
  },
  {
    id: 'pdf-tagged',
    severity: 'error',
    summary:
      'A PDF is tagged: it says what is a heading, list or table, and in what order to read.',
    why: 'Without tags a screen reader guesses from the layout, and reads straight across columns.',
    *check({ isMarked, tags }) {
      if (!isMarked || tags === undefined || tags.length === 0)
        yield {
          message: 'The PDF is not tagged',
          help: 'Export it again with tags: in Word, select File > Save As > PDF > Options > Document structure tags for accessibility.',
        };
    },
  },
  {
    ...sharedRules.headingPresent,
    *check({ tags }) {
      if (tags && tags.length > 0 && !tags.some(({ type }) => /^H[1-6]?$/.test(type)))
        yield noHeadings;
    },
  },
  {
    ...sharedRules.headingLevels,
    check: ({ tags = [] }) =>
      headingLevelProblems(
        tags.flatMap(({ type, text }, index) =>
          /^H[1-6]$/.test(type)
            ? [{ level: Number(type.slice(1)), text, where: `tag ${index + 1}` }]
            : [],
        ),
      ),
  },
  {
    ...sharedRules.images,
    check: ({ tags = [] }) =>
      altTextProblems(
        tags
          .filter(({ type }) => type === 'Figure')
          .map(({ text }, index) => ({
            altText: text,
            isDecorative: false,
            where: `figure ${index + 1}`,
          })),
        'Describe the image in the source file, or mark it as decorative, and export the PDF again.',
      ),
  },
  {
    ...sharedRules.fieldNamed,
    *check({ fields }) {
      const nameless = fields.filter(({ name }) => name === '').length;
      if (nameless > 0)
        yield {
          message: `${counted(nameless, 'form field')} without a name`,
          help: 'In Acrobat, select Prepare Form and enter what to fill in as the Tooltip of each field.',
        };
    },
  },
  {
    id: 'tab-order',
    severity: 'warning',
    summary: 'On PDF pages with fields or links, the Tab key follows the tags.',
    why: 'Otherwise the Tab key jumps around the page.',
    *check({ pagesOutOfOrder }) {
      for (const page of pagesOutOfOrder)
        yield {
          message: `Tab order of page ${page} doesn't follow the tags`,
          help: 'In Acrobat, set Page Properties > Tab Order to Use Document Structure (`/Tabs /S`).',
        };
    },
  },
  {
    ...sharedRules.unprotected,
    *check({ isEncrypted }) {
      if (isEncrypted)
        yield {
          message: 'The PDF is encrypted',
          help: 'Export it again without a password or restrictions.',
        };
    },
  },
  { ...sharedRules.fileName, check: ({ name }, profile) => fileNameProblems(name, profile) },
];
