import type { Nodes, PhrasingContent } from 'mdast';
import type { TextBlock } from '../../../model/index.ts';
import type { SourceAtom } from './atoms.ts';

/**
 * The atoms of a paragraph, heading or cell. The text of its block has them in the same order, without footnote
 * references; the block knows where each of its characters is written.
 */
export function phrasingAtoms(
  children: readonly PhrasingContent[],
  block: TextBlock | undefined,
): readonly SourceAtom[] {
  const atoms: SourceAtom[] = [];
  let at = 0;
  const addText = (text: string, nodes: readonly Nodes[]): void => {
    for (const character of text) {
      const range = block?.writtenAt({ start: at, end: at + character.length });
      at += character.length;
      atoms.push({
        kind: 'text',
        text: character,
        nodes,
        start: range?.start ?? -1,
        end: range?.end ?? -1,
      });
    }
  };
  const addWhole = (kind: SourceAtom['kind'], text: string, node: Nodes, nodes: readonly Nodes[]) =>
    atoms.push({
      kind,
      text,
      nodes,
      start: node.position?.start.offset ?? -1,
      end: node.position?.end.offset ?? -1,
    });
  const visit = (node: PhrasingContent, nodes: readonly Nodes[]): void => {
    if (node.type === 'text') addText(node.value, nodes);
    else if (node.type === 'inlineCode') addText(node.value, [...nodes, node]);
    else if (node.type === 'break') {
      at += 1;
      addWhole('break', '\n', node, nodes);
    } else if (node.type === 'image' || node.type === 'imageReference') {
      at += (node.alt ?? '').length;
      addWhole('image', node.alt ?? '', node, nodes);
    } else if (node.type === 'footnoteReference') addWhole('note', node.identifier, node, nodes);
    else if ('children' in node) for (const child of node.children) visit(child, [...nodes, node]);
  };
  for (const child of children) visit(child, []);
  return atoms;
}
