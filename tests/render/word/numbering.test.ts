import { expect, test } from 'vitest';
import { bodies } from './bodies.ts';
import { paragraphsOf, textOf, valuesOf } from './parts.ts';

const { page, parts } = bodies();
const body = page(
  [
    '1. Outer\n\n   > [!NOTE]\n   > 1. In a callout\n\n   1. In the list\n2. Outer again\n\nText.',
    '7. Seven\n\nText.',
    '- Bullet\n  1. In a bullet',
  ].join('\n\n'),
);

/** The list of an item and the definition of that list. */
function listOf(text: string): { list: string; definition: string; starts: string } {
  const item = paragraphsOf(body()).find((each) => textOf(each) === text) ?? '';
  const [list = ''] = valuesOf(item, 'w:numId', 'w:val');
  const numbering = parts()['word/numbering.xml'] ?? '';
  const [own = ''] = new RegExp(`<w:num w:numId="${list}">.*?</w:num>`).exec(numbering) ?? [];
  const [definition = ''] = valuesOf(own, 'w:abstractNumId', 'w:val');
  return { list, definition, starts: /<w:lvlOverride.*<\/w:lvlOverride>/.exec(own)?.[0] ?? '' };
}

test('a list in another one has a definition of its own, since lists of one definition count together', () => {
  const all = ['Outer', 'In a callout', 'In the list'].map(listOf);
  expect(listOf('Outer again')).toEqual(all[0]);
  expect(all[1]?.definition).not.toBe(all[0]?.definition);
  expect(all[2]?.definition).not.toBe(all[0]?.definition);
});

test('lists after each other share a definition, and each starts at its own number', () => {
  const [outer, seven, inner] = ['Outer', 'Seven', 'In a bullet'].map(listOf);
  expect(new Set([outer, seven, inner].map((each) => each?.definition)).size).toBe(1);
  expect(new Set([outer, seven, inner].map((each) => each?.list)).size).toBe(3);
  const start = (level: number, number: number): string =>
    `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${number}"/></w:lvlOverride>`;
  expect([outer, seven, inner].map((each) => each?.starts)).toEqual([
    start(0, 1),
    start(0, 7),
    start(1, 1),
  ]);
});
