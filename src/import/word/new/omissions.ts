import type { Omission, WordDocument, WordParagraph } from '../read/document.ts';
import { quotedList, type Left } from './left.ts';
import { shownIn } from './page-line.ts';
import { wordAtoms } from '../read/atoms.ts';

/** A kind of thing that a page has nowhere, and where it is. */
interface Group {
  readonly what: (texts: readonly string[], count: number) => string;
  readonly reason: string;
  readonly found: Place[];
}

interface Place {
  readonly text: string;
  readonly heading: string;
  readonly paragraph: string;
  readonly words?: string;
}

/**
 * What many paragraphs of a Word file have and a page does not: looks, numbers of headings and lists, hidden text, fields.
 * What is of one kind is one thing, with the places of its first.
 */
export function leftInParagraphs(document: WordDocument): readonly Left[] {
  const groups = new Map<string, Group>();
  let heading = '';
  const visit = (paragraph: WordParagraph, isInNote: boolean): void => {
    const shown = shownIn({ atoms: wordAtoms(paragraph) });
    if (paragraph.outline !== undefined && !paragraph.cell && !isInNote) heading = shown;
    for (const { key, text, words, ...about } of thingsIn(paragraph, document)) {
      const group = groups.get(key) ?? { ...about, found: [] };
      groups.set(key, group);
      const place = { heading: isInNote ? '' : heading, paragraph: shown };
      group.found.push({ text, ...place, ...(words !== undefined && { words }) });
    }
    for (const each of (paragraph.boxes ?? []).flat()) visit(each, isInNote);
  };
  for (const paragraph of document.body) visit(paragraph, false);
  for (const paragraph of [...document.notes.values()].flat()) visit(paragraph, true);
  return [...groups.values()].map(({ what, reason, found }): Left => {
    const words = found
      .map((each) => each.words ?? '')
      .join(' ')
      .trim();
    return {
      what: what(
        found.map(({ text }) => text),
        found.length,
      ),
      reason,
      heading: found[0]?.heading ?? '',
      paragraph: found[0]?.paragraph ?? '',
      ...(words !== '' && { words }),
    };
  });
}

interface Thing extends Pick<Group, 'what' | 'reason'> {
  readonly key: string;
  readonly text: string;
  readonly words?: string;
}

function thingsIn(paragraph: WordParagraph, document: WordDocument): readonly Thing[] {
  return [
    ...formatsIn(paragraph, document),
    ...numbersIn(paragraph),
    ...(paragraph.isContents ? [] : (paragraph.omissions ?? [])).flatMap(toThing),
  ];
}

function formatsIn({ formats, isContents }: WordParagraph, { colors }: WordDocument): Thing[] {
  return formats
    .filter(({ words, color, isPlain }) => {
      const isDesign = color !== undefined && (colors.has(color) || isDark(color));
      return !isContents && !isPlain && words.trim() !== '' && !isDesign;
    })
    .map(({ what, words }) => ({
      key: what,
      text: words,
      what: (texts) => `The ${looks[what] ?? what} of ${quotedList(texts)}`,
      reason: `Markdown has no ${what}`,
    }));
}

const looks: Readonly<Record<string, string>> = {
  'highlighted text': 'highlight',
  'underlined text': 'underline',
  'colored text': 'color',
};

/** Black, and grays that are nearly so, mean nothing. */
function isDark(color: string): boolean {
  const parts = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  return Math.max(...parts) < 0x70 && Math.max(...parts) - Math.min(...parts) < 0x10;
}

function numbersIn({ list, outline, spans, isContents }: WordParagraph): Thing[] {
  if (!list?.isOrdered || isContents || spans.length === 0) return [];
  if (outline !== undefined)
    return [
      {
        key: 'heading numbers',
        text: '',
        what: (_, count) =>
          count === 1 ? 'The number of a heading' : `The numbers of ${count} headings`,
        reason: 'headings here have none, so where the text says a number, link to the heading',
      },
    ];
  const label = labelOf(list);
  if (/^\d+[.)]?$/.test(label)) return [];
  return [
    {
      key: 'labels',
      text: label,
      what: (texts) => `The numbering of lists as ${quotedList(texts)}`,
      reason: 'Markdown numbers them 1, 2, 3, so check what the text says about them',
    },
  ];
}

const first: Readonly<Record<string, string>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

/** What comes before the first item of a list. ISO/IEC 29500-1, 17.9.11 */
function labelOf({ format, label }: NonNullable<WordParagraph['list']>): string {
  return label.replace(/%\d/g, first[format] ?? '1').trim();
}

function toThing({ what, words }: Omission): readonly Thing[] {
  // Those are told where their footnotes are.
  if (what === 'footnote number') return [];
  const { name, reason } = omissions[what];
  return [{ key: what, text: words.trim() === '' ? '' : words, words, what: name, reason }];
}

const omissions: Readonly<
  Record<Exclude<Omission['what'], 'footnote number'>, { name: Group['what']; reason: string }>
> = {
  'hidden text': {
    name: (texts) => `Hidden text (${quotedList(texts)})`,
    reason: 'a page has none; add it, or leave it out for good',
  },
  'page number': {
    name: (texts) => `Numbers of pages in the text (${quotedList(texts)})`,
    reason: 'a page of the site has none, so link to the heading instead',
  },
  'form field': {
    name: (_, count) => (count === 1 ? 'A field to fill in' : `${count} fields to fill in`),
    reason: 'a page is for reading; only the text that fields show is on it',
  },
  'phonetic guide': {
    name: (texts) => `The phonetic guide (${quotedList(texts)})`,
    reason: 'Markdown has none',
  },
  'embedded document': {
    name: (_, count) => (count === 1 ? 'An embedded document' : `${count} embedded documents`),
    reason: 'only Word can open it: save it as a file of its own, and import that',
  },
};
