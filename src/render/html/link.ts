import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Link, LinkReference } from 'mdast';
import { toCitation, toWebAddress, type PageLink, type Target } from '../../model/index.ts';
import { pageHref, siteHref } from './href.ts';
import { noteReferenceClass } from './footnote-reference.ts';
import { addressLink } from './resources.ts';
import type { TextView } from './view.ts';

/** A link where there is something to open, else its text; after it where else to look. */
export function link(
  view: TextView,
  node: Link | LinkReference,
  text: ElementContent[],
): ElementContent[] {
  const found = view.source.linkOf(node);
  if (!found) return text;
  return [...anchor(hrefOf(view, found.target), found, text), ...hint(view, found.target)];
}

function hrefOf(view: TextView, target: Target): string | undefined {
  const { pages, images, resources } = view.corpus;
  if (target.kind === 'external') return toWebAddress(target.url);
  if (target.kind === 'page' && pages.has(target.page))
    return pageHref(view, target.page, target.anchor);
  if (target.kind === 'file' && images.has(target.path)) return siteHref(view, target.path);
  const resource = target.kind === 'resource' ? resources.get(target.id) : undefined;
  const url = resource && toCitation(resource).url;
  return url && toWebAddress(url);
}

function anchor(
  href: string | undefined,
  { url, node }: PageLink,
  content: ElementContent[],
): ElementContent[] {
  if (href === undefined) return content;
  const { text, notes } = apart(content);
  const only = text.length === 1 && text[0]?.type === 'text' ? text[0].value : undefined;
  const properties = {
    href,
    title: node.title ?? undefined,
    // On paper an address follows the text of a link, which is superfluous where it is the text.
    className: only === url ? ['address'] : undefined,
  };
  return [h('a', properties, text.some(isSeen) ? text : url), ...notes];
}

/** Whether there is something to see, and thus to open a link by. */
function isSeen(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(isSeen));
}

/**
 * Takes the references to notes out of a link's text, and makes text of other links in it, such as an
 * address between `<` and `>`: a link cannot stand in another.
 */
function apart(content: readonly ElementContent[]): { text: ElementContent[]; notes: Element[] } {
  const text: ElementContent[] = [];
  const notes: Element[] = [];
  for (const node of content) {
    if (node.type !== 'element') text.push(node);
    else if (isNoteReference(node)) notes.push(node);
    else {
      const inner = apart(node.children);
      text.push(...(node.tagName === 'a' ? inner.text : [{ ...node, children: inner.text }]));
      notes.push(...inner.notes);
    }
  }
  return { text, notes };
}

function isNoteReference({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes(noteReferenceClass);
}

/** Where to look for a work that has no address of its own. */
function hint(view: TextView, target: Target): ElementContent[] {
  const resource = target.kind === 'resource' ? view.corpus.resources.get(target.id) : undefined;
  const lookAt = resource && toCitation(resource).lookAt;
  if (lookAt === undefined) return [];
  return [
    { type: 'text', value: ' (look for it at ' },
    addressLink(lookAt),
    { type: 'text', value: ')' },
  ];
}
