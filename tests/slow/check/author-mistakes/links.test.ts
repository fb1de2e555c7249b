import { expect, test } from 'vitest';
import { told, type Mistake } from './handbook.ts';

const mistakes: readonly Mistake[] = [
  [
    'the page of the built site',
    { body: 'See [dental care](dental-care.html).' },
    [
      'benefits/drugs.md:24:5 error link-resolves: File `dental-care.html` is a page of the built site, not of the content folder. Did you mean `dental-care.md`? | Write `dental-care.md`.',
    ],
  ],
  [
    'the page on GitHub',
    {
      body: 'See [dental care](https://github.com/example-org/handbook/blob/main/content/benefits/dental-care.md).',
    },
    [
      'benefits/drugs.md:24:5 error link-relative: This address leads to page `benefits/dental-care.md` on GitHub | Write `dental-care.md`, so that the link stays in the toolkit.',
    ],
  ],
  [
    'backslashes',
    { body: 'See [the start](..\\index.md).' },
    [
      'benefits/drugs.md:24:5 error url-allowed: Address `..\\index.md` contains a backslash | Write `../index.md`.',
    ],
  ],
  [
    'a path from the root',
    { body: 'See [dental care](/content/benefits/dental-care.md).' },
    [
      'benefits/drugs.md:24:5 error link-resolves: Link `/content/benefits/dental-care.md` starts with `/`, but links start from the folder of this page. Did you mean `dental-care.md`? | Write `dental-care.md`.',
    ],
  ],
  [
    'capital letters that the file does not have',
    { body: 'See [dental care](Dental-Care.md).' },
    [
      'benefits/drugs.md:24:5 error link-resolves: Capital letters in `Dental-Care.md` differ from the name of the file. Did you mean `dental-care.md`? | Write `dental-care.md`.',
    ],
  ],
  [
    'an address that Outlook has wrapped',
    {
      body: 'See [the rules on refills](https://gcc01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Frefills&data=05%7C02%7Cann%40agency.example&reserved=0).',
    },
    [
      'benefits/drugs.md:24:5 error url-direct: This address leads through Outlook Safe Links instead of straight to its page | Write `https://example.org/refills`.',
    ],
  ],
  [
    'an address out of a search on Google',
    {
      body: 'See [the rules on refills](https://www.google.com/url?q=https://example.org/refills&sa=U&ved=2ah).',
    },
    [
      'benefits/drugs.md:24:5 error url-direct: This address leads through a Google redirect instead of straight to its page | Write `https://example.org/refills`.',
    ],
  ],
  [
    'an address out of a newsletter',
    {
      body: 'See [the rules on refills](https://example.org/refills?utm_source=newsletter&utm_campaign=may).',
    },
    [
      'benefits/drugs.md:24:5 warning url-clean: This address contains the tracking parameters `utm_source`, `utm_campaign` | Write `https://example.org/refills`.',
    ],
  ],
  [
    'an address of SharePoint',
    {
      body: 'See [the draft on refills](https://agency.sharepoint.com/:w:/r/sites/drugs/refills.docx?d=w7).',
    },
    [
      "benefits/drugs.md:24:5 error url-public: This address leads to SharePoint, where readers outside your organization can't sign in | Publish the document on a public web site and link to it there, or remove the link.",
    ],
  ],
  [
    'an address of a file on a computer',
    { body: 'See [the draft on refills](file:///C:/Users/ann/refills.docx).' },
    [
      'benefits/drugs.md:24:5 error url-public: This address leads to a file on your own computer or network | Publish the document on a public web site and link to it there, or remove the link.',
    ],
  ],
  [
    'brackets and parentheses that are swapped',
    { body: 'See (the rules on refills)[https://example.org/refills].' },
    [
      'benefits/drugs.md:24:5 error link-complete: The brackets and parentheses of this link are swapped | Write `[the rules on refills](https://example.org/refills)`.',
    ],
  ],
  [
    'no parenthesis behind the address',
    { body: 'See [the rules on refills](https://example.org/refills for more.' },
    [
      'benefits/drugs.md:24:5 error link-complete: This link has no `)` after its address | Write `[the rules on refills](https://example.org/refills)`.',
    ],
  ],
  [
    'a line break before the address',
    { body: 'See [the rules on refills]\n(https://example.org/refills).' },
    [
      'benefits/drugs.md:24:5 error link-complete: This link is broken by a line break before its address | Write `[the rules on refills](https://example.org/refills)`.',
    ],
  ],
  [
    'quotation marks around the address',
    { body: 'See [the rules on refills](“https://example.org/refills”).' },
    [
      'benefits/drugs.md:24:5 error link-resolves: Address `“https://example.org/refills”` is between quotation marks | Write `https://example.org/refills`.',
    ],
  ],
  [
    'a title in curly quotation marks',
    { body: 'See [the rules on refills](https://example.org/refills “The rules”).' },
    [
      'benefits/drugs.md:24:5 error link-complete: The title of this link is in curly quotation marks | Write `[the rules on refills](https://example.org/refills "The rules")`.',
    ],
  ],
  [
    'an address behind its words, as Outlook pastes it',
    { body: 'See the rules<https://example.org/refills> on refills.' },
    [
      'benefits/drugs.md:24:14 error link-complete: `<https://example.org/refills>` directly follows the text of its link | Write `[rules](https://example.org/refills)`, with all the words of the link between the brackets.',
    ],
  ],
  [
    'the words of a heading as an address',
    { body: 'See [the section above](Who pays).' },
    [
      'benefits/drugs.md:24:5 error link-complete: This link is broken by a space in its address | Write `[the section above](#who-pays)`.',
    ],
  ],
  [
    'a space in an email address',
    { body: 'Write to [the office](mailto: office@example.org).' },
    [
      'benefits/drugs.md:24:10 error link-complete: This link is broken by a space in its address | Write `[the office](mailto:office@example.org)`.',
    ],
  ],
  [
    'a comma at the end of the address',
    { body: 'See [the rules on refills](https://example.org/refills,).' },
    [
      'benefits/drugs.md:24:5 error url-allowed: Address `https://example.org/refills,` ends with a comma, which is no part of it | Write `https://example.org/refills`.',
    ],
  ],
  [
    'a placeholder in angle brackets',
    { body: 'Ask the <state name> office.' },
    [
      'benefits/drugs.md:24:9 error no-raw-html: `<state name>` is read as HTML, so readers would not see it | Write what is meant. If readers should see it as it is, write `\\<state name>`.',
    ],
  ],
];

test.each(mistakes)('an author is told about %s', async (_name, change, findings) => {
  expect(await told(change)).toEqual(findings);
});

test.each(mistakes)('with line ends of Windows, about %s', async (_name, change, findings) => {
  expect(await told(change, '\r\n')).toEqual(findings);
});
