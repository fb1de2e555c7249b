import { childOf, descendants } from '../../../files/index.ts';
import { counted, quoted } from '../../format-value.ts';
import { isOn } from '../styles.ts';
import type { WordRule } from '../rule.ts';

/** Finds fields that wait for somebody to update them. */
export const fieldCurrent: WordRule = {
  id: 'field-current',
  severity: 'warning',
  summary: 'No field waits to be updated when the file is opened.',
  why: 'Word asks a question before it shows the file; until somebody says yes, the contents have no page numbers, or old ones.',
  *check({ stories, settings }) {
    if (isOn(childOf(settings, 'w:updateFields')))
      yield {
        message: 'Unexpected `updateFields` in the settings, expected fields that are up to date',
        help: note,
        where: 'word/settings.xml',
      };
    for (const { part } of stories) {
      const dirty = descendants(part.root, 'w:fldChar', 'w:fldSimple').filter(({ attributes }) =>
        ['1', 'true', 'on'].includes(attributes.get('w:dirty') ?? ''),
      ).length;
      if (dirty > 0)
        yield {
          message: `Unexpected ${counted(dirty, 'field')} marked as out of date, expected none`,
          help: note,
          where: part.path,
        };
    }
  },
};

const note = 'Open the file in Word, select all, press F9, and save it.';

/** Finds page numbers that somebody typed. */
export const pageNumberField: WordRule = {
  id: 'page-number-field',
  severity: 'warning',
  summary: 'Page numbers and tables of contents are fields of Word, not typed.',
  why: 'Typed numbers are the same on every page, and wrong with the next change; typed contents lead nowhere.',
  *check({ paragraphs, stories }) {
    const hasContents = stories.some(({ fields }) => fields.some((code) => /^TOC\b/i.test(code)));
    for (const { kind, typed, text, where, styleName } of paragraphs) {
      const isMargin = kind === 'header' || kind === 'footer';
      if (isMargin && /^[\s–—-]*\d+[\s–—-]*$|\bpage\s+\d+/i.test(typed))
        yield {
          message: `Unexpected typed page number ${quoted(typed)}, expected a field`,
          help: 'Insert it with Insert > Page Number.',
          where,
        };
      const isEntry =
        /^toc \d$/.test(styleName) || /\S.*(?:\.{4,}|…[.…]+|\t)\s*\d{1,4}$/.test(typed);
      if (kind === 'body' && isEntry && !hasContents && text.trim() !== '')
        yield {
          message: `Unexpected typed entry of contents ${quoted(text)}, expected a field`,
          help: 'Make the contents with References > Table of Contents.',
          where,
        };
    }
  },
};
