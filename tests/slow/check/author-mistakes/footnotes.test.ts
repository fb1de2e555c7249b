import { expect, test } from 'vitest';
import { told, type Mistake } from './handbook.ts';

const mistakes: readonly Mistake[] = [
  [
    'a label with a space',
    { body: 'Refills take days.[^jones 2017]\n\n[^jones 2017]: Jones, A. "Refills." 2017.' },
    [
      'benefits/drugs.md:24:19 error footnote-resolves: Footnote label `[^jones 2017]` contains a space, in both places | Write `[^jones-2017]`, and start the footnote with `[^jones-2017]: `.',
    ],
  ],
  [
    'no colon behind the label',
    { body: 'Refills take days.[^jones-2017]\n\n[^jones-2017] Jones, A. "Refills." 2017.' },
    [
      'benefits/drugs.md:26:1 error footnote-resolves: Footnote `[^jones-2017]` has no colon after its label | Start it with `[^jones-2017]: `.',
    ],
  ],
  [
    'numbers in brackets, as in Word',
    { body: 'Refills take days.[1]\n\n[1] Jones, A. "Refills." 2017.' },
    [
      'benefits/drugs.md:24:19 error footnote-marked: `[1]` is typed as a footnote mark, but doesn\'t lead to a footnote | Write `[^jones-2017]` here, and `[^jones-2017]: Jones, A. "Refills." 2017.` where the note is.',
    ],
  ],
  [
    'raised numbers, as in Word',
    { body: 'Refills take days.²\n\n² Jones, A. "Refills." 2017.' },
    [
      'benefits/drugs.md:24:19 error footnote-marked: `²` is typed as a footnote mark, but doesn\'t lead to a footnote | Write `[^jones-2017]` here, and `[^jones-2017]: Jones, A. "Refills." 2017.` where the note is.',
    ],
  ],
  [
    'a footnote that is indented',
    { body: 'Refills take days.[^jones-2017]\n\n    [^jones-2017]: Jones, A. "Refills." 2017.' },
    [
      'benefits/drugs.md:26:1 error footnote-resolves: The spaces before footnote `[^jones-2017]` turn it into code | Remove the spaces, so that the line starts with `[^jones-2017]: `.',
    ],
  ],
  [
    'raised numbers as HTML',
    { body: 'Refills take days.<sup>1</sup>\n\n<sup>1</sup> Jones, A. "Refills." 2017.' },
    [
      'benefits/drugs.md:24:19 error footnote-marked: `<sup>1</sup>` is typed as a footnote mark, but doesn\'t lead to a footnote | Write `[^jones-2017]` here, and `[^jones-2017]: Jones, A. "Refills." 2017.` where the note is.',
    ],
  ],
  [
    'the mark on the wrong side of the bracket',
    { body: 'Refills take days.^[jones-2017]\n\n[^jones-2017]: Jones, A. "Refills." 2017.' },
    [
      'benefits/drugs.md:24:19 error foreign-markup: Readers would see `^[jones-2017]`: the `^` of a footnote is inside its brackets | Write `[^jones-2017]`.',
    ],
  ],
  [
    'a paragraph right below a footnote',
    {
      body: 'Refills take days.[^jones-2017]\n\n[^jones-2017]: Jones, A. "Refills." 2017.\nMost plans mail them.',
    },
    [
      'benefits/drugs.md:27:1 warning paragraph-apart: `Most plans mail them.` is a part of the footnote above it | Put an empty line above it. If it belongs to the footnote, write 4 more spaces before it.',
    ],
  ],
];

test.each(mistakes)('an author is told about %s', async (_name, change, findings) => {
  expect(await told(change)).toEqual(findings);
});

test.each(mistakes)('with line ends of Windows, about %s', async (_name, change, findings) => {
  expect(await told(change, '\r\n')).toEqual(findings);
});
