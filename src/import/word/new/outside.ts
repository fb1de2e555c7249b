import { wordAtoms } from '../read/atoms.ts';
import type { WordDocument, WordParagraph } from '../read/document.ts';
import { quoted, type Left } from './left.ts';
import { isContentsHeading, shownIn } from './page-line.ts';

/** What a Word file has outside of its text: shapes, equations, running heads and contents. */
export function leftOutside({ body, notes, heads, contents }: WordDocument): readonly Left[] {
  let heading = '';
  const objectsIn = (paragraph: WordParagraph): readonly Left[] => {
    const text = shownIn({ atoms: wordAtoms(paragraph) });
    if (paragraph.outline !== undefined) heading = text;
    return [
      ...paragraph.objects.flatMap((object): readonly Left[] => {
        const [, kind = object, words = ''] =
          /^(text box|equation|drawing)\s*(.*)$/s.exec(object) ?? [];
        // Its paragraphs are on the page, as a line is.
        if (kind === 'text box' || (paragraph.isRule && words === 'horizontal line')) return [];
        return [
          {
            what: `The ${kind}${words === '' ? '' : ` ${quoted(words)}`}`,
            reason: 'Markdown has no shapes, equations and signs of symbol fonts',
            heading,
            paragraph: text,
            words: kind === 'equation' ? words : '',
          },
        ];
      }),
      ...(paragraph.boxes ?? []).flat().flatMap(objectsIn),
    ];
  };
  const objects = [...body, ...[...notes.values()].flat()].flatMap(objectsIn);
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
            words: body
              .filter(isContentsHeading)
              .map((each) => shownIn({ atoms: wordAtoms(each) }))
              .join(' '),
          },
        ]),
  ];
}
