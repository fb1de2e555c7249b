import type { Nodes } from 'mdast';
import type { DataPath } from '../../../model/index.ts';

/** A mark around text, as both Markdown and Word can say it. */
export type Mark =
  | {
      readonly type:
        | 'strong'
        | 'emphasis'
        | 'delete'
        | 'code'
        | 'subscript'
        | 'superscript'
        | 'keyboard'
        | 'abbreviation';
    }
  | { readonly type: 'link'; readonly url: string };

/** A character of a passage, or something in it that is none. */
export interface SourceAtom {
  readonly kind: 'text' | 'note' | 'image' | 'break';
  /** One character; of a footnote reference its identifier, of an image its alternative text. */
  readonly text: string;
  /** The marks around it, outermost first. */
  readonly nodes: readonly Nodes[];
  /** Where it is written; -1 if that is not known. */
  readonly start: number;
  readonly end: number;
  /** The value of YAML that it is a part of. */
  readonly value?: ValuePlace;
}

/** A value of YAML. */
export interface ValuePlace {
  readonly file: string;
  readonly path: DataPath;
}

/** What marks nodes are, in the order of the nodes. */
export function marksOf(nodes: readonly Nodes[], urlOf: (node: Nodes) => string): readonly Mark[] {
  return nodes.flatMap((node): readonly Mark[] => {
    if (node.type === 'link' || node.type === 'linkReference')
      return [{ type: 'link', url: urlOf(node) }];
    if (node.type === 'inlineCode') return [{ type: 'code' }];
    return isMark(node.type) ? [{ type: node.type }] : [];
  });
}

const plainMarks = [
  'strong',
  'emphasis',
  'delete',
  'subscript',
  'superscript',
  'keyboard',
  'abbreviation',
] as const;

function isMark(type: Nodes['type']): type is (typeof plainMarks)[number] {
  return (plainMarks as readonly string[]).includes(type);
}
