import { expect, test } from 'vitest';
import { textOf } from './site-of.ts';

test.each([
  ['of blanks', '[&nbsp;](https://a.org)', '<a href="https://a.org">https://a.org</a>'],
  [
    'of a picture without words that is not there',
    '[![](none.png)](https://a.org)',
    '<a href="https://a.org">https://a.org</a>',
  ],
  [
    'of a picture that is there',
    '[![](dot.png)](https://a.org)',
    '<a href="https://a.org"><img src="dot.png" alt=""></a>',
  ],
  [
    'with an address in it',
    '[a *<https://b.org>*](https://a.org)',
    '<a href="https://a.org">a <em>https://b.org</em></a>',
  ],
])('a link %s', async (_, markdown, expected) => {
  const text = await textOf(markdown, { 'dot.png': new Uint8Array([1]) });
  expect(text).toBe(`<p>${expected}</p>`);
});
