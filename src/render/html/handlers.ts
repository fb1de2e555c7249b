import type { ElementContent } from 'hast';
import type { Nodes, Parents } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { heading } from './heading.ts';
import { footnoteReference } from './footnote-reference.ts';
import { image } from './image.ts';
import { link } from './link.ts';
import { listItem } from './list-item.ts';
import { table } from './table.ts';
import type { TextView } from './view.ts';

/** What is made of a node; undefined for nothing. */
type Handler<Node> = (
  state: State,
  node: Node,
  parent: Parents | undefined,
) => ElementContent | ElementContent[] | undefined;

/** A handler for each type of node there is: one that is forgotten does not compile. */
export type Handlers = {
  readonly [Type in Exclude<Nodes['type'], 'root'>]: Handler<Extract<Nodes, { type: Type }>>;
};

/** The handlers for a text: those of the library wherever they say what is wanted. */
export function toHandlers(view: TextView): Handlers {
  return {
    blockquote: defaultHandlers.blockquote,
    break: defaultHandlers.break,
    code: defaultHandlers.code,
    definition: nothing,
    delete: defaultHandlers.delete,
    emphasis: defaultHandlers.emphasis,
    footnoteDefinition: nothing,
    footnoteReference: (_state, node) => footnoteReference(view, node),
    heading: (state, node) => heading(view, state, node),
    html: nothing,
    image: (_state, node) => image(view, node),
    imageReference: (_state, node) => image(view, node),
    inlineCode: defaultHandlers.inlineCode,
    link: (state, node) => link(view, node, state.all(node)),
    linkReference: (state, node) => link(view, node, state.all(node)),
    list: defaultHandlers.list,
    listItem,
    paragraph: defaultHandlers.paragraph,
    strong: defaultHandlers.strong,
    table,
    tableCell: unreachable,
    tableRow: unreachable,
    text: defaultHandlers.text,
    thematicBreak: defaultHandlers.thematicBreak,
    yaml: nothing,
  };
}

function nothing(): undefined {
  return undefined;
}

/** Rows and cells are made by their table; elsewhere only what they hold is shown. */
function unreachable(state: State, node: Nodes): ElementContent[] {
  return state.all(node);
}
