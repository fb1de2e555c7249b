import { beforeAll, describe, expect, test } from 'vitest';
import { openAssets } from '../../../../src/cli/assets.ts';
import { load } from '../../../../src/load/index.ts';
import type { Output } from '../../../../src/model/index.ts';
import { render } from '../../../../src/render/index.ts';

describe.each([
  ['hebrew', 'NotoSansHebrew'],
  ['japanese', 'NotoSansJP'],
])('the toolkit %s, in its own fonts', (name, font) => {
  let outputs: readonly Output[];
  beforeAll(async () => {
    const corpus = await load(`tests/fixtures/${name}`);
    ({ outputs } = await render(corpus, openAssets(process.cwd()), {
      formats: ['pdf', 'checklist'],
    }));
  });

  const textOf = (folder: string): string => {
    const file = outputs.find(({ path }) => path.startsWith(folder) && path.endsWith('.pdf'));
    return Buffer.from(file?.bytes ?? []).toString('latin1');
  };

  test.each(['pdf/', 'checklist/'])('has them embedded in part in the PDF below %s', (folder) => {
    expect(textOf(folder)).toMatch(new RegExp(`/FontName /[A-Z]{6}\\+${font}-Regular`));
    expect(textOf(folder)).toMatch(new RegExp(`/FontName /[A-Z]{6}\\+${font}-Bold`));
  });

  test('draws no character that a font lacks on the checklist', () => {
    const shown = [...textOf('checklist/').matchAll(/<((?:[\da-f]{4})+)>[^\]]*\] TJ/g)];
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter(([, glyphs = '']) => /^(?:.{4})*?0000/.test(glyphs))).toEqual([]);
  });
});

test('the checklist in Hebrew has its check boxes at the right, and text fields begin there', async () => {
  const corpus = await load('tests/fixtures/hebrew');
  const { outputs } = await render(corpus, openAssets(process.cwd()), { formats: ['checklist'] });
  const file = outputs.find(({ path }) => path.endsWith('.pdf'));
  const widgets = Buffer.from(file?.bytes ?? [])
    .toString('latin1')
    .split('endobj')
    .filter((object) => object.includes('/Subtype /Widget'));
  const boxes = widgets.filter((each) => each.includes('/FT /Btn'));
  expect(boxes.length).toBeGreaterThan(0);
  for (const box of boxes) {
    const [, left] = /\/Rect \[([\d.]+)/.exec(box) ?? [];
    // At the right of its column, of which there are two.
    expect(Number(left)).toBeGreaterThan(250);
  }
  const texts = widgets.filter((each) => each.includes('/FT /Tx'));
  expect(texts.filter((each) => !each.includes('/Q 2'))).toEqual([]);
});
