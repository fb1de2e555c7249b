import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openAssets } from '../../../../src/cli/assets.ts';
import { toDrawing } from '../../../../src/render/word/draw.ts';

const assets = openAssets(resolve('.'));
const svg = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">${inner}</svg>`;

test('a missing asset is named', async () => {
  await expect(toDrawing(new Map())).rejects.toThrow('The asset resvg.js is missing');
});

test('what takes too long is stopped, and the next image is drawn as if nothing had happened', async () => {
  const { draw } = await toDrawing(assets, 6_000);
  const endless =
    '<filter id="a"><feTurbulence baseFrequency="0.1" numOctaves="100000000"/></filter><rect width="90" height="60" filter="url(#a)"/>';
  const before = await draw(svg('<text y="30">Plots</text>'), 90);
  await expect(draw(svg(endless), 2000)).rejects.toThrow('Script execution timed out');
  expect(await draw(svg('<text y="30">Plots</text>'), 90)).toEqual(before);
});
