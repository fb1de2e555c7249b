import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Link, LinkReference } from 'mdast';
import {
  fileFragment,
  fileNote,
  linkedFile,
  messagesOf,
  toCitation,
  toWebAddress,
  type PageLink,
  type Target,
} from '../../model/index.ts';
import { afterText } from './after-text.ts';
import { pageHref, siteHref } from './href.ts';
import { factProperties } from './fact.ts';
import { noteReferenceClass } from './footnote-reference.ts';
import { addressLink } from './resources.ts';
import type { TextView } from './view.ts';

/** A link, or its text where there is nothing to open; followed by where else to look for the work. */
export function link(
  view: TextView,
  node: Link | LinkReference,
  text: ElementContent[],
): ElementContent[] {
  const found = view.source.linkOf(node);
  if (!found) return text;
  if (found.target.kind === 'fact') return factLink(view, found.target.id, text);
  const file = linkedFile(view.corpus, found.target);
  const note = file && fileNote(messagesOf(view.corpus), file);
  return [...anchor(hrefOf(view, found.target), found, text, note), ...hint(view, found.target)];
}

function hrefOf(view: TextView, target: Target): string | undefined {
  const { pages, resources } = view.corpus;
  if (target.kind === 'external') return toWebAddress(target.url);
  if (target.kind === 'page' && pages.has(target.page))
    return pageHref(view, target.page, target.anchor);
  const file = linkedFile(view.corpus, target);
  if (file) return siteHref(view, file.path) + fileFragment(target);
  const resource = target.kind === 'resource' ? resources.get(target.id) : undefined;
  const url = resource && toCitation(messagesOf(view.corpus), resource).url;
  return url && toWebAddress(url);
}

function anchor(
  href: string | undefined,
  { url, node }: PageLink,
  content: ElementContent[],
  note: string | undefined,
): ElementContent[] {
  if (href === undefined) return content;
  const { text, notes } = splitNotes(content);
  const only = text.length === 1 && text[0]?.type === 'text' ? text[0].value : undefined;
  const properties = {
    href,
    title: node.title ?? undefined,
    // In print the address follows the text of a link, unless it is the text.
    className: only === url ? ['address'] : undefined,
  };
  const shown = text.some(isVisible) ? text : [{ type: 'text', value: url } as const];
  const after = note !== undefined && shown.some(hasWords) ? ` ${note}` : undefined;
  return [h('a', properties, shown, after), ...notes];
}

/** The words of a fact, as a link to its entry; a script shows its day and source as a preview. */
function factLink(view: TextView, id: string, content: ElementContent[]): ElementContent[] {
  const fact = view.corpus.facts.get(id);
  const { text, notes } = splitNotes(content);
  if (!fact || !text.some(isVisible)) return content;
  return [h('a', factProperties(view, id, fact), text), ...notes];
}

/** Whether a node is visible, so that a link can be clicked. */
function isVisible(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(isVisible));
}

/** Whether a node has words, and not only an image, which nothing belongs behind. */
function hasWords(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && node.children.some(hasWords);
}

/** Removes footnote references from a link's text, and unwraps links in it: links cannot be nested. */
function splitNotes(content: readonly ElementContent[]): {
  text: ElementContent[];
  notes: Element[];
} {
  const text: ElementContent[] = [];
  const notes: Element[] = [];
  for (const node of content) {
    if (node.type !== 'element') text.push(node);
    else if (isNoteReference(node)) notes.push(node);
    else {
      const inner = splitNotes(node.children);
      text.push(...(node.tagName === 'a' ? inner.text : [{ ...node, children: inner.text }]));
      notes.push(...inner.notes);
    }
  }
  return { text, notes };
}

function isNoteReference({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes(noteReferenceClass);
}

/** Where to look for a work that has no web address of its own. */
function hint(view: TextView, target: Target): ElementContent[] {
  const resource = target.kind === 'resource' ? view.corpus.resources.get(target.id) : undefined;
  const lookAt = resource && toCitation(messagesOf(view.corpus), resource).lookAt;
  if (lookAt === undefined) return [];
  return afterText(
    messagesOf(view.corpus).fill('page.lookAtHint', { address: addressLink(lookAt) }),
  );
}
