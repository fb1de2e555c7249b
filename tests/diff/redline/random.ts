import fc from 'fast-check';
import { folderOf, pathway, type Files } from '../../corpus-of.ts';

/** Two states of a folder of content. */
export interface Pair {
  readonly before: Files;
  readonly after: Files;
}

/** A block of a page: a line of words for each paragraph, item or cell. */
interface Block {
  readonly kind: 'text' | 'heading' | 'bullets' | 'numbers' | 'table' | 'quote' | 'code';
  readonly lines: readonly (readonly string[])[];
}

const word = fc.constantFrom(
  ...'state plan care data health home long term service support model rate month year file report team'.split(
    ' ',
  ),
);
const token = fc.oneof(
  { weight: 8, arbitrary: word },
  { weight: 1, arbitrary: word.map((text) => `**${text}**`) },
  { weight: 1, arbitrary: word.map((text) => `*${text}*`) },
  { weight: 1, arbitrary: word.map((text) => `\`${text}\``) },
  { weight: 1, arbitrary: word.map((text) => `[${text} guide](https://example.org/${text})`) },
  { weight: 1, arbitrary: word.map((text) => `see [${text} page](p1.md)`) },
  { weight: 1, arbitrary: fc.nat(5).map((note) => `so[^n${note}]`) },
);
const line = fc.array(token, { minLength: 1, maxLength: 14 });
const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom(
    ...([
      'text',
      'text',
      'text',
      'heading',
      'bullets',
      'numbers',
      'table',
      'quote',
      'code',
    ] as const),
  ),
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
});
const blocks = fc.array(block, { minLength: 1, maxLength: 8 });

interface Edit {
  readonly how: 'drop' | 'add' | 'move' | 'word' | 'cut' | 'line' | 'split' | 'join' | 'kind';
  readonly at: number;
  readonly place: number;
  readonly block: Block;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  how: fc.constantFrom(
    ...(['drop', 'add', 'move', 'word', 'word', 'cut', 'line', 'split', 'join', 'kind'] as const),
  ),
  at: fc.nat(20),
  place: fc.nat(20),
  block,
});

function edited(all: readonly Block[], edits: readonly Edit[], isFull: boolean): readonly Block[] {
  return edits.reduce((list, { how, at, place, block: other }): readonly Block[] => {
    const index = at % Math.max(1, list.length);
    const own = list[index];
    if (!own) return [other];
    const lines = own.lines.map((each) => [...each]);
    const chosen = lines[place % lines.length] ?? [];
    const replaced = (...made: readonly Block[]): readonly Block[] =>
      list.toSpliced(index, 1, ...made);
    const next = list[index + 1];
    switch (how) {
      case 'drop':
        return replaced();
      case 'add':
        return replaced(other, own);
      case 'move':
        return replaced().toSpliced(place % list.length, 0, own);
      case 'word':
        chosen.splice(place % chosen.length, 1, other.lines[0]?.[0] ?? '');
        return replaced({ ...own, lines });
      case 'cut':
        if (chosen.length > 1) chosen.splice(place % chosen.length, 1);
        return replaced({ ...own, lines });
      case 'line':
        return replaced({
          ...own,
          lines: lines.toSpliced(
            place % lines.length,
            place % 2,
            ...other.lines.slice(0, 2).map((each) => [...each]),
          ),
        });
      case 'split':
        return replaced({ ...own, lines: lines.flatMap((each) => [...halves(each)]) });
      case 'join':
        return next && (isFull || own.kind !== 'heading')
          ? list.toSpliced(index, 2, { ...own, lines: [[...lines.flat(), ...next.lines.flat()]] })
          : list;
      case 'kind':
        return replaced({ ...own, kind: other.kind });
    }
  }, all);
}

function halves(tokens: readonly string[]): readonly (readonly string[])[] {
  const middle = Math.ceil(tokens.length / 2);
  return tokens.length > 1 ? [tokens.slice(0, middle), tokens.slice(middle)] : [tokens];
}

function toMarkdown(all: readonly Block[], notes: number, isFull: boolean): string {
  const texts = all.map(({ kind, lines }) =>
    toText(
      kind,
      lines.map((each) => each.join(' ')),
    ),
  );
  const cites = new Set<string>();
  const body = texts.join('\n\n').replace(/\[\^n\d\]/g, (mark) => {
    if (!isFull) return '';
    cites.add(mark);
    return mark;
  });
  const cited = [...cites].map(
    (mark) => `${mark}: Note ${mark.slice(3, -1)} of ${notes} reads as it reads.`,
  );
  return [body, ...cited].join('\n\n');
}

function toText(kind: Block['kind'], lines: readonly string[]): string {
  const plain = lines.map((each) => each.replace(/\[\^n\d\]/g, ''));
  switch (kind) {
    case 'text':
      return lines.map((each) => `${each}.`).join('\n\n');
    case 'heading':
      return `## ${plain[0]}`;
    case 'bullets':
      return lines
        .map((each, index) => `${index > 0 && index % 2 === 0 ? '  ' : ''}- ${each}`)
        .join('\n');
    case 'numbers':
      return lines.map((each, index) => `${index + 1}. ${each}`).join('\n');
    case 'table':
      return [
        '| one | two |',
        '| - | - |',
        ...lines.map((each) => `| ${each} | ${plain[0]} |`),
      ].join('\n');
    case 'quote':
      return lines.map((each) => `> ${each}`).join('\n>\n');
    case 'code':
      return `\`\`\`\n${plain.join('\n')}\n\`\`\``;
  }
}

/**
 * Two states of a folder with pages that were edited, added, removed and moved.
 *
 * @param least how many pages there are at least
 * @param most how many at most
 * @param isFull whether they have footnotes, and paragraphs that become part of a heading
 */
export const anyPair = (least: number, most: number, isFull = true): fc.Arbitrary<Pair> =>
  fc
    .record({
      pages: fc.array(
        fc.record({ blocks, edits: fc.array(edit, { maxLength: 5 }), fate: fc.nat(9) }),
        { minLength: least, maxLength: most },
      ),
      isMoved: fc.boolean(),
      notes: fc.nat(1),
    })
    .map(({ pages, isMoved, notes }) => {
      const files = (isAfter: boolean): Files => {
        const made = pages.flatMap((page, index): [string, string][] => {
          // The first page stays, since others lead to it.
          if (index > 0 && page.fate === (isAfter ? 8 : 9)) return [];
          const text = toMarkdown(
            isAfter ? edited(page.blocks, page.edits, isFull) : page.blocks,
            isAfter ? notes : 0,
            isFull,
          );
          return [
            [
              `p${index + 1}.md`,
              pathway(text, {
                title: `Page ${index + 1}`,
                steps: `[{id: step-${index}, text: Step ${isAfter ? page.fate % 2 : 0}}]`,
              }),
            ],
          ];
        });
        return folderOf(Object.fromEntries(isAfter && isMoved ? made.reverse() : made));
      };
      return { before: files(false), after: files(true) };
    });
