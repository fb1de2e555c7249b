import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { constructsIn, type Page } from '../../model/index.ts';
import { stripInvalidCharacters } from './strip-invalid-characters.ts';

/** What other pages, and the head of its own, say about a page. All of it comes from its text. */
interface PageFacts {
  /** Its headings of the level below the title. */
  readonly sections: readonly { readonly text: string; readonly anchor: string }[];
  /** Whether it has constructs that Markdown does not have. */
  readonly hasConstructs: boolean;
  /** The files that it links to, each with the words of the first link. */
  readonly files: readonly { readonly path: string; readonly words: string }[];
  /** The ids of the facts that it uses. */
  readonly cited: readonly string[];
  /** The ids of the works that it links to. */
  readonly works: readonly string[];
}

const known = new WeakMap<Page, PageFacts>();

/** The facts of a page; its text is read once. */
export function factsOf(page: Page): PageFacts {
  return known.get(page) ?? rememberFacts(page, toFacts(page));
}

/** Facts that were kept. */
export function rememberFacts(page: Page, facts: PageFacts): PageFacts {
  known.set(page, facts);
  return facts;
}

function toFacts(page: Page): PageFacts {
  const sections = page.tree.children.flatMap((node) => {
    if (node.type !== 'heading' || node.depth > 2) return [];
    const text = stripInvalidCharacters(toString(node, { includeHtml: false })).trim();
    const anchor = page.anchors.get(node);
    return anchor && text !== '' ? [{ text, anchor }] : [];
  });
  return {
    sections,
    hasConstructs: constructsIn(page).size > 0,
    files: filesOf(page),
    cited: linkedOn(page, 'fact'),
    works: linkedOn(page, 'resource'),
  };
}

/** The ids of the entries of a registry that a page links to. */
function linkedOn({ links }: Page, kind: 'fact' | 'resource'): readonly string[] {
  return [...new Set(links.flatMap(({ target }) => (target.kind === kind ? [target.id] : [])))];
}

function filesOf(page: Page): PageFacts['files'] {
  const files = new Map<string, string>();
  visit(page.tree, ['link', 'linkReference'], (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    const target = page.linkOf(node)?.target;
    if (target?.kind !== 'file' || files.has(target.path)) return;
    const words = stripInvalidCharacters(toString(node, { includeHtml: false })).trim();
    files.set(target.path, words);
  });
  return [...files].map(([path, words]) => ({ path, words }));
}
