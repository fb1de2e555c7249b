import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { toText, toTexts, wrap } from '../../../src/render/html/html-text.ts';

test('any elements are joined as the serializer writes them around each other', () => {
  const names = ['div', 'li', 'section', 'p', 'ul', 'pre', 'a', 'span', 'details', 'main'];
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<b>', 'W-LAN', '&amp;', ' \n ', '</li>'),
  );
  const { element } = fc.letrec<{ element: Element; content: ElementContent }>((tie) => ({
    content: fc.oneof(
      { maxDepth: 4 },
      text.map((value) => ({ type: 'text', value }) as const),
      tie('element'),
    ),
    element: fc
      .record({
        name: fc.constantFrom(...names),
        title: fc.option(text, { nil: undefined }),
        children: fc.array(tie('content'), { maxLength: 4 }),
      })
      .map(({ name, title, children }) => ({ ...h(name, { title }), children })),
  }));
  fc.assert(
    fc.property(
      fc.constantFrom('div', 'li', 'section', 'ul', 'details', 'main'),
      fc.option(text, { nil: undefined }),
      fc.array(element, { maxLength: 4 }),
      (name, title, children) => {
        const shell = h(name, { title });
        expect(wrap(shell, toTexts(...children))).toBe(toText({ ...shell, children }));
      },
    ),
    { numRuns: 200 },
  );
});
