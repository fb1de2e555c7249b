import { expect, test } from 'vitest';
import { toTextRuns } from '../../../src/render/checklist/pdf/text-runs.ts';

const has = (pattern: RegExp) => (code: number) => pattern.test(String.fromCodePoint(code));
const fonts = [
  { name: 'hebrew', covers: has(/[א-ת0-9 ().,]/) },
  { name: 'latin', covers: has(/[\0-\u017f\u25a1]/) },
];
const set = { regular: fonts, semibold: fonts, italic: fonts };

/** The runs of a line, each as its font and what is drawn. */
function runsOf(line: string, direction: 'ltr' | 'rtl') {
  const fontSet = { choices: set, direction };
  return toTextRuns(line, 'regular', fontSet, direction).map(({ font, text, actual }) =>
    [font, text, ...(actual === undefined ? [] : [actual])].join(':'),
  );
}

test('a font draws what it has, and the next one what it lacks', () => {
  expect(runsOf('100 mm', 'ltr')).toEqual(['hebrew:100 ', 'latin:mm']);
});

test('numbers and Latin words run from left to right among words that do not', () => {
  expect(runsOf('מד 12 PVC מים', 'rtl')).toEqual([
    'hebrew:מים',
    'latin: ',
    'latin:PVC',
    'hebrew: ',
    'hebrew:12',
    'hebrew:מד ',
  ]);
});

test('brackets are mirrored, and are read as they were written', () => {
  expect(runsOf('א (ב)', 'rtl')).toEqual(['hebrew:(:)', 'hebrew:ב', 'hebrew:):(', 'hebrew:א ']);
});

test('a full stop is at the left end of a line from right to left', () => {
  expect(runsOf('מים PVC.', 'rtl')).toEqual(['hebrew:.', 'latin:PVC', 'hebrew:מים ']);
});

test('a box is drawn for what no font has, and is read as what it stands for', () => {
  expect(runsOf('a 🌻', 'ltr')).toEqual(['latin:a ', 'latin:□:🌻']);
});

test('marks that nobody sees draw nothing', () => {
  expect(runsOf('a\u200e', 'ltr')).toEqual(['latin:a']);
});

test('marks that steer the direction are left out, so that no word looks like another', () => {
  expect(runsOf('a\u202eexe.b\u202c', 'ltr')).toEqual(['latin:aexe', 'hebrew:.', 'latin:b']);
});
