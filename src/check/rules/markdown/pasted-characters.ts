import { placesIn } from '../../../model/index.ts';
import type { Root, Yaml } from 'mdast';
import { visit } from 'unist-util-visit';
import {
  pastedInBlock,
  pastedInFront,
  type PastedCharacter,
} from '../../find-typographic-characters.ts';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import type { Edit, Problem, Source } from '../../../model/index.ts';

/** Finds characters that a word processor wrote by itself, those of one kind in a paragraph as one. */
export const pastedCharacters: PageRule = {
  id: 'pasted-characters',
  severity: 'warning',
  scope: 'page',
  summary:
    'Text has plain quotation marks, dots, spaces and list marks, as a keyboard writes them.',
  why: 'Bullets that are pasted make no list, characters that nobody sees break searches, and two kinds of quotation marks look careless.',
  examples: {
    good: [{ body: 'The "State Plan" - what it\'s for...\n\n- Land\n- Water' }],
    bad: [
      { body: 'The \u201cState Plan\u201d comes first.' },
      { body: 'What it\u2019s for.' },
      { body: 'And so on\u2026' },
      { body: 'Section\u00a0440 says so.' },
      { body: '\u2022\tLand\n\u2022\tWater' },
      { body: 'Co\u00adoperate.' },
      { body: 'A\u200b word.' },
      { front: { title: 'What a State\u2019s Plan Is' } },
    ],
  },
  *check(source) {
    const text = source.text;
    const toPlace = placesIn(text);
    for (const { characters, where } of groupsOf(source.tree, text)) {
      const [first] = characters;
      if (first) yield toProblem(source, first, characters, where, toPlace);
    }
  },
};

interface Group {
  readonly characters: readonly PastedCharacter[];
  readonly where: string;
}

function groupsOf(tree: Root, text: string): readonly Group[] {
  const groups: Group[] = [];
  const add = (characters: readonly PastedCharacter[], where: string): void => {
    for (const kind of new Set(characters.map((each) => each.kind)))
      groups.push({ characters: characters.filter((each) => each.kind === kind), where });
  };
  visit(tree, (node) => {
    if (node.type === 'yaml') add(pastedInFront(node satisfies Yaml, text), 'the front matter');
    if (node.type === 'paragraph') add(pastedInBlock(node, text), 'this paragraph');
    if (node.type === 'heading') add(pastedInBlock(node, text), 'this heading');
    if (node.type === 'tableCell') add(pastedInBlock(node, text), 'this cell');
  });
  return groups;
}

function toProblem(
  { tree }: Source,
  first: PastedCharacter,
  characters: readonly PastedCharacter[],
  where: string,
  toPlace: ReturnType<typeof placesIn>,
): Problem {
  const { kind, written, range } = first;
  const sign = kind.isSeen ? ` ${quote(written.trim())}` : '';
  const fix = characters.flatMap((each): Edit[] => (each.fix ? [each.fix] : []));
  const isWhole = fix.length === characters.length;
  const count = characters.length > 1 ? `${characters.length} of them stand in ${where}. ` : '';
  return {
    message: `Unexpected ${kind.name}${sign}, expected ${kind.wanted}`,
    place: range ? toPlace(...range) : tree.position,
    help: `${count}${isWhole ? 'Write it by hand, or let `pathways check --fix` do it' : 'Write it by hand'}: it came with text from a word processor.`,
    ...(isWhole && { fix }),
  };
}
