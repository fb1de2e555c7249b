import { expect, test } from 'vitest';
import { told, type Mistake } from './handbook.ts';

const mistakes: readonly Mistake[] = [
  [
    'a tab before an entry',
    { swap: ['  - drug-guide', '\t- drug-guide'] },
    [
      'benefits/drugs.md:9:1 error schema: This line is indented with a tab | Indent with spaces, two for each level: write `  - drug-guide`.',
    ],
  ],
  [
    'a date as Americans write it',
    { swap: ['reviewed: 2019-04-03', 'reviewed: 05/21/2019'] },
    [
      'benefits/drugs.md:5:11 error schema: `reviewed` must be a date such as `2019-04-03`, not `05/21/2019` | Write `2019-05-21`.',
    ],
  ],
  [
    'a colon in the title',
    { swap: ['title: Paying for Drugs', 'title: Drugs: Who Pays'] },
    [
      'benefits/drugs.md:2:8 error schema: A value with a colon and a space must be in quotation marks | Write `title: "Drugs: Who Pays"`.',
    ],
  ],
  [
    'no line of hyphens below',
    { swap: ['county\n---\n', 'county\n'] },
    [
      'benefits/drugs.md:16:1 error schema: The front matter has no closing `---` line | Write `---`, exactly three hyphens, on its own line here, after the last key.',
    ],
  ],
  [
    'an empty line above',
    { swap: ['---\ntitle', '\n---\ntitle'] },
    [
      'benefits/drugs.md:1:1 error schema: There is an empty line before the front matter | Delete the empty lines above the first `---`.',
    ],
  ],
  [
    'curly quotation marks around a title with a colon',
    { swap: ['title: Paying for Drugs', 'title: “Drugs: Who Pays”'] },
    [
      'benefits/drugs.md:2:8 error schema: Curly quotation marks such as `“` don\'t work around a value | Write `title: "Drugs: Who Pays"`.',
    ],
  ],
  [
    'no space behind the hyphen of an entry',
    { swap: ['- drug-guide', '-drug-guide'] },
    [
      'benefits/drugs.md:9:3 error schema: `-drug-guide` has no space after `-` | Write `- drug-guide`.',
    ],
  ],
  [
    'entries on one line with commas',
    { swap: ['resources:\n  - drug-guide\n  - plan-list', 'resources: drug-guide, plan-list'] },
    [
      'benefits/drugs.md:8:12 error schema: `resources` must be a list | Write `resources: [drug-guide, plan-list]`.',
    ],
  ],
  [
    'a third step',
    { swap: ['county\n---', 'county\n  - id: ask-plans\n    text: Ask the plans\n---'] },
    [
      'benefits/drugs.md:16:5 error steps-fit: This page has 3 steps; the limit is 2 | Combine steps, or remove one. If the page needs them all, write `stepsPerPage: 3` under `limits:` in site.yaml.',
    ],
  ],
  [
    'a step that is too long',
    {
      swap: [
        'Train the staff of each county',
        'Each county has staff that can be trained to find the claims which Medicare turned down last year',
      ],
    },
    [
      'benefits/drugs.md:15:11 error steps-fit: This step has 97 characters; the limit is 90 | Shorten it by 7 characters: start with a verb, and leave details to the page.',
    ],
  ],
  [
    'a kind with a capital letter',
    { swap: ['kind: page', 'kind: Page'] },
    [
      "benefits/drugs.md:3:7 error schema: `kind` can't be `Page`. Did you mean `page`? | Write `page`.",
    ],
  ],
  [
    'a key with a capital letter',
    { swap: ['title: Paying', 'Title: Paying'] },
    [
      'benefits/drugs.md:2:1 error schema: Unknown key `Title`. Did you mean `title`? | Write `title:`.',
    ],
  ],
  [
    'a step whose id changed, compared with the version before',
    { swap: ['id: train-staff', 'id: train-the-staff'], isCompared: true },
    [
      'benefits/drugs.md:14:9 warning step-id-kept: The id of this step was `train-staff`: answers on completed checklists would be lost | Write the old id again, or add `was: train-staff` to the step.',
    ],
  ],
  [
    'the dash that Word makes of three hyphens',
    { swap: ['county\n---\n', 'county\n—\n'] },
    [
      'benefits/drugs.md:16:1 error schema: `—` is not the line `---` that closes the front matter | Write `---`, exactly three hyphens, without a space before them.',
    ],
  ],
  [
    'nonbreaking spaces, as web pages have them',
    { swap: ['  - drug-guide', '\u00a0\u00a0- drug-guide'] },
    [
      'benefits/drugs.md:9:1 error schema: This line is indented with nonbreaking spaces, as web pages and Word have them | Delete them, and type 2 spaces before `- drug-guide`.',
    ],
  ],
  [
    'no space behind the colon',
    { swap: ['title: Paying for Drugs', 'title:Paying for Drugs'] },
    [
      'benefits/drugs.md:2:1 error schema: There is no space after `title:` | Write `title: Paying for Drugs`.',
    ],
  ],
  [
    'a wide colon',
    { swap: ['title: Paying for Drugs', 'title：Paying for Drugs'] },
    [
      'benefits/drugs.md:2:1 error schema: `title` is followed by `：` instead of a colon and a space | Write `title: Paying for Drugs`.',
    ],
  ],
  [
    'no colon',
    { swap: ['reviewed: 2019-04-03', 'reviewed 2019-04-03'] },
    [
      'benefits/drugs.md:5:1 error schema: There is no colon after `reviewed` | Write `reviewed: 2019-04-03`.',
    ],
  ],
  [
    'a bracket at the start of the title',
    { swap: ['title: Paying for Drugs', 'title: [Draft] Paying for Drugs'] },
    [
      'benefits/drugs.md:2:8 error schema: A value can\'t start with `[` unless it is in quotation marks | Write `title: "[Draft] Paying for Drugs"`.',
    ],
  ],
  [
    'quotation marks inside quotation marks',
    { swap: ['title: Paying for Drugs', 'title: "Paying for "Brand" Drugs"'] },
    [
      'benefits/drugs.md:2:21 error schema: There is text after the closing quotation mark | Write `title: \'Paying for "Brand" Drugs\'`.',
    ],
  ],
  [
    'a text that goes on at the margin',
    { swap: ['does not cover, and whom', 'does not cover,\nand whom'] },
    [
      'benefits/drugs.md:5:1 error schema: This line continues `description`, but starts at the margin like a key | Write two spaces before it, or write it on the line above: `description: How states pay for drugs that Medicare does not cover, and whom to ask.`.',
    ],
  ],
  [
    'the bullet of Word before an entry',
    { swap: ['  - drug-guide\n  - plan-list', '  • drug-guide\n  • plan-list'] },
    [
      'benefits/drugs.md:9:3 error schema: `•` does not start an entry of a list | Write `- drug-guide`, and the lines below it likewise.',
    ],
  ],
  [
    'the dash of Word before an entry',
    { swap: ['  - drug-guide\n  - plan-list', '  – drug-guide\n  – plan-list'] },
    [
      'benefits/drugs.md:9:3 error schema: `–` does not start an entry of a list | Write `- drug-guide`, and the lines below it likewise.',
    ],
  ],
  [
    'an asterisk before an entry',
    { swap: ['  - drug-guide\n  - plan-list', '  * drug-guide\n  * plan-list'] },
    [
      'benefits/drugs.md:9:3 error schema: `*` does not start an entry of a list | Write `- drug-guide`, and the lines below it likewise.',
    ],
  ],
  [
    'a comma behind an entry',
    { swap: ['  - drug-guide\n', '  - drug-guide,\n'] },
    [
      'benefits/drugs.md:9:5 error schema: Entry 1 of `resources` must be lowercase words joined by hyphens, such as `part-a-buy-in`, not `drug-guide,` | Write `drug-guide`.',
    ],
  ],
  [
    'the title of a resource instead of its id',
    { swap: ['  - drug-guide', '  - A Guide to Drugs'] },
    [
      'benefits/drugs.md:9:5 error schema: Entry 1 of `resources` is not an id from resources.yaml | Write `drug-guide`.',
    ],
  ],
  [
    'the email address of a contact instead of its id',
    { swap: ['  - office', '  - office@example.org'] },
    [
      'benefits/drugs.md:7:5 error schema: Entry 1 of `contacts` is not an id from contacts.yaml | Write `office`.',
    ],
  ],
  [
    'a step without its hyphen',
    { swap: ['  - id: train-staff', '    id: train-staff'] },
    [
      'benefits/drugs.md:14:5 error schema: `id` starts a new entry, but has no `-` before it | Write `- id: train-staff`, with the `-` below the one above.',
    ],
  ],
  [
    'the text of a step at its hyphen',
    { swap: ['    text: Train', '  text: Train'] },
    [
      'benefits/drugs.md:15:3 error schema: `text` is not in the same column as `id` above it | Write 4 spaces before `text:`.',
    ],
  ],
  [
    'a step that is only a text',
    {
      swap: [
        '  - id: train-staff\n    text: Train the staff of each county',
        '  - Train the staff of each county',
      ],
    },
    [
      'benefits/drugs.md:14:5 error schema: Entry 2 of `steps` has no `id` | Write `- id: train-the-staff`, and on the line below it, in the same column as `id`, `text: Train the staff of each county`.',
    ],
  ],
  [
    'the id of another step',
    { swap: ['id: train-staff', 'id: review-claims'] },
    [
      'benefits/drugs.md:14:9 error id-unique: Step id `review-claims` is used twice | Give this step an id of its own, such as `train-the-staff`. Keep that of the first one, since completed checklists refer to it.',
    ],
  ],
  [
    'a date between curly quotation marks',
    { swap: ['reviewed: 2019-04-03', 'reviewed: “2019-04-03”'] },
    [
      'benefits/drugs.md:5:11 error schema: `reviewed` must be a date such as `2019-04-03`, not `“2019-04-03”` | Write `2019-04-03`.',
    ],
  ],
  [
    'a date with the dashes of Word',
    { swap: ['reviewed: 2019-04-03', 'reviewed: 2019–04–03'] },
    [
      'benefits/drugs.md:5:11 error schema: `reviewed` must be a date such as `2019-04-03`, not `2019–04–03` | Write `2019-04-03`.',
    ],
  ],
  [
    'a day that there is not',
    { swap: ['reviewed: 2019-04-03', 'reviewed: 2019-02-30'] },
    [
      "benefits/drugs.md:5:11 error schema: `reviewed` can't be `2019-02-30`: there is no such day | Write the year, month and day, such as `2019-04-03`.",
    ],
  ],
  [
    'a date with two digits for the year',
    { swap: ['reviewed: 2019-04-03', 'reviewed: 4/3/19'] },
    [
      'benefits/drugs.md:5:11 error schema: `reviewed` must be a date such as `2019-04-03`, not `4/3/19` | Write the year, month and day: `2019-04-03`, if that is the day meant.',
    ],
  ],
  [
    'an old address as an alias',
    { swap: ['kind: page', 'kind: page\naliases:\n  - /old/drugs.html'] },
    [
      'benefits/drugs.md:5:5 error schema: Entry 1 of `aliases` must be the path of a page from the content folder, such as `first-steps/index.md`, not `/old/drugs.html` | Write `old/drugs.md`.',
    ],
  ],
];

test.each(mistakes)('an author is told about %s', async (_name, change, findings) => {
  expect(await told(change)).toEqual(findings);
});

test.each(mistakes)('with line ends of Windows, about %s', async (_name, change, findings) => {
  expect(await told(change, '\r\n')).toEqual(findings);
});
