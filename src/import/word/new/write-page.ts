import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { markKey } from '../edit/desired.ts';
import { styleOf } from '../edit/page-text.ts';
import { optionsFor } from '../edit/to-inline.ts';
import { marksOf } from '../source/atoms.ts';
import { definitionHandlers } from './definitions.ts';

/** Signs that this dialect reads: the id of a heading, and a definition. */
const unsafe: NonNullable<Options['unsafe']> = [
  { character: '{', after: '#', inConstruct: 'phrasing' },
  { atBreak: true, character: ':', after: '[ \\t]' },
];

/** Writes the tree of a page as Markdown that is read as the same, with the marks that `check` asks for. */
export function writePage(root: Root): string {
  const options = optionsFor(styleOf({ text: '', tree: { type: 'root', children: [] } }));
  const write = (more: NonNullable<Options['handlers']>): string =>
    toMarkdown(root, {
      ...options,
      rule: '-',
      unsafe,
      handlers: { ...options.handlers, ...definitionHandlers, ...more },
    });
  // The library takes `_` where a mark touches another, which is needed only in a few places.
  const [mixed, plain] = [write({}), write(starHandlers)];
  return plain === mixed || signatureOf(plain) === signatureOf(mixed) ? plain : mixed;
}

const starHandlers = {
  emphasis: withStars('emphasis', 1),
  strong: withStars('strong', 2),
};

/** The library's own handler of a mark, that never takes another sign than `*`. */
function withStars(type: 'emphasis' | 'strong', size: number): Handle {
  const own = defaultHandlers[type];
  const handler: Handle = (...[node, parent, writer, info]: Parameters<Handle>) =>
    own(node as never, parent, writer, info);
  return Object.assign(handler, {
    peek: own.peek,
    attention: () => ({ construct: type, markers: ['*'], sizes: [size] }),
  });
}

/** Each letter of a text with its marks, in whatever order these are. */
function signatureOf(markdown: string): string {
  const letters: string[] = [];
  const visit = (node: Nodes, around: readonly Nodes[]): void => {
    const marks = [...marksOf(around, () => '')].map(markKey).sort().join();
    if ('value' in node) for (const letter of node.value) letters.push(letter + marks);
    if ('children' in node) for (const child of node.children) visit(child, [...around, node]);
  };
  visit(fromMarkdown(markdown), []);
  return letters.join(' ');
}
