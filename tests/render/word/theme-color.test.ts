import { expect, test } from 'vitest';
import { themeColorsOf } from '../../../src/render/word/theme.ts';
import { resolveColor } from '../../../src/render/word/xml/theme-color.ts';
import { corpusOf, folderOf } from '../../corpus-of.ts';

test('a color of the theme has the digits that Word shows, and how far it is changed', async () => {
  const theme = { ...themeColorsOf(await corpusOf(folderOf({}))), light2: 'E7EFF0' };
  const resolved = (color: Parameters<typeof resolveColor>[0]): unknown =>
    resolveColor(color, { ...theme, dark1: '1F2933', accent1: '0D5A6B' });
  expect(resolved('2B6A3B')).toEqual({ hex: '2B6A3B' });
  expect(resolved({ theme: 'light2' })).toEqual({ hex: 'E7EFF0', theme: 'light2' });
  expect(resolved({ theme: 'light2', darker: 15 })).toEqual({
    hex: 'BBD2D5',
    theme: 'light2',
    shade: 'D9',
  });
  expect(resolved({ theme: 'light2', darker: 1 })).toEqual({
    hex: 'E3ECED',
    theme: 'light2',
    shade: 'FC',
  });
  // Gray has no hue.
  expect(resolveColor({ theme: 'dark1', lighter: 50 }, { ...theme, dark1: '000000' })).toEqual({
    hex: '7F7F7F',
    theme: 'dark1',
    tint: '80',
  });
});
