import type { Element } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { toText, toTexts, wrap } from '../../../src/render/html/html-text.ts';

test('what is joined is what the serializer writes of the whole', () => {
  const children = [h('p', 'a < b & c'), h('ul', h('li', 'W-LAN')), h('pre', '\na')];
  for (const shell of [h('div', { title: 'a "b" < c' }), h('li', { id: '>' }), h('section')]) {
    const whole: Element = { ...shell, children };
    expect(wrap(shell, toTexts(...children))).toBe(toText(whole));
    expect(wrap(shell, [])).toBe(toText(shell));
  }
});

test('texts and attributes of authors are escaped, without characters that HTML does not allow', () => {
  const script = '</li><script>alert(1)</script>\u0000\ufffe';
  expect(wrap(h('li', { title: `"${script}` }), toTexts(h('b', script)))).toBe(
    '<li title="&#x22;</li><script>alert(1)</script>"><b>&#x3C;/li>&#x3C;script>alert(1)&#x3C;/script></b></li>',
  );
});
