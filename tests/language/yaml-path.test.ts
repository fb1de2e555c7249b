import { expect, test } from 'vitest';
import { keyPlaceAt } from '../../src/language/yaml-path.ts';

/** The way to the map of the key at `|`, and the other keys of that map. */
function placeOf(...lines: readonly string[]): unknown {
  const index = lines.findIndex((line) => line.includes('|'));
  const { path, siblings } = keyPlaceAt(lines, index);
  return [path.join(' '), [...siblings].sort().join(' ')];
}

test.each([
  ['at the top', ['title: A', '|'], ['', 'title']],
  ['below a key', ['guide:', '  title: A', '  |', '  year: 2019', 'b:'], ['guide', 'title year']],
  [
    'in an entry of a list',
    ['steps:', '  - id: a', '    |', '  - id: b', '    text: c'],
    ['steps 0', 'id'],
  ],
  ['in an entry whose list is not indented', ['steps:', '- id: a', '  |'], ['steps 0', 'id']],
  [
    'in the first line of an entry',
    ['steps:', '  - text: b', '  - |', '    id: a'],
    ['steps 0', 'id'],
  ],
  [
    'in lists of lists',
    ['navigation:', '  - page: a.md', '    pages:', '      - page: b.md', '        |'],
    ['navigation 0 pages 0', 'page'],
  ],
  ['after a list', ['steps:', '  - id: a', '|'], ['', 'steps']],
  ['past comments', ['a:', '  # b: c', '', '  d: e', '  |'], ['a', 'd']],
])('%s', (_, lines, expected) => {
  expect(placeOf(...lines)).toEqual(expected);
});
