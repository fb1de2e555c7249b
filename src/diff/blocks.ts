import type { Nodes, Root } from 'mdast';
import type { PassageKind } from './change.ts';
import { constructLabels } from '../model/index.ts';
import { spaced, tokensOf, wordsOf, type TextReading, type Token } from './tokens.ts';

/** A paragraph or the like: compared as a whole first, then word by word. */
export interface Block {
  readonly kind: PassageKind;
  readonly tokens: readonly Token[];
  /** Blocks with the same key say the same. */
  readonly key: string;
  /** The line that it begins on. */
  readonly line?: number | undefined;
}

/** The blocks of a page's body in reading order, without footnotes. */
export function blocksOf(tree: Root, reading: TextReading): readonly Block[] {
  return tree.children.flatMap((node) => below(node, 'paragraph', reading));
}

/** The words of all blocks below some nodes, such as those of a footnote. */
export function wordsBelow(nodes: readonly Nodes[], reading: TextReading): readonly Token[] {
  return nodes
    .flatMap((node) => below(node, 'paragraph', reading))
    .flatMap(({ tokens }) => spaced(tokens));
}

function below(node: Nodes, within: PassageKind, reading: TextReading): Block[] {
  const line = node.position?.start.line;
  return inside(node, within, reading).map((block) => ({ line, ...block }));
}

function inside(node: Nodes, within: PassageKind, reading: TextReading): Block[] {
  const all = (children: readonly Nodes[], kind: PassageKind): Block[] =>
    children.flatMap((child) => below(child, kind, reading));
  switch (node.type) {
    case 'heading':
      return toBlock('heading', tokensOf(node.children, reading), `${node.depth}`);
    case 'paragraph':
      return toBlock(within, tokensOf(node.children, reading));
    case 'list':
    case 'listItem':
      return all(node.children, 'item');
    case 'blockquote':
      return all(node.children, 'quote');
    case 'callout':
      return [
        ...toBlock('callout', wordsOf(constructLabels[node.kind])),
        ...all(node.children, 'callout'),
      ];
    case 'definitionList':
      return all(node.children, within);
    case 'definitionTerm':
      return toBlock('term', tokensOf(node.children, reading));
    case 'definitionDescription':
      return all(node.children, 'definition');
    case 'details':
      return all(node.children, within);
    case 'detailsSummary':
      return toBlock('summary', tokensOf(node.children, reading));
    case 'table':
      return node.children.flatMap((row) =>
        toBlock(
          'row',
          row.children.flatMap((cell, index) => [
            ...(index > 0 ? [bar] : []),
            ...spaced(tokensOf(cell.children, reading)),
          ]),
        ),
      );
    case 'code':
      return node.value.split('\n').flatMap((line) => toBlock('code', wordsOf(line)));
    default:
      return [];
  }
}

const bar: Token = { key: '\0bar', text: '|', isSpaced: true };

function toBlock(kind: PassageKind, tokens: readonly Token[], level = ''): Block[] {
  if (tokens.length === 0) return [];
  return [{ kind, tokens, key: [kind, level, ...tokens.map(({ key }) => key)].join('\u0001') }];
}
