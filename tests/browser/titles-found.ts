import { toFinder } from '../../src/browser/search/find.ts';

/** A search of small pages, given by title and text, that returns the titles of those it finds. */
export function titlesFoundIn(pages: Readonly<Record<string, string>>): (text: string) => string[] {
  const { find } = toFinder({
    documents: Object.entries(pages).map(([title, text]) => ({
      kind: 'page',
      title,
      href: `${title}.html`,
      text,
    })),
    acronyms: [],
  });
  return (text) => find(text).map(({ document: { title } }) => title);
}
