import { expect, test } from 'vitest';
import { told, type Mistake } from './handbook.ts';

const mistakes: readonly Mistake[] = [
  [
    'a table pasted from Word, with tabs',
    { body: 'Plan\tDrugs\nNorth\t120\nSouth\t95' },
    [
      'benefits/drugs.md:24:1 error no-tab-table: These lines have tabs between their columns, but are not a table | Write each row on its own line: `| Plan | Drugs |`, `| --- | --- |`, `| North | 120 |`, `| South | 95 |`.',
    ],
  ],
  [
    'no divider row',
    { body: '| Plan | Drugs |\n| North | 120 |\n| South | 95 |' },
    [
      'benefits/drugs.md:24:1 warning no-stray-marks: This table has no divider row below its header | Write `| --- | --- |` on its own line below the first row.',
    ],
  ],
  [
    'a row with too few cells',
    { body: '| Plan | Drugs | Year |\n| --- | --- | --- |\n| North | 120 |' },
    [
      'benefits/drugs.md:26:1 warning table-row-complete: This row has 2 cells, but the table has 3 columns | Write the missing text between two bars. If there is none, write `| North | 120 | |`.',
    ],
  ],
  [
    'a row with too many cells',
    { body: '| Plan | Drugs |\n| --- | --- |\n| North | 120 | in May |' },
    [
      'benefits/drugs.md:26:17 error text-kept: This row has 3 cells, but the table has 2 columns: "in May" would be lost | Add a column to the header, with `| --- | --- | --- |` below it, or move the text into another cell. If the `|` is part of the text, write `\\|`.',
    ],
  ],
  [
    'the dashes of Word in the divider row',
    { body: '| Plan | Drugs |\n| — | — |\n| North | 120 |' },
    [
      'benefits/drugs.md:25:1 warning no-stray-marks: The divider row `| — | — |` is not made of hyphens, so this is not a table | Write `| --- | --- |`.',
    ],
  ],
  [
    'a divider row that is too short',
    { body: '| Plan | Drugs |\n| --- |\n| North | 120 |' },
    [
      'benefits/drugs.md:25:1 warning no-stray-marks: The divider row has 1 cell, but the header has 2 cells, so this is not a table | Write `| --- | --- |`.',
    ],
  ],
  [
    'a column that only the header has',
    { body: '| Plan | Drugs | Year |\n| --- | --- | --- |\n| North | 120 |\n| South | 95 |' },
    [
      'benefits/drugs.md:24:1 warning table-row-complete: The header has 3 cells, but every row below it has 2 | Add what is missing to each row, or remove a cell from the header and from the row of hyphens.',
    ],
  ],
  [
    'a line break inside a cell',
    {
      body: '| Plan | Drugs |\n| --- | --- |\n| North | brand\nand generic |\n| South | generic |',
    },
    [
      'benefits/drugs.md:26:1 warning table-ends: A line break inside a cell ends this row | Write the row on one line: `| North | brand and generic |`. For a line break that readers see, write `<br>`.',
    ],
  ],
  [
    'an empty line between two rows',
    { body: '| Plan | Drugs |\n| --- | --- |\n| North | 120 |\n\n| South | 95 |' },
    [
      'benefits/drugs.md:28:1 warning no-stray-marks: An empty line cuts this row off from its table | Delete the empty line above `| South | 95 |`.',
    ],
  ],
  [
    'an empty line below the header',
    { body: '| Plan | Drugs |\n\n| --- | --- |\n| North | 120 |' },
    [
      'benefits/drugs.md:26:1 warning no-stray-marks: An empty line cuts this divider row off from the header of its table | Delete the empty line above `| --- | --- |`.',
    ],
  ],
  [
    'dashes of Word',
    { body: 'Ask for:\n\n– Brand drugs\n– Generic drugs' },
    [
      'benefits/drugs.md:26:1 warning no-stray-marks: `–` does not start a list | Write `- Brand drugs`, and the lines below it likewise.',
    ],
  ],
  [
    'bullets of Word',
    { body: 'Ask for:\n\n•\tBrand drugs\n•\tGeneric drugs' },
    [
      'benefits/drugs.md:26:1 warning pasted-characters: Bullet character `•` from a word processor | Write `-` and a space, or let `--fix` do it. There are 2 here.',
    ],
  ],
  [
    'letters',
    { body: 'Ask for:\n\na. Brand drugs\nb. Generic drugs' },
    [
      'benefits/drugs.md:26:1 warning no-stray-marks: `a.` does not start a list | Write `1. Brand drugs`, and the lines below it likewise.',
    ],
  ],
  [
    'numbers in parentheses',
    { body: 'Ask for:\n\n(1) Brand drugs\n(2) Generic drugs' },
    [
      'benefits/drugs.md:26:1 warning no-stray-marks: `(1)` does not start a list | Write `1. Brand drugs`, and the lines below it likewise.',
    ],
  ],
  [
    'a number other than one right below a text',
    { body: 'Then ask for:\n2. Brand drugs\n3. Generic drugs' },
    [
      'benefits/drugs.md:25:1 warning no-stray-marks: A list that starts with `2.` needs an empty line above it | Put an empty line above `2. Brand drugs`.',
    ],
  ],
  [
    'boxes of Word',
    { body: '☐ Brand drugs\n☐ Generic drugs' },
    [
      'benefits/drugs.md:24:1 warning no-stray-marks: `☐` is not a checkbox | Write `- [ ] Brand drugs`, and the lines below it likewise.',
    ],
  ],
  [
    'boxes without a hyphen',
    { body: '[ ] Brand drugs\n[ ] Generic drugs' },
    [
      'benefits/drugs.md:24:1 warning no-stray-marks: `[ ]` is a checkbox only in a list | Write `- [ ] Brand drugs`, and the lines below it likewise.',
    ],
  ],
  [
    'a paragraph right below a list',
    { body: '- Brand drugs\n- Generic drugs\nMost plans pay for both.' },
    [
      'benefits/drugs.md:26:1 warning paragraph-apart: `Most plans pay for both.` is a part of the list item above it | Put an empty line above it. If it belongs to the list item, write 2 more spaces before it.',
    ],
  ],
  [
    'a nonbreaking space behind the mark',
    { body: '-\u00a0Brand drugs\n-\u00a0Generic drugs' },
    [
      'benefits/drugs.md:24:2 warning pasted-characters: Nonbreaking space from a word processor, so this is not a list | Type an ordinary space. There are 2 here.',
    ],
  ],
];

test.each(mistakes)('an author is told about %s', async (_name, change, findings) => {
  expect(await told(change)).toEqual(findings);
});

test.each(mistakes)('with line ends of Windows, about %s', async (_name, change, findings) => {
  expect(await told(change, '\r\n')).toEqual(findings);
});
