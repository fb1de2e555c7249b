import { applyPatch } from 'diff';
import { expect, test } from 'vitest';
import { toPatch } from '../../src/fix/index.ts';

test('a change has three lines of context, and paths as in git', () => {
  const before = 'one\ntwo\nthree\nfour\nfive\nsix\n';
  expect(toPatch('content/a page.md', before, before.replace('five', '5'))).toBe(
    [
      '--- a/content/a page.md',
      '+++ b/content/a page.md',
      '@@ -2,5 +2,5 @@',
      ' two',
      ' three',
      ' four',
      '-five',
      '+5',
      ' six',
      '',
    ].join('\n'),
  );
});

test.each([
  ['a missing final line ending', 'one\ntwo', 'one\ntwo\n'],
  ['Windows line endings', 'one\r\ntwo\r\n', 'one\r\n2\r\n'],
  ['two distant places', `a\n${'-\n'.repeat(20)}b\n`, `A\n${'-\n'.repeat(20)}B\n`],
])('%s is right when the patch is applied', (_name, before, after) => {
  expect(
    applyPatch(before, toPatch('a.md', before, after), { autoConvertLineEndings: false }),
  ).toBe(after);
});
