import type { Root } from 'mdast';
import type { Corpus, NavigationNode, Page } from './corpus.ts';
import { withFactReferences } from './fact-references.ts';
import { numberNotes, type Note } from './footnotes.ts';
import { toLinks, type PageLinks } from './links.ts';
import { perCorpus } from './per-corpus.ts';
import { factFile } from './target.ts';

/**
 * The corpus as its outputs show it: where site.yaml asks for it, the words of each fact have a footnote with its source
 * and day, which is numbered among those of the page. The pages of files stay as their authors wrote them.
 */
export const withFactNotes = perCorpus((corpus): Corpus => {
  const all = [...corpus.pages.values()];
  if (!corpus.site.facts.footnotes || !all.some(mayCiteFacts)) return corpus;
  let added = 0;
  const pages = new Map(
    all.map((page, index) => {
      const next = all[index + 1]?.firstNote;
      const shown = withNotes(corpus, page, page.firstNote + added);
      if (shown.noteCount !== undefined)
        added += shown.noteCount - (next === undefined ? 0 : next - page.firstNote);
      return [page.id, shown.page];
    }),
  );
  const toNodes = (nodes: readonly NavigationNode[]): readonly NavigationNode[] =>
    nodes.map((node) => ({
      ...node,
      page: pages.get(node.page.id) ?? node.page,
      children: toNodes(node.children),
    }));
  return { ...corpus, pages, navigation: toNodes(corpus.navigation) };
});

/** The notes of a page with the numbers that the outputs show. */
export function shownNotes(corpus: Corpus, page: Page): readonly Note[] {
  return withFactNotes(corpus).pages.get(page.id)?.notes ?? page.notes;
}

/** Whether a page has an address of a fact: its tree is read only then. */
function mayCiteFacts({ text }: Page): boolean {
  return text.includes(factFile);
}

/** A page with the notes of its facts, and how many notes it has then; only with other numbers if it has no facts. */
function withNotes(
  corpus: Corpus,
  page: Page,
  firstNote: number,
): { readonly page: Page; readonly noteCount?: number } {
  if (!mayCiteFacts(page)) {
    if (firstNote === page.firstNote) return { page };
    const moved = (): readonly Note[] => {
      const by = firstNote - page.firstNote;
      return page.notes.map((note) => ({ ...note, number: note.number + by }));
    };
    return { page: toPage(page, { firstNote, notes: once(() => page.tree, moved) }) };
  }
  const tree = once(
    () => page.tree,
    () => withFactReferences(corpus, page),
  );
  const links = once(tree, (): PageLinks => toLinks(tree(), page.id));
  const notes = once(tree, () => numberNotes(tree(), firstNote));
  const noteCount = notes().length;
  page.letGo();
  return { page: toPage(page, { firstNote, tree, links, notes }), noteCount };
}

/** Makes something again only where what it is made of is another one: trees are let go of, and read anew. */
function once<Value>(from: () => object, make: () => Value): () => Value {
  const made = new WeakMap<object, { readonly value: Value }>();
  return () => {
    const known = made.get(from()) ?? { value: make() };
    made.set(from(), known);
    return known.value;
  };
}

/** What differs from the page of the content. */
interface Shown {
  readonly firstNote: number;
  readonly notes: () => readonly Note[];
  readonly tree?: () => Root;
  readonly links?: () => PageLinks;
}

function toPage(page: Page, { firstNote, notes, tree, links }: Shown): Page {
  const linksOf = links ?? ((): PageLinks => page);
  const own: Pick<Page, 'firstNote' | 'notes' | 'tree' | 'links' | 'linkOf'> = {
    firstNote,
    get notes() {
      return notes();
    },
    get tree() {
      return tree?.() ?? page.tree;
    },
    get links() {
      return linksOf().links;
    },
    linkOf: (node) => linksOf().linkOf(node),
  };
  // Not a spread, which would read what is read when it is asked for.
  const all = {
    ...Object.getOwnPropertyDescriptors(page),
    ...Object.getOwnPropertyDescriptors(own),
  };
  return Object.defineProperties({}, all) as Page; // has the properties of both
}
