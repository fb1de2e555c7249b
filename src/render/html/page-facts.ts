import { toString } from 'mdast-util-to-string';
import { constructsIn, type Page } from '../../model/index.ts';
import { stripInvalidCharacters } from './strip-invalid-characters.ts';

/** What other pages, and the head of its own, say about a page. All of it comes from its text. */
interface PageFacts {
  /** Its headings of the level below the title. */
  readonly sections: readonly { readonly text: string; readonly anchor: string }[];
  /** Whether it has constructs that Markdown does not have. */
  readonly hasConstructs: boolean;
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
  return { sections, hasConstructs: constructsIn(page).size > 0 };
}
