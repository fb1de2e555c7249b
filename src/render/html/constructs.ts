import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import type { Parents } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Messages } from '../../locale/index.ts';
import type { Callout, DefinitionDescription, Details } from '../../model/index.ts';

/** A callout: a label in words, then its content. Not an `aside`, which would be a landmark in the text. */
export function callout({ say }: Messages, state: State, node: Callout): Element {
  const label = say(`callout.${node.kind}`);
  return h(
    'div',
    { className: ['callout', `callout-${node.kind}`], role: 'note', ariaLabel: label },
    [h('p', { className: ['callout-label'] }, label), ...elements(state, node)],
  );
}

/** A definition: of one paragraph only its text. */
export function definitionDescription(state: State, node: DefinitionDescription): Element {
  const [first, ...others] = node.children;
  const isLine = first?.type === 'paragraph' && others.length === 0;
  return h('dd', isLine ? state.all(first) : elements(state, node));
}

/** Content under a line that opens it. */
export function details({ say }: Messages, state: State, node: Details): Element {
  const hasSummary = node.children[0]?.type === 'detailsSummary';
  const summary = hasSummary ? [] : [h('summary', say('callout.details'))];
  return h('details', [...summary, ...elements(state, node)]);
}

/** The element of a node that has no other needs. */
export function element(
  name: string,
  state: State,
  node: Parents,
  properties: Properties = {},
): Element {
  return h(name, properties, state.all(node));
}

/** The blocks of a node, without the line ends between them: `breakLines` adds those. */
function elements(state: State, node: Parents): Element[] {
  return state.all(node).filter((child) => child.type === 'element');
}
