import {
  charactersIn,
  hiddenInYaml,
  type TypographicCharacter,
} from '../../find-typographic-characters.ts';
import { quote } from '../../format-value.ts';
import type { TextRule } from '../../rule.ts';
import { placesIn, type Problem, type TextBlock, type TextSource } from '../../../model/index.ts';

/** Finds characters that a word processor inserted, those of one kind in a block as one. */
export const pastedCharacters: TextRule = {
  id: 'pasted-characters',
  severity: 'warning',
  scope: 'text',
  summary:
    'Text has plain quotation marks, dots, spaces and list marks, as a keyboard writes them.',
  why: 'Pasted bullets make no list, invisible characters break searches, and two kinds of quotation marks look careless.',
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
    const toPlace = placesIn(source.text);
    for (const { characters, where, block } of groupsOf(source)) {
      const [first] = characters;
      if (!first) continue;
      const { range } = first;
      const whole = block?.placeOf({ start: 0, end: 0 });
      const place = range ? toPlace(range.start, range.end) : whole;
      yield { ...toProblem(first, characters, where), place };
    }
  },
};

interface Group {
  readonly characters: readonly TypographicCharacter[];
  readonly where: string;
  readonly block?: TextBlock;
}

const nouns = {
  heading: 'heading',
  paragraph: 'paragraph',
  cell: 'cell',
  code: 'code',
  image: 'image text',
  value: 'value',
} as const;

function groupsOf(source: TextSource): readonly Group[] {
  const all: readonly Group[] = [
    { characters: hiddenInYaml(source), where: 'the YAML' },
    ...source.blocks().map((block) => ({
      characters: charactersIn(block, source.text),
      where: `this ${nouns[block.kind]}`,
      block,
    })),
  ];
  return all.flatMap((group) =>
    [...new Set(group.characters.map(({ kind }) => kind))].map((kind) => ({
      ...group,
      characters: group.characters.filter((each) => each.kind === kind),
    })),
  );
}

function toProblem(
  { kind, written }: TypographicCharacter,
  characters: readonly TypographicCharacter[],
  where: string,
): Problem {
  const sign = kind.isVisible ? ` ${quote(written.trim())}` : '';
  const fix = characters.flatMap((each) => (each.fix ? [each.fix] : []));
  const isWhole = fix.length === characters.length;
  const count = characters.length > 1 ? ` There are ${characters.length} in ${where}.` : '';
  return {
    message: `${kind.name}${sign} from a word processor`,
    help: `${kind.help}${isWhole ? ', or let `--fix` do it' : ''}.${count}`,
    ...(isWhole && { fix }),
  };
}
