import { beforeAll } from 'vitest';
import { corpusOf, folderOf, pathway, type Files } from '../../corpus-of.ts';
import { documentOf, fileOf, toParts, type Parts } from './parts.ts';

/** The XML of the text of a page in a Word file. */
export type Body = () => string;

/** Makes one Word file of many small pages, which takes no longer than a file of one. */
export function bodies(more: Files = {}): {
  /** Adds a page before the tests run. */
  readonly page: (markdown: string) => Body;
  readonly parts: () => Parts;
} {
  const texts: string[] = [];
  let parts: Parts = {};
  let xmls: readonly string[] = [];
  beforeAll(async () => {
    const files = texts.map((text, index) => [
      `p${String(index).padStart(3, '0')}.md`,
      pathway(text, { description: `${lead} ${index}, said in fifty characters or more.` }),
    ]);
    const folder = folderOf(Object.fromEntries(files) as Files as Record<string, string>, more);
    parts = toParts(await fileOf(await corpusOf(folder)));
    xmls = texts.map((_, index) => between(documentOf(parts), `${lead} ${index},`));
  });
  return {
    page: (markdown) => {
      const index = texts.push(markdown) - 1;
      return () => xmls[index] ?? '';
    },
    parts: () => parts,
  };
}

const lead = 'What a state does on page';

/** What is between the lead of a page and the list below its text. */
function between(xml: string, words: string): string {
  const ends = (at: number): number => xml.indexOf('</w:p>', at) + '</w:p>'.length;
  const from = ends(xml.indexOf(words));
  const to = xml.lastIndexOf('<w:p>', xml.indexOf('On the checklist', from));
  return xml.slice(from, to);
}
