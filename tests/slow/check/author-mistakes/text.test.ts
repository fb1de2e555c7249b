import { expect, test } from 'vitest';
import { told, type Mistake } from './handbook.ts';

const mistakes: readonly Mistake[] = [
  [
    'no space behind the marks',
    { body: '##Who decides\n\nThe office does.' },
    [
      'benefits/drugs.md:24:1 warning no-stray-marks: Missing space after `##`: this is not a heading | Write `## Who decides`.',
    ],
  ],
  [
    'a line of bold text',
    { body: '**Who decides**\n\nThe office does.' },
    [
      'benefits/drugs.md:24:1 warning heading-marked: `Who decides` looks like a heading, but is bold text | Write `## Who decides`.',
    ],
  ],
  [
    'hyphens right below a text',
    { body: 'The office decides.\n---\nIt answers in May.' },
    [
      'benefits/drugs.md:24:1 warning no-underlined-heading: `---` makes a heading of the text above it | For a line across the page, leave an empty line above `---`. For a heading, write `## The office decides.` instead.',
    ],
  ],
  [
    'a word in brackets before a colon',
    { body: '[Note]: important' },
    [
      'benefits/drugs.md:24:1 error text-kept: `[Note]: important` would be lost: it is written like the address of a link | Write `**Note:** important`, or `\\[Note]: important` with the brackets.',
    ],
  ],
  [
    'code without an end',
    { body: '```\ncopay = 3\n\nMost plans pay.' },
    [
      'benefits/drugs.md:24:1 error code-closed: This code has no end, so everything below it is code as well | Write a line of three backticks where the code ends. If there is no code, delete this line.',
    ],
  ],
  [
    'a suggestion copied from a review',
    { body: '```suggestion\nMost plans pay.\n```' },
    [
      "benefits/drugs.md:24:1 error foreign-markup: Readers would see `'''suggestion`: suggestions work only in the comments of a pull request | Delete the two lines of backticks, and keep the right one of the two texts.",
    ],
  ],
  [
    'the mark of a comment in Word',
    { body: 'Most plans pay. [AB2]' },
    [
      'benefits/drugs.md:24:17 warning no-leftovers: `[AB2]` is the mark of a comment in Word | Delete it. To keep the comment where no reader sees it, write `<!-- the comment -->` on its own line.',
    ],
  ],
  [
    'a text to fill in',
    { body: 'Most plans in [insert state] pay.' },
    [
      'benefits/drugs.md:24:15 warning no-leftovers: `[insert state]` is a placeholder | Write what is meant, or delete it.',
    ],
  ],
  [
    'signs that were read in the wrong encoding',
    { body: 'The plan doesnâ€™t pay, the state â€œmayâ€\u009d.' },
    [
      "benefits/drugs.md:24:15 warning pasted-characters: `â€™` is `'`, read in the wrong encoding | Write `'`. There are 3 such signs here.",
      "benefits/drugs.md:24:43 error characters-visible: An invisible character (U+009D) would be lost | Delete it from `, the state â€œmayâ€.`. If you can't reach it, retype these words.",
    ],
  ],
  [
    'a page break of a PDF',
    { body: 'Most plans\u000cpay.' },
    [
      "benefits/drugs.md:24:11 error characters-visible: An invisible character (U+000C) would be lost | Type a space in its place: `Most plans pay.`. If you can't reach it, retype these words.",
    ],
  ],
  [
    'a character that was lost',
    { body: 'Most plans don\ufffdt pay.' },
    [
      'benefits/drugs.md:24:15 error characters-visible: A character was lost here when the text was saved or pasted | Write the right one in place of the sign in `Most plans don\ufffdt pay.`.',
    ],
  ],
  [
    'the page number of a PDF',
    { body: 'Most plans pay.\n\nPage 4 of 12\n\nSome do not.' },
    [
      'benefits/drugs.md:26:1 warning no-leftovers: `Page 4 of 12` is the page number of a PDF | Delete it.',
    ],
  ],
  [
    'the joined letters of a PDF',
    { body: 'Most plans pay for the beneﬁt.' },
    [
      'benefits/drugs.md:24:28 warning pasted-characters: Joined letters `ﬁ` from a word processor | Write `fi`, or let `--fix` do it.',
    ],
  ],
  [
    'a nonbreaking space behind the marks of a heading',
    { body: '##\u00a0Who decides\n\nThe office does.' },
    [
      'benefits/drugs.md:24:3 warning pasted-characters: Nonbreaking space from a word processor, so this is not a heading | Type an ordinary space.',
    ],
  ],
];

test.each(mistakes)('an author is told about %s', async (_name, change, findings) => {
  expect(await told(change)).toEqual(findings);
});

test.each(mistakes)('with line ends of Windows, about %s', async (_name, change, findings) => {
  expect(await told(change, '\r\n')).toEqual(findings);
});
