import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editionsOfPage, verdictsOf } from '../../diff/redline/editions.ts';

const word = fc.constantFrom('state', 'plan', 'care', 'data', 'health', 'home', '**term**', '');
const cell = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
const edits = fc.array(
  fc.record({
    how: fc.constantFrom('drop', 'add', 'move', 'edit'),
    at: fc.nat(5),
    to: fc.nat(5),
    cell,
  }),
  { minLength: 1, maxLength: 3 },
);
type Lines = readonly (readonly string[])[];

/** Takes some of the lines away, adds others, moves them, or changes a cell. */
function edited(
  lines: Lines,
  changes: readonly { how: string; at: number; to: number; cell: string }[],
): Lines {
  return changes.reduce((all, { how, at, to, cell: other }): Lines => {
    const line = all[at % all.length] ?? [];
    const rest = all.toSpliced(at % all.length, 1);
    if (how === 'drop') return rest.length > 0 ? rest : all;
    if (how === 'add')
      return all.toSpliced(
        to % (all.length + 1),
        0,
        line.map((text) => `${other} ${text}`),
      );
    if (how === 'move') return rest.toSpliced(to % all.length, 0, line);
    return all.with(at % all.length, line.with(to % line.length, other));
  }, lines);
}

function turned(lines: Lines): Lines {
  return (lines[0] ?? []).map((_, index) => lines.map((line) => line[index] ?? ''));
}

function toMarkdown([header = [], ...rows]: Lines): string {
  return [header, header.map(() => '-'), ...rows].map((row) => `|${row.join('|')}|`).join('\n');
}

test('a table of which columns, rows and cells changed has a redline that gives both', async () => {
  const table = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), {
    minLength: 2,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(table, edits, edits, async (lines, rows, columns) => {
      const after = turned(edited(turned(edited(lines, rows)), columns));
      const { given, expected } = verdictsOf(
        await editionsOfPage(`Before.\n\n${toMarkdown(lines)}`, `Before.\n\n${toMarkdown(after)}`),
      );
      expect(given).toEqual(expected);
    }),
    { seed: 20, numRuns: 80 },
  );
});
