import { expect, test } from 'vitest';
import { readXml, textIn } from './word-xml.ts';

test('XML is read: elements, attributes and texts', () => {
  const root = readXml(
    `<?xml version="1.0"?><a x="1 &lt; 2" y='"'><!-- < --><b/>c &amp; &#x64;</a>`,
  );
  expect(root.attributes).toEqual({ x: '1 < 2', y: '"' });
  expect(root.children.length).toBe(2);
  expect(textIn(root)).toBe('c & d');
});

test.each([
  ['a tag that closes nothing', '<a></b>'],
  ['a tag that is not closed', '<a><b></a>'],
  ['a text that ends too soon', '<a>b'],
  ['a `<` that begins nothing', '<a>b < c</a>'],
  ['a `<` in an attribute', '<a b="<"/>'],
  ['an `&` that begins nothing', '<a>b & c</a>'],
  ['an entity that XML does not have', '<a>&nbsp;</a>'],
  ['a type', '<!DOCTYPE a><a/>'],
])('%s is refused', (_, text) => {
  expect(() => readXml(text)).toThrow('Cannot read XML');
});
