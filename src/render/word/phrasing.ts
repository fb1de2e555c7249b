import type { Link, LinkReference, Nodes, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { hasItalics } from '../../locale/index.ts';
import { anchorsOf, factAnchor, messagesOf, shownText } from '../../model/index.ts';
import type { Context, Look } from './context.ts';
import { footnoteReference, noteStyle } from './footnote.ts';
import { image } from './image.ts';
import { anchors, lineBreak, textRun, type Inline } from './inline.ts';
import { link, type LinkContent } from './link.ts';
import { run, runs, toRunOptions } from './run.ts';

/** Inline content. */
export type PhrasingType = PhrasingContent['type'];

/** One builder for each inline node type: a missing one does not compile. */
type PhrasingBuilders = {
  readonly [Type in PhrasingType]: (
    node: Extract<Nodes, { type: Type }>,
    context: Context,
  ) => readonly Inline[];
};

const phrasingBuilders: PhrasingBuilders = {
  text: (node, context) => runs(shownText(node), context.look),
  emphasis: (node, context) =>
    phrasing(node.children, marked(context, emphasisLook(context, toString(node)))),
  strong: (node, context) => phrasing(node.children, marked(context, { bold: true })),
  delete: (node, context) => phrasing(node.children, marked(context, { strike: true })),
  subscript: (node, context) => phrasing(node.children, marked(context, { vertical: 'sub' })),
  superscript: (node, context) => phrasing(node.children, marked(context, { vertical: 'super' })),
  keyboard: (node, context) => phrasing(node.children, marked(context, { code: true })),
  // Word cannot show a meaning beside its text, and paper neither.
  abbreviation: (node, context) =>
    messagesOf(context.corpus)
      .fill('join.aside', {
        text: phrasing(node.children, context),
        aside: node.title,
      })
      .flatMap((piece) => (typeof piece === 'string' ? runs(piece, context.look) : piece)),
  inlineCode: (node, context) => runs(node.value, { ...context.look, code: true }),
  break: (_, context) => [textRun([lineBreak], toRunOptions(context.look))],
  link: toLink,
  linkReference: toLink,
  image,
  imageReference: image,
  footnoteReference,
  html: () => [],
};

/**
 * Builds inline nodes.
 *
 * @throws Error for a node that is not inline
 */
export function phrasing(nodes: readonly PhrasingContent[], context: Context): readonly Inline[] {
  return nodes.flatMap((node, index) => {
    const built = phrase(node, context);
    // The numbers of two footnotes side by side would read as one.
    const isBeside = node.type === 'footnoteReference' && nodes[index - 1]?.type === node.type;
    return isBeside && built.length > 0 ? [run(', ', {}, { style: noteStyle }), ...built] : built;
  });
}

function phrase(node: PhrasingContent, context: Context): readonly Inline[] {
  const build = Object.hasOwn(phrasingBuilders, node.type)
    ? // Each builder takes the nodes of the type that it is filed under.
      (phrasingBuilders[node.type] as (node: Nodes, context: Context) => readonly Inline[])
    : undefined;
  if (!build) throw new Error(`Cannot build a line of text from the node type \`${node.type}\``);
  return build(node, context);
}

function toLink(node: Link | LinkReference, context: Context): readonly Inline[] {
  const target = context.page.linkOf(node)?.target;
  if (!target) return phrasing(node.children, context);
  const fact = target.kind === 'fact' ? context.corpus.facts.get(target.id) : undefined;
  const names = target.kind === 'fact' && fact ? anchorsOf(factAnchor, target.id, fact) : [];
  return [...anchors(names), ...link(target, context, contentOf(node))];
}

/** A link's text; empty if it is blank, so that the link gets a name. */
function contentOf(node: Link | LinkReference): LinkContent {
  const words = toString(node, { includeHtml: false });
  const isBlank = words.trim() === '';
  return {
    words,
    text: (inner) =>
      phrasing(node.children, inner).filter((part) => !isBlank || part.kind !== 'text'),
  };
}

/** Letters without italics are bold, in the style that the language has for emphasis, or in that of bold text. */
function emphasisLook({ corpus }: Context, text: string): Look {
  if (messagesOf(corpus).isSlanted(text)) return { italics: true };
  return hasItalics(corpus.site.language) ? { bold: true } : { emphatic: true };
}

function marked(context: Context, mark: Look): Context {
  return { ...context, look: { ...context.look, ...mark } };
}
