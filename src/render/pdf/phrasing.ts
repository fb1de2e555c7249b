import type {
  FootnoteReference,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  PhrasingContent,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import {
  anchorsOf,
  defaultDensity,
  factAnchor,
  messagesOf,
  passageAnchors,
  passageIdOf,
  shownText,
} from '../../model/index.ts';
import { call, joined, nothing, pieces, str, type Code } from './code.ts';
import { anchors, labelOf, noteLabel, noteOf, type Context } from './context.ts';
import { imagePath } from './images.ts';
import { link } from './link.ts';

/** Inline content. */
export type PhrasingType = PhrasingContent['type'];

/** One builder for each inline node type: a missing one does not compile. */
type PhrasingBuilders = {
  readonly [Type in PhrasingType]: (node: Extract<Nodes, { type: Type }>, context: Context) => Code;
};

const phrasingBuilders: PhrasingBuilders = {
  text: (node) => str(shownText(node)),
  emphasis: (node, context) =>
    around(isInItalics(toString(node), context) ? 'emph' : 'strong', node, context),
  strong: (node, context) => around('strong', node, context),
  delete: (node, context) => around('strike', node, context),
  subscript: (node, context) => around('sub', node, context),
  superscript: (node, context) => around('super', node, context),
  keyboard: (node, context) => around('key', node, context),
  // Paper cannot show a meaning beside its text.
  abbreviation: (node, context) =>
    joined(
      pieces(
        messagesOf(context.corpus).fill('join.aside', {
          text: { code: phrasing(node.children, context) },
          aside: node.title,
        }),
      ),
    ),
  inlineCode: ({ value }) => call('raw', [str(value)]),
  break: () => call('linebreak', []),
  link: toLink,
  linkReference: toLink,
  image,
  imageReference: image,
  footnoteReference,
  html: () => nothing,
};

/**
 * Builds inline nodes.
 *
 * @throws Error for a node that is not inline
 */
export function phrasing(nodes: readonly PhrasingContent[], context: Context): Code {
  const name = passage(nodes, context);
  const built = nodes.map((node) => phrase(node, context));
  return joined(name === nothing ? built : [name, ...built]);
}

/** The names of a passage that a comment at its end gives an id: for links in the file, and for those from elsewhere. */
function passage(nodes: readonly PhrasingContent[], context: Context): Code {
  const { page, isCopy } = context;
  const id = isCopy ? undefined : passageIdOf(page.tree, nodes);
  if (id === undefined) return nothing;
  return anchors([labelOf(context, page, id) ?? id, ...passageAnchors(id)]);
}

function phrase(node: PhrasingContent, context: Context): Code {
  const build = Object.hasOwn(phrasingBuilders, node.type)
    ? // Each builder takes the nodes of the type that it is filed under.
      (phrasingBuilders[node.type] as (node: Nodes, context: Context) => Code)
    : undefined;
  if (!build) throw new Error(`Cannot build a line of text from the node type \`${node.type}\``);
  return build(node, context);
}

/** Whether emphasis is in italics: the letters have them, and their font does. A font of ours always does. */
function isInItalics(text: string, { corpus }: Context): boolean {
  const letter = /\p{L}/u.exec(text)?.[0]?.codePointAt(0) ?? 0;
  const own = corpus.fonts.find(({ files }) => files.regular.covers(letter));
  return messagesOf(corpus).isSlanted(text) && (!own || own.files.italic !== undefined);
}

function around(
  name: string,
  { children }: { readonly children: readonly PhrasingContent[] },
  context: Context,
): Code {
  return call(name, [phrasing(children, context)]);
}

function toLink(node: Link | LinkReference, context: Context): Code {
  const target = context.page.linkOf(node)?.target;
  if (!target) return phrasing(node.children, context);
  // What a file is follows the words of a link, but not an image.
  const words = toString(node, {
    includeHtml: false,
    includeImageAlt: target.kind !== 'file',
  });
  const own = phrasing(node.children, { ...context, inLink: true });
  const isBlank = words.trim() === '' && !node.children.some(({ type }) => type === 'image');
  const text = isBlank && target.kind === 'external' ? str(target.url) : own;
  const shown = link(target, context, text, words);
  const fact = target.kind === 'fact' ? context.corpus.facts.get(target.id) : undefined;
  return target.kind === 'fact' && fact
    ? joined([anchors(anchorsOf(factAnchor, target.id, fact)), shown])
    : shown;
}

/** An image of the content, at most as wide as there is room; its alternative text where it cannot be shown. */
function image(node: Image | ImageReference, context: Context): Code {
  const target = context.page.linkOf(node)?.target;
  const shown = target?.kind === 'file' ? context.images.get(target.path) : undefined;
  if (!shown || target?.kind !== 'file') return str(node.alt ?? '');
  const points = (shown.width * 72) / defaultDensity;
  return call(
    context.isAlone ? 'picture' : 'inline-picture',
    [str(imagePath(target.path, shown.type))],
    {
      width: `${points.toFixed(2)}pt`,
      alt: str(node.alt ?? ''),
    },
  );
}

/** The first reference carries the text of the footnote; the others lead to the same text. */
function footnoteReference(node: FootnoteReference, context: Context): Code {
  const note = noteOf(context.page, node.identifier);
  if (!note) return nothing;
  if (context.isCopy) return call('super', [str(String(note.number))]);
  const number = str(String(note.number));
  const label = call('label', [str(noteLabel(note))]);
  if (note.references[0] !== node) return call('note', [number, label]);
  const text = noteText(note.definition.children, { ...context, inNote: true, inLink: false });
  return `[#${call('note', [number, text])}#${label}]`;
}

/** The first paragraph is beside the number, without a paragraph's space above it. */
function noteText([first, ...rest]: readonly Nodes[], context: Context): Code {
  if (first?.type !== 'paragraph')
    return context.toBlocks(first ? [first, ...rest] : rest, context);
  return joined([phrasing(first.children, context), context.toBlocks(rest, context)]);
}
