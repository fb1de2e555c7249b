import type { ElementContent } from 'hast';
import type { Nodes, Parents } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { messagesOf, shownText } from '../../model/index.ts';
import { heading } from './heading.ts';
import { callout, definitionDescription, details, element } from './constructs.ts';
import { emphasisLook } from './emphasis.ts';
import { footnoteReference } from './footnote-reference.ts';
import { image } from './image.ts';
import { link } from './link.ts';
import { listItem } from './list-item.ts';
import { paragraph } from './paragraph.ts';
import { passageAnchor } from './passage-anchor.ts';
import { table } from './table.ts';
import type { TextView } from './view.ts';

/** Renders a node; undefined for nothing. */
type Handler<Node> = (
  state: State,
  node: Node,
  parent: Parents | undefined,
) => ElementContent | ElementContent[] | undefined;

/** A handler for each type of node: a missing one does not compile. */
type Handlers = {
  readonly [Type in Exclude<Nodes['type'], 'root'>]: Handler<Extract<Nodes, { type: Type }>>;
};

/** The handlers for a text. The library's own are used where they suffice. */
export function toHandlers(view: TextView): Handlers {
  const messages = messagesOf(view.corpus);
  return {
    abbreviation: (state, node) => element('abbr', state, node, { title: node.title }),
    blockquote: defaultHandlers.blockquote,
    break: defaultHandlers.break,
    callout: (state, node) => callout(messages, state, node),
    code: defaultHandlers.code,
    definition: nothing,
    definitionDescription,
    definitionList: (state, node) => element('dl', state, node),
    definitionTerm: (state, node) => element('dt', state, node),
    delete: defaultHandlers.delete,
    details: (state, node) => details(messages, state, node),
    detailsSummary: (state, node) => element('summary', state, node),
    emphasis: (state, node) => element('em', state, node, emphasisLook(messages, toString(node))),
    footnoteDefinition: nothing,
    footnoteReference: (_state, node, parent) => footnoteReference(view, node, parent),
    heading: (state, node) => heading(view, state, node),
    html: (_state, node, parent) => passageAnchor(view, node, parent),
    image: (_state, node) => image(view, node),
    imageReference: (_state, node) => image(view, node),
    inlineCode: defaultHandlers.inlineCode,
    keyboard: (state, node) => element('kbd', state, node),
    link: (state, node) => link(view, node, state.all(node)),
    linkReference: (state, node) => link(view, node, state.all(node)),
    list: defaultHandlers.list,
    listItem: (state, node, parent) => listItem(messages, state, node, parent),
    paragraph: (state, node, parent) => paragraph(view, state, node, parent),
    strong: defaultHandlers.strong,
    subscript: (state, node) => element('sub', state, node),
    superscript: (state, node) => element('sup', state, node),
    table: (state, node) => table(messages, state, node),
    tableCell: contentOnly,
    tableRow: contentOnly,
    text: (state, node) => defaultHandlers.text(state, { ...node, value: shownText(node) }),
    thematicBreak: defaultHandlers.thematicBreak,
    yaml: nothing,
  };
}

function nothing(): undefined {
  return undefined;
}

/** Tables render their own rows and cells; elsewhere only the content is shown. */
function contentOnly(state: State, node: Nodes): ElementContent[] {
  return state.all(node);
}
