import { childOf, isOn } from '../../../ooxml/index.ts';
import { elementsIn } from '../elements.ts';
import { counted, quoted } from '../../format-value.ts';
import { partName, type WordRule } from '../rule.ts';

const updateHelp = 'Open the file in Word, press Ctrl+A and F9 to update all fields, and save it.';

/** The end of an entry in a table of contents: dots and a number. */
const maxTail = 300;

/** The rules for fields, such as page numbers and the table of contents. */
export const fieldRules: readonly WordRule[] = [
  {
    id: 'field-current',
    severity: 'warning',
    summary: 'No field waits for an update when the file opens.',
    why: 'Word shows a question before it opens the file. Until somebody answers Yes, page numbers are missing or out of date.',
    *check({ stories, settings }) {
      if (isOn(childOf(settings, 'w:updateFields')))
        yield { message: 'Word asks to update fields when the file opens', help: updateHelp };
      for (const story of stories) {
        const dirty = elementsIn(story.part.root, 'w:fldChar', 'w:fldSimple').filter(
          ({ attributes }) => ['1', 'true', 'on'].includes(attributes.get('w:dirty') ?? ''),
        ).length;
        if (dirty > 0)
          yield {
            message: counted(dirty, 'outdated field'),
            help: updateHelp,
            where: partName(story),
          };
      }
    },
  },
  {
    id: 'page-number-field',
    severity: 'warning',
    summary: 'Page numbers and tables of contents are Word fields, not typed.',
    why: 'Typed page numbers are wrong after the next change. A typed table of contents has no links.',
    *check({ paragraphs, stories }) {
      const hasContents = stories.some(({ fields }) => fields.some((code) => /^TOC\b/i.test(code)));
      for (const { kind, typed, text, where, styleName } of paragraphs) {
        const isMargin = kind === 'header' || kind === 'footer';
        if (isMargin && /^[\s–—-]*\d+[\s–—-]*$|\bpage\s+\d+/i.test(typed))
          yield {
            message: `Typed page number ${quoted(typed)}`,
            help: 'Delete it, and select Insert > Page Number.',
            where,
          };
        if (kind !== 'body' || hasContents || text.trim() === '') continue;
        const isEntry =
          /^toc \d$/.test(styleName) ||
          /\S.*(?:\.{4,}|…[.…]+|\t)\s*\d{1,4}$/.test(typed.slice(-maxTail));
        if (isEntry)
          yield {
            message: `Typed table of contents entry ${quoted(text)}`,
            help: 'Delete the typed entries, and select References > Table of Contents.',
            where,
          };
      }
    },
  },
];
