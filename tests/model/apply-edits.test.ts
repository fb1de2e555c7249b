import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutOverlaps, applyEdits } from '../../src/model/apply-edits.ts';

const edit = (start: number, end: number, text: string) => ({ start, end, text });

test.each([
  ['the text between two offsets', [[edit(2, 4, 'XY')]], 'abXYef'],
  ['nothing', [], 'abcdef'],
  ['the edits of one change together', [[edit(4, 5, ''), edit(0, 1, 'A')]], 'Abcdf'],
  ['changes side by side', [[edit(0, 2, '1')], [edit(2, 4, '2')]], '12ef'],
  ['an insertion, and a change that begins right after it', [[edit(2, 2, '+')]], 'ab+cdef'],
  ['the first of two that overlap', [[edit(1, 4, '1')], [edit(3, 5, '2')]], 'a1ef'],
  ['one that holds another', [[edit(0, 6, 'all')], [edit(2, 3, '2')]], 'all'],
  ['the first of two insertions at one place', [[edit(1, 1, '1')], [edit(1, 1, '2')]], 'a1bcdef'],
  [
    'a change as a whole or not at all',
    [[edit(1, 3, '1')], [edit(2, 4, ''), edit(5, 6, '')]],
    'a1def',
  ],
])('replaces %s', (_name, changes, after) => {
  expect(applyEdits('abcdef', changes)).toBe(after);
});

test('offsets are in UTF-16 units', () => {
  expect(applyEdits('🌱 a', [[edit(3, 4, 'b')]])).toBe('🌱 b');
});

test('text outside of edits stays the same', () => {
  const text = fc.string({ minLength: 1, maxLength: 30 });
  const anEdit = fc
    .tuple(fc.nat(30), fc.nat(5), fc.constantFrom('', '<>', '<x>'))
    .map(([start, length, inserted]) => ({ start, end: start + length, text: inserted }));
  fc.assert(
    fc.property(text, fc.array(fc.array(anEdit, { minLength: 1, maxLength: 3 })), (given, all) => {
      const changes = all
        .map((change) => change.filter(({ end }) => end <= given.length))
        .filter((change) => change.length > 0);
      const touched = withoutOverlaps(changes).flat();
      const kept = [...given.split('').keys()].filter((at) =>
        touched.every(({ start, end }) => at < start || at >= end),
      );
      const grown = touched.reduce(
        (sum, { start, end, text: inserted }) => sum + inserted.length - (end - start),
        0,
      );
      const after = applyEdits(given, changes);
      expect(after.length).toBe(given.length + grown);
      let from = 0;
      for (const at of kept) {
        from = after.indexOf(given.charAt(at), from) + 1;
        expect(from).toBeGreaterThan(0);
      }
    }),
  );
});
