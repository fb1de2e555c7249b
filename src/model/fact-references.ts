import { posix } from 'node:path';
import type {
  FootnoteDefinition,
  FootnoteReference,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
} from 'mdast';
import type { Fact } from '../../schemas/index.ts';
import { toPrintedAddress } from './address.ts';
import type { Corpus, Page } from './corpus.ts';
import { sourceOfFact } from './facts.ts';
import { messagesOf } from './messages.ts';
import { resourceFile } from './target.ts';

/** The tree of a page with a reference after the words of each fact, and the notes at its end. */
export function withFactReferences(corpus: Corpus, page: Page): Root {
  const cited = new Map<string, Fact>();
  const isAfterSigns = /^en\b/i.test(corpus.site.language);
  const visit = <Node extends Nodes>(node: Node): Node => {
    // Headings are in the contents too, and Word has no notes in notes.
    if (!('children' in node) || node.type === 'heading' || node.type === 'footnoteDefinition')
      return node;
    const children: Nodes[] = [];
    let isChanged = false;
    const rest: Nodes[] = [...node.children];
    for (let child = rest.shift(); child; child = rest.shift()) {
      const fact = factOf(corpus, page, child);
      const shown = visit(child);
      isChanged ||= shown !== child || fact !== undefined;
      children.push(shown);
      if (!fact) continue;
      cited.set(identifierOf(fact), fact);
      const [signs, left] = isAfterSigns ? signsBefore(rest[0]) : [];
      if (signs) children.push(signs);
      if (left) rest[0] = left;
      else if (signs) rest.shift();
      children.push(toReference(fact));
    }
    return isChanged ? ({ ...node, children } as Node) : node; // the same but for its children
  };
  const { children, ...root } = visit(page.tree);
  const notes = [...cited.values()].map((fact) => toDefinition(corpus, page, fact));
  return { ...root, children: [...children, ...notes] };
}

function factOf({ facts }: Corpus, page: Page, node: Nodes): Fact | undefined {
  if (node.type !== 'link' && node.type !== 'linkReference') return undefined;
  const target = page.linkOf(node)?.target;
  return target?.kind === 'fact' && hasWords(node) ? facts.get(target.id) : undefined;
}

function hasWords({ children }: Parents): boolean {
  return children.some((node) =>
    'children' in node ? hasWords(node) : 'value' in node && node.value.trim() !== '',
  );
}

/** The signs at the beginning of a text, which English puts before the number of a note, and the rest of the text. */
function signsBefore(node: Nodes | undefined): readonly [signs?: Nodes, left?: Nodes | undefined] {
  if (node?.type !== 'text') return [];
  const [signs] = /^[.,;:!?)\]”’"']+/.exec(node.value) ?? [];
  if (signs === undefined) return [];
  const left = node.value.slice(signs.length);
  const { type } = node;
  return [{ type, value: signs }, left === '' ? undefined : { type, value: left }];
}

/** Whether a note is that of a fact, which no author wrote. */
export function isFactNote({ identifier }: Pick<FootnoteDefinition, 'identifier'>): boolean {
  return identifier.startsWith('fact ');
}

/** An identifier that no author can write, since it has spaces: facts of one source and day have one note. */
function identifierOf({ asOf, source }: Fact): string {
  return `fact ${asOf} ${source}`;
}

function toReference(fact: Fact): FootnoteReference {
  return { type: 'footnoteReference', identifier: identifierOf(fact) };
}

function toDefinition(corpus: Corpus, page: Page, fact: Fact): FootnoteDefinition {
  const { fill, date } = messagesOf(corpus);
  const source = sourceNodes(corpus, page, fact);
  const children = toNodes(fill('fact.note', { source, date: date(fact.asOf) }));
  return {
    type: 'footnoteDefinition',
    identifier: identifierOf(fact),
    children: [{ type: 'paragraph', children: [...children] }],
  };
}

/** The source, linked as an author would do it. */
function sourceNodes(corpus: Corpus, page: Page, fact: Fact): readonly PhrasingContent[] {
  const { title, imprint, resource, url } = sourceOfFact(corpus, fact);
  const address =
    resource === undefined
      ? url
      : `${posix.relative(posix.dirname(page.id), resourceFile)}#${resource}`;
  // On paper nobody can look up an address in short.
  const shown = imprint === undefined && url !== undefined ? toPrintedAddress(url) : title;
  const words: PhrasingContent = { type: 'text', value: shown };
  const work: readonly PhrasingContent[] = [
    address === undefined ? words : { type: 'link', url: address, children: [words] },
  ];
  if (imprint === undefined) return work;
  const pieces = messagesOf(corpus).fill('join.aside', { text: work, aside: imprint });
  return toNodes(pieces);
}

/** The pieces of a message as one text. */
function toNodes(
  pieces: readonly (string | readonly PhrasingContent[])[],
): readonly PhrasingContent[] {
  return pieces.flatMap((piece): readonly PhrasingContent[] =>
    typeof piece === 'string' ? [{ type: 'text', value: piece }] : piece,
  );
}
