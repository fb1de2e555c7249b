import type { WordDocument, WordParagraph } from '../read/document.ts';
import { quoted, type Left } from './left.ts';

/** What a Word file has outside of its text: shapes, equations, running heads and contents. */
export function leftOutside({ body, notes, heads, contents }: WordDocument): readonly Left[] {
  let heading = '';
  const objects = [...body, ...[...notes.values()].flat()].flatMap((paragraph): Left[] => {
    const text = textOf(paragraph);
    if (paragraph.outline !== undefined) heading = text;
    return paragraph.objects.map((object) => {
      const [, kind = object, words = ''] =
        /^(text box|equation|drawing)\s*(.*)$/s.exec(object) ?? [];
      return {
        what: `The ${kind}${words === '' ? '' : ` ${quoted(words)}`}`,
        reason: 'Markdown has no shapes, text boxes, equations and signs of symbol fonts',
        heading,
        paragraph: text,
      };
    });
  });
  const place = { heading: '', paragraph: '' };
  const running = [...new Set(heads.map((text) => text.trim()))].filter((text) => text !== '');
  return [
    ...objects,
    ...running.map((text) => ({
      ...place,
      what: `The running head or foot ${quoted(text)}`,
      reason: 'running heads are made from titles and the publisher',
    })),
    ...(contents.length === 0
      ? []
      : [
          {
            ...place,
            what: 'The table of contents',
            reason: 'contents are made from headings',
          },
        ]),
  ];
}

function textOf({ spans }: WordParagraph): string {
  return spans
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
