import type { WordChange } from './edit/change.ts';
import type { WordDocument, WordParagraph } from './read/document.ts';

/**
 * Changes in what has no words of the text: the table of contents, running heads and feet, shapes, text boxes and
 * equations, and the order of pages. None can be carried over; each is told.
 */
export function outsideChanges(base: WordDocument, returned: WordDocument): readonly WordChange[] {
  return [
    ...differences(objectsIn(base), objectsIn(returned), {
      kind: 'object',
      reason: 'Markdown has no shapes, text boxes, equations and signs of symbol fonts',
    }),
    ...differences(toTexts(base.contents), toTexts(returned.contents), {
      kind: 'words',
      reason: 'the contents are made from the titles of the pages',
    }),
    ...headChanges(base, returned),
    ...movedPages(base, returned),
  ];
}

type Text = Pick<WordChange, 'page' | 'paragraph'> & { readonly text: string };

function headChanges(base: WordDocument, returned: WordDocument): readonly WordChange[] {
  const [before, after] = [toTexts(base.heads), toTexts(returned.heads)];
  // A template has heads of its own.
  if (!after.some(({ text }) => before.some((each) => each.text === text))) return [];
  const reason = 'running heads are made from titles and the publisher';
  // A file made with a reference document may have the title and the section in heads of their own.
  const texts = after.map(({ text }) => text).sort((a, b) => b.length - a.length);
  const kept = before.filter(({ text }) => isMadeOf(text, texts));
  const isPart = ({ text }: Text): boolean => kept.some((each) => each.text.includes(text));
  // Where fields were, one program leaves a space and another none.
  const isIn = (all: readonly Text[], { text }: Text): boolean =>
    all.some((each) => tight(each.text) === tight(text));
  return differences(
    before.filter((each) => !kept.includes(each) && !isIn(after, each)),
    after.filter((each) => !isPart(each) && !isIn(before, each)),
    { kind: 'words', reason },
  );
}

function tight(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Whether a text has nothing but others, each of them in one piece. */
function isMadeOf(text: string, others: readonly string[]): boolean {
  return others.reduce((left, other) => left.replaceAll(other, ''), text).trim() === '';
}

/** The fewest pages that somebody moved to get their order: all but the longest row that is in its old order. */
function movedPages(base: WordDocument, returned: WordDocument): readonly WordChange[] {
  const before = titlesIn(base).map(({ bookmark }) => bookmark);
  const now = titlesIn(returned)
    .map((each) => ({ ...each, position: before.indexOf(each.bookmark) }))
    .filter(({ position }) => position >= 0);
  // For each page the longest such row that ends with it.
  const rows: (readonly (typeof now)[number][])[] = [];
  for (const page of now) {
    const [longest = []] = rows
      .filter((row) => (row.at(-1)?.position ?? -1) < page.position)
      .sort((a, b) => b.length - a.length);
    rows.push([...longest, page]);
  }
  const [stayed = []] = [...rows].sort((a, b) => b.length - a.length);
  return now
    .filter((page) => !stayed.includes(page))
    .map(({ title }) => ({
      kind: 'moved',
      outcome: 'left',
      page: title,
      paragraph: title,
      before: title,
      after: title,
      reason: 'the order of pages is that of the navigation in site.yaml',
    }));
}

function titlesIn({
  body,
}: WordDocument): readonly { readonly bookmark: string; readonly title: string }[] {
  return body.flatMap((paragraph) => {
    const bookmark = paragraph.bookmarks.find((name) => /^_Page\d+$/.test(name));
    return bookmark === undefined ? [] : [{ bookmark, title: textOf(paragraph) }];
  });
}

/** The texts of one side that are not on the other, as often as they are more. */
function differences(
  before: readonly Text[],
  after: readonly Text[],
  about: Pick<WordChange, 'kind' | 'reason'>,
): readonly WordChange[] {
  const left = [...before];
  const added = after.filter(({ text }) => {
    const at = left.findIndex((each) => each.text === text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const toChange = (one: Text, sides: Pick<WordChange, 'before' | 'after'>): WordChange => ({
    ...about,
    ...sides,
    outcome: 'left',
    page: one.page,
    paragraph: one.paragraph,
  });
  return [
    ...added.map((one) => toChange(one, { before: '', after: one.text })),
    ...left.map((one) => toChange(one, { before: one.text, after: '' })),
  ];
}

function objectsIn({ body, notes }: WordDocument): readonly Text[] {
  let page = '';
  return [...body, ...[...notes.values()].flat()].flatMap((paragraph) => {
    if (paragraph.bookmarks.some((name) => /^_Page\d+$/.test(name))) page = textOf(paragraph);
    return paragraph.objects.map((text) => ({ text, page, paragraph: textOf(paragraph) }));
  });
}

/** Texts of which each counts once, without the numbers of pages. */
function toTexts(all: readonly string[]): readonly Text[] {
  const texts = new Map(all.map((each) => [withoutNumbers(each), each.trim()]));
  return [...texts]
    .filter(([text]) => text !== '')
    .map(([text, paragraph]) => ({ text, page: '', paragraph }));
}

function textOf({ spans }: WordParagraph): string {
  return spans.map(({ text }) => text).join('');
}

function withoutNumbers(text: string): string {
  return text.replace(/[\d\s.]+/g, ' ').trim();
}
