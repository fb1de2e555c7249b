import { expect, test } from 'vitest';
import { toMessages } from '../../src/locale/index.ts';
import { english } from '../../locales/index.ts';

test.each([
  ['en-US', 'MMMM d, yyyy'],
  ['en-GB', 'd MMMM yyyy'],
  ['de', 'd. MMMM yyyy'],
  ['es', "d' de 'MMMM' de 'yyyy"],
  ['ja', 'yyyy年M月d日'],
])('Word asks for a date in %s as %s', (language, pattern) => {
  expect(toMessages({ ...english, language, untranslated: [] }).dayPattern()).toBe(pattern);
});
