import type { Nodes, Paragraph, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import {
  contactName,
  relatedContacts,
  fileMention,
  fileNote,
  linkedFile,
  toShortAddress,
  relatedResources,
  messagesOf,
  toCitation,
  reviewedOn,
  type Corpus,
  type Note,
  type Page,
} from '../../src/model/index.ts';
import { toLine } from './word-reading.ts';

/** The paragraphs of each page, as lines, from the Markdown and the registries alone. */
export function expectedLines(corpus: Corpus): readonly (readonly string[])[] {
  return [...corpus.pages.values()].map((page) => linesOn(corpus, page));
}

/** The paragraphs of a page: its title and what is below it, its text, and what is around it. */
function linesOn(corpus: Corpus, page: Page): readonly string[] {
  const { title, description, reviewed } = page.meta;
  const { say } = messagesOf(corpus);
  return [
    ...[title, ...(description === undefined ? [] : [description])],
    ...(reviewed === undefined || reviewed === reviewedOn(corpus)
      ? []
      : [`${corpus.site.dateLabel} ${messagesOf(corpus).date(reviewed)}`]),
    ...linesOf(corpus, page, page.tree),
    ...(page.kind === 'references' ? listOf(corpus) : []),
    ...headed(
      say('page.onChecklist'),
      page.steps.map((step) => step.text),
    ),
    ...headed(say('document.resources'), worksOf(corpus, page)),
    ...elsewhere(corpus, page),
    ...peopleOf(corpus, page),
  ].map(toLine);
}

/** The lines of a note's text. */
export function noteLines(corpus: Corpus, page: Page, note: Note): readonly string[] {
  return note.definition.children.flatMap((child) => linesOf(corpus, page, child, true));
}

/** Every paragraph, heading, cell and block of code below a node, notes aside, with the labels of constructs. */
function linesOf(corpus: Corpus, page: Page, node: Nodes, isInNote = false): readonly string[] {
  const inside = (nodes: readonly Nodes[]): readonly string[] =>
    nodes.flatMap((child) => linesOf(corpus, page, child, isInNote));
  switch (node.type) {
    case 'footnoteDefinition':
    case 'html':
      return [];
    case 'code':
      return [toLine(node.value)];
    case 'callout':
      return [
        `${messagesOf(corpus).say(`callout.${node.kind}`)}${isInNote ? ':' : ''}`,
        ...inside(node.children),
      ];
    case 'details': {
      const isNamed = node.children[0]?.type === 'detailsSummary';
      return [
        ...(isNamed ? [] : [messagesOf(corpus).say('callout.details')]),
        ...inside(node.children),
      ];
    }
    case 'list':
      return node.children.flatMap((item) => {
        const [first = '', ...rest] = inside(item.children);
        const box = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : '';
        return [node.ordered ? `${box}${first}` : first, ...rest];
      });
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'definitionTerm':
    case 'detailsSummary':
      return figuresOf(page, node) ?? [lineOf(corpus, page, node.children)];
    default:
      return 'children' in node ? inside(node.children) : [];
  }
}

function lineOf(corpus: Corpus, page: Page, nodes: Paragraph['children']): string {
  const children = nodes.flatMap((child) => withHints(corpus, page, child));
  return toLine(toString({ type: 'paragraph', children }, { includeHtml: false }));
}

/** The descriptions of images that have a paragraph to themselves, each with its title; if there is one. */
function figuresOf(page: Page, { children }: Parents): readonly string[] | undefined {
  const figures = children.flatMap((child) => {
    if (child.type === 'text' && child.value.trim() === '') return [];
    const image = child.type === 'link' ? child.children[0] : child;
    const isImage = image?.type === 'image' || image?.type === 'imageReference';
    return [isImage ? [image.alt ?? '', page.linkOf(image)?.node.title ?? ''] : undefined];
  });
  const all = figures.flatMap((figure) => figure ?? []);
  if (figures.includes(undefined) || !figures.some((figure) => figure?.[1])) return undefined;
  return all.map(toLine).filter((line) => line !== '');
}

/**
 * A part of a line, with what the Word file adds to it: after a link to a work that has no address of
 * its own, where to look for it. A line's break is a space, for which there is no text in the tree.
 */
function withHints(
  corpus: Corpus,
  page: Page,
  node: Paragraph['children'][number],
): Paragraph['children'] {
  if (node.type === 'break') return [{ type: 'text', value: ' ' }];
  if (!('children' in node)) return [node];
  if (node.type === 'abbreviation') {
    const meaning = { type: 'text', value: ` (${node.title})` } as const;
    return [...node.children.flatMap((child) => withHints(corpus, page, child)), meaning];
  }
  const children = node.children.flatMap((child) => withHints(corpus, page, child));
  // Only the children were changed, into nodes that are allowed in a line, like the old ones.
  const changed = { ...node, children } as typeof node;
  const lookAt = lookAtOf(corpus, page, node);
  const messages = messagesOf(corpus);
  const file = fileOf(corpus, page, node);
  const hint =
    lookAt === undefined
      ? file && (corpus.site.url === undefined ? fileMention : fileNote)(messages, file)
      : messages.say('document.lookAt', { address: toShortAddress(lookAt) });
  return hint === undefined ? [changed] : [changed, { type: 'text', value: ` ${hint}` }];
}

function fileOf(corpus: Corpus, page: Page, node: Nodes) {
  const isLink = node.type === 'link' || node.type === 'linkReference';
  const target = isLink ? page.linkOf(node)?.target : undefined;
  return target && linkedFile(corpus, target);
}

function lookAtOf(corpus: Corpus, page: Page, node: Nodes): string | undefined {
  const isLink = node.type === 'link' || node.type === 'linkReference';
  const target = isLink ? page.linkOf(node)?.target : undefined;
  const work = target?.kind === 'resource' ? corpus.resources.get(target.id) : undefined;
  return work && toCitation(messagesOf(corpus), work).lookAt;
}

function listOf(corpus: Corpus): readonly string[] {
  return [...corpus.pages.values()].flatMap((page) =>
    page.notes.flatMap((note) => [
      ...withAddresses(corpus, page, note),
      messagesOf(corpus).say('page.citedOn', { title: page.meta.title }),
    ]),
  );
}

/** The lines of a note, with the addresses of its links for readers on paper. */
function withAddresses(corpus: Corpus, page: Page, note: Note): readonly string[] {
  const links: string[] = [];
  visit(note.definition, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    const target = page.linkOf(node)?.target;
    const work = target?.kind === 'resource' ? corpus.resources.get(target.id) : undefined;
    const url =
      target?.kind === 'external' ? target.url : work && toCitation(messagesOf(corpus), work).url;
    if (url === undefined || !url.startsWith('http')) return;
    const address = printed(url);
    if (!toString(note.definition).includes(address.replace(/^www\./, '')))
      links.push(`${address}${/\.pdf(?:\?|$)/.test(address) ? ' (PDF)' : ''}`);
  });
  const lines = noteLines(corpus, page, note);
  const own = [...new Set(links)].join('; ');
  return own === '' ? lines : [...lines.slice(0, -1), `${lines.at(-1) ?? ''} ${own}`];
}

const printed = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

/** The works of a page; an overview leads to those of the pages below it. */
function worksOf(corpus: Corpus, page: Page): readonly string[] {
  if (page.kind === 'overview') return [];
  return relatedResources(corpus, page).map(({ resource }) => {
    const { title, imprint, url, isPdf, lookAt, note } = toCitation(messagesOf(corpus), resource);
    const address =
      lookAt === undefined
        ? url && printed(url)
        : messagesOf(corpus).say('page.lookAt', {
            address: printed(lookAt).replace(/^www\./, ''),
          });
    const { say } = messagesOf(corpus);
    const small = [say('join.sentence', { text: imprint }), note, address].filter(
      (each) => each !== undefined,
    );
    const named = isPdf ? say('join.aside', { text: title, aside: 'PDF' }) : title;
    // No space follows the full stop of Japanese.
    return `${named} ${small.join(' ').replace(/。 /g, '。')}`;
  });
}

function elsewhere(corpus: Corpus, page: Page): readonly string[] {
  const { say } = messagesOf(corpus);
  return page.kind === 'overview' && relatedResources(corpus, page).length > 0
    ? [say('document.resourcesTogether', { title: say('document.resourcesByPublisher') })]
    : [];
}

function peopleOf(corpus: Corpus, page: Page): readonly string[] {
  const people = relatedContacts(corpus, page);
  const { say } = messagesOf(corpus);
  const lines = people.flatMap(({ contact }) => {
    const { organization, email, purpose, subject } = contact;
    const who = contactName(messagesOf(corpus), contact);
    return [
      say('join.contact', { who, organization, address: email }),
      subject === undefined
        ? purpose
        : say('join.sentences', { first: purpose, second: say('document.subject', { subject }) }),
    ];
  });
  return headed(say('page.contacts', { count: people.length }), lines);
}

function headed(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}
