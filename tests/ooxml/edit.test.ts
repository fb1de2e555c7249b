import { expect, test } from 'vitest';
import { element, newElement, setAttributes, setChildren } from '../../src/ooxml/index.ts';

test('an element gets as many children as a large document has', () => {
  const parent = element('w:body', {}, [element('w:p')]);
  const [old] = parent.children;
  setChildren(
    parent,
    Array.from({ length: 200_000 }, () => 'x'),
  );
  expect(parent.children).toHaveLength(200_000);
  expect(typeof old === 'object' && old.parent).toBeUndefined();
});

test('children that an element keeps stay in their order', () => {
  const parent = element('w:body', {}, [element('w:p'), element('w:tbl')]);
  setChildren(parent, [...parent.children, element('w:sectPr')]);
  expect(parent.children.map((each) => typeof each === 'object' && each.name)).toEqual([
    'w:p',
    'w:tbl',
    'w:sectPr',
  ]);
});

test('elements that share having no attributes cannot get any by mistake', () => {
  expect(() => setAttributes(newElement('w:p'), { 'w:rsidR': '1' })).toThrow(
    'Cannot add w:rsidR to the attributes that elements share',
  );
});
