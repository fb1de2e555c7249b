import { expect, test } from 'vitest';
import { told, type Mistake } from './handbook.ts';

const mistakes: readonly Mistake[] = [
  [
    'an entry that is still used was removed',
    {
      file: 'resources.yaml',
      swap: [
        'drug-guide:\n  title: A Guide to Drugs\n  publisher: The Press\n  year: 2018\n  url: https://example.org/drugs\n  urlKind: document\n\n',
        '',
      ],
    },
    [
      'benefits/drugs.md:9:5 error resource-known: `drug-guide` is not in resources.yaml | Use an id from that file, or add an entry `drug-guide:` with its title and publisher.',
    ],
  ],
  [
    'an entry was copied with its id',
    {
      file: 'resources.yaml',
      swap: ['plan-list:\n  title: List of Plans', 'drug-guide:\n  title: Rules on Refills'],
    },
    [
      'resources.yaml:8:1 error schema: Key `drug-guide` appears twice | Give this entry an id of its own, such as `rules-on-refills:`, or remove it.',
    ],
  ],
  [
    'an address without https://',
    {
      file: 'resources.yaml',
      swap: ['url: https://example.org/plans', 'url: www.example.org/plans'],
    },
    [
      'resources.yaml:12:8 error schema: `url` must be a web address that starts with `https://`, not `www.example.org/plans` | Write `https://www.example.org/plans`.',
    ],
  ],
  [
    'an address without its kind',
    { file: 'resources.yaml', swap: ['plans\n  urlKind: document\n', 'plans\n'] },
    [
      'resources.yaml:9:3 error schema: `urlKind` is missing | Add `urlKind: document`, `urlKind: landing` or `urlKind: publisher`. document: the work itself; landing: a page about the work; publisher: a page where it can be found.',
    ],
  ],
  [
    'a year in words',
    { file: 'resources.yaml', swap: ['year: 2017', 'year: Spring 2017'] },
    [
      'resources.yaml:11:9 error schema: `year` must be a number, not `Spring 2017` | Write the year alone: `2017`.',
    ],
  ],
  [
    'a key that is indented too far',
    { file: 'resources.yaml', swap: ['Plans\n  publisher', 'Plans\n    publisher'] },
    [
      'resources.yaml:10:5 error schema: `publisher` is indented further than `title` above it | Start both in the same column: write `publisher: The Press` with 2 spaces before it.',
    ],
  ],
  [
    'an address between curly quotation marks',
    {
      file: 'resources.yaml',
      swap: ['url: https://example.org/plans', 'url: “https://example.org/plans”'],
    },
    [
      "resources.yaml:12:8 error schema: Curly quotation marks don't work around `url` | Write `https://example.org/plans`.",
    ],
  ],
  [
    'an address as Outlook pastes it',
    {
      file: 'resources.yaml',
      swap: [
        'url: https://example.org/plans',
        'url: https://example.org/plans<https://example.org/plans>',
      ],
    },
    [
      'resources.yaml:12:8 error schema: `url` has another address behind it, between `<` and `>` | Write `https://example.org/plans`.',
    ],
  ],
  [
    'a link of Markdown as an address',
    {
      file: 'resources.yaml',
      swap: ['url: https://example.org/plans', 'url: [the list](https://example.org/plans)'],
    },
    [
      'resources.yaml:12:8 error schema: A web address is written here without words and brackets | Write `url: https://example.org/plans`.',
    ],
  ],
  [
    'a comma at the end of an address',
    {
      file: 'resources.yaml',
      swap: ['url: https://example.org/plans', 'url: https://example.org/plans,'],
    },
    [
      'resources.yaml:12:8 error schema: `url` ends with punctuation that is no part of the address | Write `https://example.org/plans`.',
    ],
  ],
  [
    'a space in an address',
    {
      file: 'resources.yaml',
      swap: ['url: https://example.org/plans', 'url: https://example.org/list of plans.pdf'],
    },
    [
      'resources.yaml:12:8 error schema: `url` contains a space | Write `https://example.org/list%20of%20plans.pdf`.',
    ],
  ],
  [
    'an id with spaces',
    { file: 'resources.yaml', swap: ['plan-list:', 'Plan List:'] },
    [
      'resources.yaml:8:1 error schema: Id `Plan List` must be lowercase words joined by hyphens, such as `part-a-buy-in` | Write `plan-list:`.',
    ],
  ],
  [
    'an email address as a link',
    {
      file: 'contacts.yaml',
      swap: ['email: office@example.org', 'email: mailto:office@example.org'],
    },
    [
      'contacts.yaml:4:10 error schema: `email` must be an email address such as `name@example.org`, not `mailto:office@example.org` | Write `office@example.org`.',
    ],
  ],
  [
    'a page of the navigation without its ending',
    { file: 'site.yaml', swap: ['page: benefits/drugs.md', 'page: benefits/drugs'] },
    [
      'site.yaml:13:11 error schema: `page` must be the path of a page from the content folder, such as `first-steps/index.md`, not `benefits/drugs` | Write `benefits/drugs.md`.',
    ],
  ],
  [
    'an entry among keys',
    {
      file: 'acronyms.yaml',
      swap: ['management\n', 'management\n- PDP: prescription drug plan\n'],
    },
    [
      'acronyms.yaml:2:1 error schema: Entries of this file have no `-` before them | Write `PDP: prescription drug plan`.',
    ],
  ],
];

test.each(mistakes)('an author is told about %s', async (_name, change, findings) => {
  expect(await told(change)).toEqual(findings);
});

test.each(mistakes)('with line ends of Windows, about %s', async (_name, change, findings) => {
  expect(await told(change, '\r\n')).toEqual(findings);
});
