import { expect, test } from 'vitest';
import { contrastOnWhite } from '../../schemas/contrast.ts';
import { paletteOf } from '../../src/model/index.ts';
import { check } from '../../src/check/index.ts';
import { withKeys } from '../check/example-folder.ts';
import { corpusOf, findingsOf, folderOf, pathway } from '../corpus-of.ts';

type Palette = ReturnType<typeof paletteOf>;

const contrast = (palette: Palette, text: keyof Palette, fill: keyof Palette): number =>
  contrastOnWhite(`#${palette[text]}`) / contrastOnWhite(`#${palette[fill]}`);

test.each(['#0d5a6b', '#000000', '#7a0019', '#5b2c83', '#00622f', '#176b00'])(
  'text in the colors made from %s is readable on each fill',
  (accent) => {
    const palette = paletteOf({ theme: { accent } });
    for (const text of ['ink', 'quiet', 'accent', 'link'] as const)
      for (const fill of ['soft', 'shade'] as const)
        expect([text, fill, contrast(palette, text, fill) >= 4.5]).toEqual([text, fill, true]);
    expect(contrastOnWhite(`#${palette.edge}`)).toBeGreaterThan(3);
    expect(contrastOnWhite(`#${palette.deep}`)).toBeGreaterThan(7);
  },
);

const settings = async (theme: string): Promise<readonly string[]> => {
  const files = folderOf({ 'page.md': pathway('Text.') });
  const site = withKeys(String(files['site.yaml']), { theme });
  return findingsOf(await check(await corpusOf({ ...files, 'site.yaml': site })));
};

test.each([
  ['{accent: "#0d5a6b"}', undefined],
  [
    '{accent: "#f6c25b"}',
    'needs a darker color: its contrast on white is 1.6, and text needs at least 5.5',
  ],
  ['{accent: teal}', 'must be a color such as `"#0d5a6b"`, not `teal`'],
])('the theme %s', async (theme, message) => {
  const found = await settings(theme);
  expect(found.map((each) => each.replace(/^\S+ (?:\d+:\d+ )?/, ''))).toEqual(
    message === undefined ? [] : [expect.stringContaining(message)],
  );
});
