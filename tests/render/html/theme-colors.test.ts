import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastOnWhite } from '../../../schemas/contrast.ts';
import { inTheme } from '../../../src/render/html/theme-colors.ts';

const css = readFileSync('src/assets/site.css', 'utf8');

/** The colors of a mode by their names. */
function colorsOf(text: string, mode: 0 | 1): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  for (const [, name = '', color = ''] of text.matchAll(/--([\w-]+): (#[\da-f]{6});/gi))
    found.set(name, [...(found.get(name) ?? []), color]);
  return new Map(
    [...found].flatMap(([name, colors]) => {
      const color = colors[mode] ?? colors[0];
      return color === undefined ? [] : [[name, color] as const];
    }),
  );
}

function contrast(text: string, mode: 0 | 1, one: string, other: string): number {
  const colors = colorsOf(text, mode);
  const of = (name: string): number =>
    1.05 /
    contrastOnWhite(name === 'paper' && mode === 0 ? '#ffffff' : (colors.get(name) ?? '#ffffff'));
  const [first, second] = [of(one), of(other)].sort((a, b) => b - a);
  return (first ?? 1) / (second ?? 1);
}

test('the style sheet has the colors of the standard theme', () => {
  expect(inTheme(css, { theme: { accent: '#0D5A6B' } })).toBe(css);
});

test.each(['#7a0019', '#5b2c83', '#00622f', '#1b3a8a', '#000000'])(
  'links and accents in the theme of %s are readable in both modes',
  (accent) => {
    const themed = inTheme(css, { theme: { accent } });
    expect(themed).toContain(`--accent: ${accent};`);
    expect(themed).not.toMatch(/#0d5a6b|#0b3c49|#88d4e3/);
    for (const mode of [0, 1] as const)
      for (const text of ['link', 'accent', 'ink', 'quiet'])
        for (const fill of ['paper', 'soft']) {
          // An accent on a fill is a line, or text in large letters.
          const least = text === 'accent' && mode === 1 ? 3 : 4.5;
          const measured = contrast(themed, mode, text, fill);
          expect([mode, text, fill, measured >= least]).toEqual([mode, text, fill, true]);
        }
    for (const mode of [0, 1] as const)
      expect(contrast(themed, mode, 'band', 'band-low')).toBeGreaterThan(4.5);
  },
);
