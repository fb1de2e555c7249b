import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { bodyBlocksOf, passageIds, walk, type Page, type TextBlock } from '../../model/index.ts';

/** What the body of a page says: plain data, which can be kept. */
export interface PageTexts {
  /** The text before the first heading, if there is any, and that below each heading. */
  readonly sections: readonly SectionText[];
  /** The paragraphs and list items that have an id. */
  readonly passages: readonly { readonly id: string; readonly text: string }[];
  /** In the order of their numbers. */
  readonly footnotes: readonly { readonly number: number; readonly text: string }[];
  /** The ids of the resources and facts that it links to. */
  readonly linked: Readonly<Record<'resource' | 'fact', readonly string[]>>;
  readonly markdown: string;
}

interface SectionText {
  readonly title: string | null;
  readonly level: number | null;
  readonly anchor?: string;
  readonly text: string;
}

/** Reads the body of a page. */
export function pageTexts(page: Page): PageTexts {
  const lines = new Map(page.notes.map(({ definition }) => [definition, new Array<string>()]));
  const intro: Writing = { title: null, level: null, lines: [] };
  const sections: Writing[] = [];
  const passages: { readonly id: string; readonly text: string }[] = [];
  const ids: ReadonlyMap<Nodes, string> = passageIds(page.tree);
  const top = new Set<Nodes>(page.tree.children);
  for (const block of bodyBlocksOf(page)) {
    const { node, footnote } = block;
    const heading = node?.type === 'heading' && top.has(node) ? node : undefined;
    const anchor = heading && page.anchors.get(heading);
    for (const child of node && 'children' in node ? node.children : []) {
      const id = ids.get(child);
      if (id !== undefined) passages.push({ id, text: lineOf(block) });
    }
    if (footnote) lines.get(footnote)?.push(lineOf(block));
    else if (heading && anchor)
      sections.push({ title: lineOf(block), level: heading.depth, anchor, lines: [] });
    else (sections.at(-1) ?? intro).lines.push(lineOf(block));
  }
  const all = intro.lines.length > 0 ? [intro, ...sections] : sections;
  return {
    sections: all.map(({ lines: texts, ...about }) => ({ ...about, text: texts.join('\n') })),
    passages,
    footnotes: page.notes.map(({ number, definition }) => ({
      number,
      // The note of a fact is not written on the page.
      text: (lines.get(definition) ?? []).join('\n') || toString(definition),
    })),
    linked: { resource: linkedIds(page, 'resource'), fact: linkedIds(page, 'fact') },
    markdown: markdownOf(page),
  };
}

function linkedIds({ links }: Page, kind: 'resource' | 'fact'): readonly string[] {
  return [...new Set(links.flatMap(({ target }) => (target.kind === kind ? [target.id] : [])))];
}

/** A section whose lines are being collected. */
interface Writing extends Omit<SectionText, 'text'> {
  readonly lines: string[];
}

/** A block on a line of its own; code keeps its lines. */
function lineOf({ kind, text }: TextBlock): string {
  return kind === 'code' ? text : text.replace(/\s+/g, ' ').trim();
}

/** A comment as CommonMark has it; without an end, it goes on to that of its block. */
const comment = /<!--(?:-?>|[^]*?(?:-->|$))/g;

/** The body as it is written, without comments: those are for the authors alone. */
function markdownOf({ text, tree }: Page): string {
  const [first] = tree.children;
  let [kept, from] = ['', first?.type === 'yaml' ? (first.position?.end.offset ?? 0) : 0];
  walk(tree, ({ type, position }) => {
    if (type !== 'html' || position?.end.offset === undefined) return;
    const { start, end } = position;
    kept +=
      text.slice(from, start.offset) + text.slice(start.offset, end.offset).replace(comment, '');
    from = position.end.offset;
  });
  return (kept + text.slice(from)).trim();
}
