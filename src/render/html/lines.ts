import type { ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import type { Position } from 'unist';
import type { Page } from '../../model/index.ts';
import type { toHandlers } from './handlers.ts';

type Handlers = ReturnType<typeof toHandlers>;

/** What a finding can be shown beside: all else is inside of one of these. */
const blocks = new Set<Nodes['type']>([
  'blockquote',
  'callout',
  'code',
  'definitionDescription',
  'definitionTerm',
  'details',
  'detailsSummary',
  'heading',
  'listItem',
  'paragraph',
  'table',
  'thematicBreak',
]);

/** An attribute with the lines of the source that an element is made from: `12-14`. */
export interface Lines {
  readonly dataLines?: string;
}

export function linesAt(position: Position | undefined): Lines {
  return position ? { dataLines: `${position.start.line}-${position.end.line}` } : {};
}

/** The lines of the front matter, which the top of a page is made from. */
export function frontMatterLines({ text, yaml }: Page): Lines {
  const end = text.slice(0, yaml?.end ?? 0).split('\n').length;
  return { dataLines: `1-${end + 1}` };
}

/** The same handlers, which also say for each block where it is in the source. Only a preview needs that. */
export function withLines(handlers: Handlers): Handlers {
  const entries = Object.entries(handlers).map(([type, handle]) => [
    type,
    blocks.has(type as Nodes['type']) ? marking(handle as Handle) : handle,
  ]);
  return Object.fromEntries(entries) as Handlers; // the same keys
}

type Handle = (
  state: unknown,
  node: Nodes,
  parent: unknown,
) => ElementContent | ElementContent[] | undefined;

function marking(handle: Handle): Handle {
  return (state, node, parent) => {
    const made = handle(state, node, parent);
    for (const element of [made].flat())
      if (element?.type === 'element') Object.assign(element.properties, linesAt(node.position));
    return made;
  };
}
