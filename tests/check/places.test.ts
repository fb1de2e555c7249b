import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { lintRules } from '../../src/check/lint.ts';
import { corpusOf, findingsOf, folderOf, pageText, pathway, type Files } from '../corpus-of.ts';
import { withKeys } from './example-folder.ts';

/** The one page of a folder; its body begins in line 11. */
const page = (body: string, front: Readonly<Record<string, string>> = {}): Files =>
  folderOf({ 'page.md': pathway(body, front) });

/** A second pathway, which shares nothing with the first. */
const other = (body: string, front: Readonly<Record<string, string>> = {}): string =>
  pathway(body, {
    title: 'Another Pathway',
    description: 'What a state does on another pathway, in fifty characters or more.',
    steps: '[{id: other-step, text: Take it}]',
    ...front,
  });

/** Two pages, the second in a folder of its own. */
const two = (body: string, otherBody = 'Text.', otherFront = {}): Files =>
  folderOf({ 'page.md': pathway(body), 'part/other.md': other(otherBody, otherFront) });

const withSite = (folder: Files, keys: Readonly<Record<string, string>>): Files => ({
  ...folder,
  'site.yaml': withKeys(String(folder['site.yaml']), keys),
});

const without = (folder: Files, path: string): Files =>
  Object.fromEntries(Object.entries(folder).filter(([each]) => each !== path));

const states = (bearing: string, facts: string, later = '[]'): string =>
  `facts:
  buy-in:
    label: Buy-in
    meaning: Is there an agreement?
    source: The list
    shortSource: List, 2019
    url: https://example.org/list
    asOf: 2019-04-03
    bearsOn: [${bearing}]
states:
  OH: {name: Ohio, facts: ${facts}, later: ${later}}
`;

const withStates = (text: string): Files => ({ ...page('Text.'), 'states.yaml': text });
const later = (fact: string): string =>
  `[{fact: ${fact}, text: It ended, date: 2019-04-03, source: The list, url: 'https://example.org'}]`;

const threeSteps = '[{id: a, text: Take a}, {id: b, text: Take b}, {id: c, text: Take c}]';
const overview = pageText('Text.', {
  title: 'Overview',
  kind: 'overview',
  description: 'A page above other pages, described in fifty characters or more.',
  reviewed: '2019-04-03',
  contacts: '[office]',
});

const mistakes: readonly (readonly [name: string, folder: Files, finding: string])[] = [
  [
    'a footnote without definition',
    page('A claim.[^report]'),
    'page.md:11:9 footnote-resolves Unexpected reference `[^report]`, expected a footnote of that label on this page',
  ],
  [
    'a misspelt reference to a footnote',
    page('A claim.\n\nMore[^reprot] text.\n\n[^report]: The report.'),
    'page.md:13:5 footnote-resolves Unexpected reference `[^reprot]`, expected `[^report]`',
  ],
  [
    'a wrong number of the only footnote',
    page('A claim.[^1]\n\n[^2]: The report.'),
    'page.md:11:9 footnote-resolves Unexpected reference `[^1]`, expected `[^2]`',
  ],
  [
    'a label with a space',
    page('A claim.[^the report]'),
    'page.md:11:9 footnote-resolves Unexpected reference `[^the report]`, expected a label without spaces',
  ],
  [
    'a reference in a table after an escape',
    page('| A | B |\n| --- | --- |\n| a \\| b | c[^x] |'),
    'page.md:13:13 footnote-resolves Unexpected reference `[^x]`, expected a footnote of that label on this page',
  ],
  [
    'a reference in an indented quote',
    page('- A\n\n  > One\n  > two[^x]'),
    'page.md:14:8 footnote-resolves Unexpected reference `[^x]`, expected a footnote of that label on this page',
  ],
  [
    'a footnote that nothing refers to',
    page('A claim.\n\n[^report]: The report.'),
    'page.md:13:1 footnote-used Unexpected footnote `[^report]` without a reference, expected at least one',
  ],
  [
    'a footnote cited in one that nothing refers to',
    page('A claim.\n\n[^a-long]: See[^b-long].\n\n[^b-long]: The report.'),
    'page.md:13:1 footnote-used Unexpected footnote `[^a-long]` without a reference, expected at least one',
  ],
  [
    'footnotes that cite each other alone',
    page('A claim.\n\n[^a-long]: See[^b-long].\n\n[^b-long]: See[^a-long].'),
    'page.md:13:1 footnote-used Unexpected footnote `[^a-long]` without a reference, expected at least one',
  ],
  [
    'a second footnote of a label',
    page('A claim.[^r]\n\n[^r]: One.\n\n[^R]: Two.'),
    'page.md:15:1 footnote-unique Unexpected second footnote `[^R]`, expected each label once',
  ],
  [
    'a link to a page that is not there',
    page('See\n[it](nowhere.md).'),
    'page.md:12:1 link-resolves Unexpected link to `nowhere.md`, expected a page that is there',
  ],
  [
    'a link to a page of another folder',
    two('See [it](other.md#part).', '## Part\n\nText.'),
    'page.md:11:5 link-resolves Unexpected link to `other.md#part`, expected `part/other.md#part`',
  ],
  [
    'a link with the ending of the site',
    two('See [it](part/other.html#part).', '## Part\n\nText.'),
    'page.md:11:5 link-resolves Unexpected link to `part/other.html#part`, expected `part/other.md#part`',
  ],
  [
    'a link without ending',
    two('See [it](part/other).'),
    'page.md:11:5 link-resolves Unexpected link to `part/other`, expected `part/other.md`',
  ],
  [
    'a link to a folder',
    folderOf({ 'page.md': pathway('See [it](part/).'), 'part/index.md': other('Text.') }),
    'page.md:11:5 link-resolves Unexpected link to `part/`, expected `part/index.md`',
  ],
  [
    'a link in other letters',
    two('See [it](Part/Other.md).'),
    'page.md:11:5 link-resolves Unexpected link to `Part/Other.md`, expected `part/other.md`',
  ],
  [
    'a link from the top of the site',
    two('See [it](/part/other.md).'),
    'page.md:11:5 link-resolves Unexpected link to `/part/other.md`, expected `part/other.md`',
  ],
  [
    'a link from a folder',
    two('Text.', 'See [it](paeg.md).'),
    'part/other.md:11:5 link-resolves Unexpected link to `paeg.md`, expected `../page.md`',
  ],
  [
    'a reference whose definition leads nowhere',
    page('See [it][there].\n\n[there]: nowhere.md'),
    'page.md:13:1 link-resolves Unexpected link to `nowhere.md`, expected a page that is there',
  ],
  [
    'a link out of the content folder',
    page('See [it](../secret.md).'),
    'page.md:11:5 link-resolves Unexpected link to `../secret.md`, expected a path inside the content folder',
  ],
  [
    'a link to a file that is not there',
    page('See [it](report.pdf).'),
    'page.md:11:5 link-resolves Unexpected link to `report.pdf`, expected a file that is there',
  ],
  [
    'a link to a file that no output carries',
    { ...page('See [it](plots.csv).'), 'plots.csv': 'a,b' },
    'page.md:11:5 link-resolves Unexpected link to `plots.csv`, expected a page or a PNG or JPEG picture',
  ],
  [
    'a picture of a kind that no output carries',
    { ...page('![Plots](plots.svg)'), 'plots.svg': '<svg/>' },
    'page.md:11:1 link-resolves Unexpected picture `plots.svg`, expected a page or a PNG or JPEG picture',
  ],
  [
    'a review to come',
    page('Text.', { reviewed: '2109-04-03' }),
    'page.md:5:11 date-past Unexpected day `2109-04-03`, expected one up to `2020-01-01`',
  ],
  [
    'a contact verified on a day to come',
    {
      ...page('Text.'),
      'contacts.yaml': String(page('Text.')['contacts.yaml']).replace('2019-', '2109-'),
    },
    'contacts.yaml:6:13 date-past Unexpected day `2109-04-03`, expected one up to `2020-01-01`',
  ],
  [
    'a review that is due',
    page('Text.', { reviewed: '2018-12-31', reviewEveryMonths: '12' }),
    'page.md:5:11 review-due Unexpected review on `2018-12-31`, expected one within 12 months',
  ],
  [
    'a picture that is not there',
    page('![Plots](plots.png)'),
    'page.md:11:1 link-resolves Unexpected picture `plots.png`, expected a file that is there',
  ],
  [
    'a misspelt picture',
    { ...page('![Plots](plotz.png)'), 'plots.png': new Uint8Array(1) },
    'page.md:11:1 link-resolves Unexpected picture `plotz.png`, expected `plots.png`',
  ],
  [
    'an anchor of the page itself',
    page('## Meters\n\nSee [it](#meter).'),
    'page.md:13:5 anchor-resolves Unexpected anchor `#meter`, expected `#meters`',
  ],
  [
    'an anchor of another page',
    two('See [it](part/other.md#nowhere).', '## One\n\nText.\n\n## Two\n\nText.'),
    'page.md:11:5 anchor-resolves Unexpected anchor `#nowhere`, expected one of a heading of `part/other.md`',
  ],
  [
    'an anchor of a page without headings',
    two('See [it](part/other.md#nowhere).'),
    'page.md:11:5 anchor-resolves Unexpected anchor `#nowhere`, expected one of a heading of `part/other.md`',
  ],
  [
    'an unknown resource',
    page('Text.', { resources: '[guide, annual-report]' }),
    'page.md:7:20 resource-known Unexpected resource `annual-report`, expected an id of `resources.yaml`',
  ],
  [
    'a misspelt resource',
    page('Text.', { resources: '\n  - guides' }),
    'page.md:8:5 resource-known Unexpected resource `guides`, expected `guide`',
  ],
  [
    'a link to an unknown resource',
    page('See [it](resources.yaml#guides).'),
    'page.md:11:5 resource-known Unexpected resource `guides`, expected `guide`',
  ],
  [
    'a link to the registry itself',
    page('See [it](resources.yaml).'),
    'page.md:11:5 resource-known Unexpected link to `resources.yaml`, expected `#` and an id after it',
  ],
  [
    'an unknown contact',
    page('Text.', { contacts: '[office, help-desk]' }),
    'page.md:6:20 contact-known Unexpected contact `help-desk`, expected an id of `contacts.yaml`',
  ],
  [
    'a misspelt contact',
    page('Text.', { contacts: '[ofice]' }),
    'page.md:6:12 contact-known Unexpected contact `ofice`, expected `office`',
  ],
  [
    'an unknown contact of the site',
    withSite(page('Text.'), { contact: 'ofice' }),
    'site.yaml:9:10 contact-known Unexpected contact `ofice`, expected `office`',
  ],
  [
    'a page without contact',
    page('Text.', { contacts: '[]' }),
    'page.md:6:1 contact-present Unexpected lack of contacts, expected at least one',
  ],
  [
    'a page without the key contacts',
    folderOf({ 'page.md': pathway('Text.').replace(/contacts: .*\n/, '') }),
    'page.md:2:1 contact-present Unexpected lack of contacts, expected at least one',
  ],
  [
    'a pathway without resources',
    page('Text.', { resources: '[]' }),
    'page.md:7:1 sidebar-present Unexpected lack of related resources, expected at least one',
  ],
  [
    'a pathway without the key resources',
    folderOf({ 'page.md': pathway('Text.').replace(/resources: .*\n/, '') }),
    'page.md:2:1 sidebar-present Unexpected lack of related resources, expected at least one',
  ],
  [
    'an overview above nothing',
    folderOf({ 'page.md': pathway('Text.'), 'over.md': overview }),
    'over.md:3:1 sidebar-present Unexpected overview above no pathway, expected pages with related resources',
  ],
  [
    'an overview above a pathway without resources',
    withSite(folderOf({ 'page.md': pathway('Text.', { resources: '[]' }), 'over.md': overview }), {
      navigation: '[{page: index.md}, {page: over.md, pages: [{page: page.md}]}]',
    }),
    'page.md:7:1 sidebar-present Unexpected lack of related resources, expected at least one',
  ],
  [
    'an overview above an overview above nothing',
    withSite(
      folderOf({
        'over.md': overview,
        'below.md': overview.replace('Overview', 'Below').replace('A page', 'Below, a page'),
      }),
      {
        navigation: '[{page: index.md}, {page: over.md, pages: [{page: below.md}]}]',
      },
    ),
    'below.md:3:1 sidebar-present Unexpected overview above no pathway, expected pages with related resources',
  ],
  [
    'a title that is missing',
    folderOf({ 'page.md': pathway('Text.').replace(/title: .*\n/, '') }),
    'page.md:2:1 schema Unexpected lack of `title`, expected a line `title: ...`',
  ],
  [
    'a misspelt key',
    folderOf({ 'page.md': pathway('Text.').replace('title:', 'titel:') }),
    'page.md:2:1 schema Unexpected key `titel`, expected `title`',
  ],
  [
    'a misspelt kind below an overview',
    withSite(folderOf({ 'page.md': pathway('Text.', { kind: 'pathwya' }), 'over.md': overview }), {
      navigation: '[{page: index.md}, {page: over.md, pages: [{page: page.md}]}]',
    }),
    'page.md:3:7 schema Unexpected `pathwya` in `kind`, expected `home`, `overview`, `pathway` or `references`',
  ],
  [
    'a page missing from the navigation',
    withSite(page('Text.'), { navigation: '[{page: index.md}]' }),
    'page.md:1:1 page-in-navigation Unexpected page that the navigation does not name, expected an entry for it',
  ],
  [
    'a page missing from the navigation and wrong',
    withSite(page('Text.', { title: '[]' }), { navigation: '[{page: index.md}, {page: page.md}]' }),
    'page.md:2:8 schema Unexpected list of 0 in `title`, expected text',
  ],
  [
    'an entry without page',
    withSite(page('Text.'), {
      navigation: '[{page: index.md}, {page: page.md, pages: [{page: gone.md}]}]',
    }),
    'site.yaml:7:63 page-in-navigation Unexpected entry for `gone.md`, expected a page that is there',
  ],
  [
    'a misspelt entry',
    withSite(page('Text.'), { navigation: '\n  - page: index.md\n  - page: paeg.md' }),
    'site.yaml:9:11 page-in-navigation Unexpected entry for `paeg.md`, expected `page.md`',
  ],
  [
    'a renamed page',
    withSite(page('Text.'), { navigation: '\n  - page: index.md\n  - page: former-name.md' }),
    'site.yaml:9:11 page-in-navigation Unexpected entry for `former-name.md`, expected `page.md`',
  ],
  [
    'an entry twice',
    withSite(page('Text.'), {
      navigation: '\n  - page: index.md\n  - page: page.md\n  - page: page.md',
    }),
    'site.yaml:10:11 page-in-navigation Unexpected second entry for `page.md`, expected each page once',
  ],
  [
    'an entry twice instead of another',
    withSite(two('Text.'), {
      navigation: '\n  - page: index.md\n  - page: page.md\n  - page: page.md',
    }),
    'site.yaml:10:11 page-in-navigation Unexpected second entry for `page.md`, expected `part/other.md`',
  ],
  [
    'a step id twice',
    folderOf({
      'page.md': pathway('Text.'),
      'other.md': other('Text.', { steps: '[{id: first-step, text: Take it}]' }),
    }),
    'other.md:8:14 id-unique Unexpected second step `first-step`, expected an id that no other step has',
  ],
  [
    'a title twice',
    folderOf({ 'page.md': pathway('Text.'), 'other.md': other('Text.', { title: 'a pathway' }) }),
    'other.md:2:8 title-unique Unexpected title `a pathway` of a second page, expected one that no other page has',
  ],
  [
    'an alias at which a page stands',
    page('Text.', { aliases: '[old.md, index.md]' }),
    'page.md:9:19 alias-unique Unexpected alias `index.md`, expected a path at which no page stands',
  ],
  [
    'an alias twice',
    page('Text.', { aliases: '[old.md, old.md]' }),
    'page.md:9:19 alias-unique Unexpected second alias `old.md`, expected each alias once',
  ],
  [
    'a script',
    page('Text.\n\n<script>alert(1)</script>\n\nText.'),
    'page.md:13:1 no-raw-html Unexpected HTML `<script>`, expected Markdown',
  ],
  [
    'tags around words',
    page('A <b>strong</b> word.'),
    'page.md:11:3 no-raw-html Unexpected HTML `<b>`, expected Markdown',
  ],
  [
    'tags around paragraphs',
    page('<div>\n\nText.\n\n</div>'),
    'page.md:11:1 no-raw-html Unexpected HTML `<div>`, expected Markdown',
  ],
  [
    'a break',
    page('| A |\n| --- |\n| a<br>b |'),
    'page.md:13:4 no-raw-html Unexpected HTML `<br>`, expected Markdown',
  ],
  [
    'a closing tag alone',
    page('A word</b>.'),
    'page.md:11:7 no-raw-html Unexpected HTML `</b>`, expected Markdown',
  ],
  [
    'a placeholder in angle brackets',
    page('Ask <your state>.'),
    'page.md:11:5 no-raw-html Unexpected HTML `<your state>`, expected Markdown',
  ],
  [
    'a comment',
    page('Text. <!-- To do -->'),
    'page.md:11:7 no-raw-html Unexpected comment, expected text for readers',
  ],
  [
    'a comment of remark-lint',
    page('<!-- lint disable -->\n\nText.'),
    'page.md:11:1 no-raw-html Unexpected comment, expected text for readers',
  ],
  [
    'a tag after a comment that is let through',
    page('<!-- pathways-ignore heading-order --><b>'),
    'page.md:11:1 no-raw-html Unexpected comment, expected text for readers',
  ],
  [
    'a script in an address',
    page('See [it](javascript:alert(1)).'),
    'page.md:11:5 url-allowed Unexpected address `javascript:alert(1)`, expected one that begins with `https:`, `http:`, `mailto:` or `tel:`',
  ],
  [
    'a script behind a line break',
    page('See [it](java&#10;script:alert).'),
    'page.md:11:5 url-allowed Unexpected address `java script:alert`, expected one that begins with `https:`, `http:`, `mailto:` or `tel:`',
  ],
  [
    'data in a picture',
    page('![Plots](data:image/png;base64,AA)'),
    'page.md:11:1 url-allowed Unexpected address `data:image/png;base64,AA`, expected one that begins with `https:`, `http:`, `mailto:` or `tel:`',
  ],
  [
    'a misspelt scheme',
    page('See [it](htps://example.org/a).'),
    'page.md:11:5 url-allowed Unexpected address `htps://example.org/a`, expected `https://example.org/a`',
  ],
  [
    'an address without scheme',
    page('See [it](//example.org/a).'),
    'page.md:11:5 url-allowed Unexpected address `//example.org/a`, expected `https://example.org/a`',
  ],
  [
    'no address',
    page('See [it]().'),
    'page.md:11:5 url-allowed Unexpected link without an address, expected one between the parentheses',
  ],
  [
    'half an address',
    page('See [it](https://).'),
    'page.md:11:5 url-allowed Unexpected address `https://`, expected a complete one',
  ],
  [
    'a backslash in an address',
    two('See [it](part\\\\other.md).'),
    'page.md:11:5 url-allowed Unexpected `\\` in the address `part\\other.md`, expected `/`',
  ],
  [
    'an address that is not encrypted',
    page('See <http://example.org>.'),
    'page.md:11:5 url-secure Unexpected address `http://example.org`, expected one that begins with `https:`',
  ],
  [
    'a bare address',
    page('See www.example.org today.'),
    'page.md:11:5 no-literal-urls Unexpected GFM autolink literal, expected regular autolink, add `<http://` before and `>` after',
  ],
  [
    'a first heading that is too deep',
    page('Text.\n\n### Land\n\nText.\n\n### Water'),
    'page.md:13:1 heading-order Unexpected first heading `###`, expected `##`',
  ],
  [
    'a level that is skipped',
    page('## Land\n\n#### Sun\n\n#### Shade'),
    'page.md:13:1 heading-order Unexpected heading `####` after `##`, expected `###`',
  ],
  [
    'a heading without text',
    page('## Land\n\n###\n\nText.'),
    'page.md:13:1 heading-order Unexpected heading without text, expected a few words',
  ],
  [
    'a heading of the first level',
    page('# Land\n\n## Sun'),
    'page.md:11:1 title-once Unexpected heading `#`, expected `##` or deeper',
  ],
  [
    'a heading of the first level before a third',
    page('# Land\n\n### Sun'),
    'page.md:11:1 title-once Unexpected heading `#`, expected `##` or deeper',
  ],
  [
    'a pathway without steps',
    page('Text.', { steps: '[]' }),
    'page.md:8:1 steps-fit Unexpected pathway without a step, expected at least one',
  ],
  [
    'a pathway without the key steps',
    folderOf({ 'page.md': pathway('Text.').replace(/steps: .*\n/, '') }),
    'page.md:2:1 steps-fit Unexpected pathway without a step, expected at least one',
  ],
  [
    'three steps',
    page('Text.', { steps: threeSteps }),
    'page.md:8:55 steps-fit Unexpected 3 steps, expected at most 2 on a page',
  ],
  [
    'three steps where two are all',
    withSite(page('Text.', { steps: threeSteps }), { limits: '{steps: 2}' }),
    'page.md:8:55 steps-fit Unexpected 3 steps, expected at most 2 on a page',
  ],
  [
    'a long step',
    page('Text.', { steps: `[{id: a, text: ${'long step '.repeat(9)}long}]` }),
    'page.md:8:23 steps-fit Unexpected step of 94 characters, expected at most 90',
  ],
  [
    'a step too many in all',
    withSite(two('Text.'), { limits: '{steps: 1}' }),
    'part/other.md:8:9 steps-fit Unexpected 2 steps in all, expected at most 1 on the checklist',
  ],
  [
    'a picture without words',
    { ...page('![](a.png)'), 'a.png': new Uint8Array(1) },
    'page.md:11:1 image-alt Unexpected picture without words, expected what it shows between `![` and `]`',
  ],
  [
    'a picture by reference without words',
    { ...page('![][a]\n\n[a]: a.png'), 'a.png': new Uint8Array(1) },
    'page.md:11:1 image-alt Unexpected picture without words, expected what it shows between `![` and `]`',
  ],
  [
    'a fact that bears on an unknown step',
    withStates(states('{step: frist-step}', '{buy-in: yes}')),
    'states.yaml:9:22 fact-bears-on-known Unexpected step `frist-step`, expected `first-step`',
  ],
  [
    'a fact that bears on an unknown page',
    withStates(states('{step: first-step}, {page: nowhere.md}', '{buy-in: yes}')),
    'states.yaml:9:42 fact-bears-on-known Unexpected page `nowhere.md`, expected the path of a page',
  ],
  [
    'an unknown fact of a state',
    withStates(states('{step: first-step}', '{buy-on: yes}')),
    'states.yaml:11:28 fact-bears-on-known Unexpected fact `buy-on`, expected `buy-in`',
  ],
  [
    'an unknown fact that changed later',
    withStates(states('{step: first-step}', '{buy-in: yes}', later('share'))),
    'states.yaml:11:57 fact-bears-on-known Unexpected fact `share`, expected an id that stands under `facts`',
  ],
  [
    'a kind of fact that is wrong',
    withStates(states('{step: first-step}', '{buy-in: yes}').replace('2019-04-03', 'soon')),
    'states.yaml:8:11 schema Unexpected `soon` in `asOf`, expected a day such as `2019-04-03`',
  ],
  [
    'a page that cannot be parsed',
    folderOf({
      'page.md': pathway('See [it](deep.md#a).', {}),
      'deep.md': `${other('').trimEnd()}\n${'>'.repeat(200)}`,
    }),
    'deep.md:10:1 file-readable Unexpected nesting of more than 100 levels, expected fewer',
  ],
  [
    'a page with a wrong step',
    {
      ...withStates(states('{step: first-step}', '{buy-in: yes}')),
      'page.md': pathway('Text.', { steps: '[{id: First Step, text: Take it}]' }),
    },
    'page.md:8:14 schema Unexpected `First Step` in `id`, expected lower-case words joined by hyphens, such as `part-a-buy-in`',
  ],
  [
    'no contacts.yaml',
    without(page('Text.'), 'contacts.yaml'),
    'contacts.yaml:1:1 schema Unexpected lack of `contacts.yaml`, expected it in the content folder',
  ],
  [
    'a wrong entry of contacts.yaml',
    {
      ...page('Text.'),
      'contacts.yaml':
        'office:\n  role: Office\n  organization: The Press\n  email: nobody\n  purpose: Any\n  verified: 2019-04-03\n',
    },
    'contacts.yaml:4:10 schema Unexpected `nobody` in `email`, expected an e-mail address such as `name@example.org`',
  ],
  [
    'a wrong site.yaml',
    withSite(folderOf({ 'page.md': pathway('Text.'), 'over.md': overview }), {
      language: 'English',
    }),
    'site.yaml:11:11 schema Unexpected `English` in `language`, expected a language tag such as `en-US`',
  ],
  [
    'brackets without a link',
    page('He said [sic] so.'),
    'page.md:11:9 no-undefined-references Unexpected reference to undefined definition, expected corresponding definition (`sic`) for a link or escaped opening bracket (`\\[`) for regular text',
  ],
  [
    'a definition that nothing refers to',
    page('Text.\n\n[there]: https://example.org'),
    'page.md:13:1 no-unused-definitions Unexpected unused definition, expected no definition or one or more references to `there`',
  ],
];

test.each(mistakes)(
  'finds %s, once, where it is, with what to do',
  async (_name, folder, finding) => {
    const corpus = await corpusOf(folder);
    const checked = await check(corpus, { today: '2020-01-01' });
    expect(findingsOf(checked)).toEqual([finding]);
    const [message] = checked.findings;
    const isOurs = !lintRules.includes(message?.ruleId ?? '');
    expect(message?.url).toMatch(isOurs ? /^docs\/rules\.md#/ : /^https:/);
    expect(message?.help ?? '').toMatch(/^[^ ].*[.?]$/);
  },
);
