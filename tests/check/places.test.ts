import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { lintRules } from '../../src/check/lint.ts';
import { corpusOf, findingsOf, folderOf, pageText, pathway, type Files } from '../corpus-of.ts';
import { pngOf } from '../images.ts';
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
records:
  OH: {name: Ohio, facts: ${facts}, later: ${later}}
`;

const withStates = (text: string): Files => ({ ...page('Text.'), 'records.yaml': text });
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
    'page.md:11:9 footnote-resolves This page has no footnote `[^report]`',
  ],
  [
    'a misspelled reference to a footnote',
    page('A claim.\n\nMore[^reprot] text.\n\n[^report]: The report.'),
    'page.md:13:5 footnote-resolves This page has no footnote `[^reprot]`. Did you mean `[^report]`?',
  ],
  [
    'a wrong number of the only footnote',
    page('A claim.[^1]\n\n[^2]: The report.'),
    'page.md:11:9 footnote-resolves This page has no footnote `[^1]`. Did you mean `[^2]`?',
  ],
  [
    'a label with a space',
    page('A claim.[^the report]'),
    'page.md:11:9 footnote-resolves Footnote label `[^the report]` contains a space',
  ],
  [
    'a reference in a table after an escape',
    page('| A | B |\n| --- | --- |\n| a \\| b | c[^x] |'),
    'page.md:13:13 footnote-resolves This page has no footnote `[^x]`',
  ],
  [
    'a reference in an indented quote',
    page('- A\n\n  > One\n  > two[^x]'),
    'page.md:14:8 footnote-resolves This page has no footnote `[^x]`',
  ],
  [
    'a footnote that nothing refers to',
    page('A claim.\n\n[^report]: The report.'),
    'page.md:13:1 footnote-used Nothing refers to footnote `[^report]`',
  ],
  [
    'a footnote cited in one that nothing refers to',
    page('A claim.\n\n[^a-long]: See[^b-long].\n\n[^b-long]: The report.'),
    'page.md:13:1 footnote-used Nothing refers to footnote `[^a-long]`',
  ],
  [
    'footnotes that cite each other alone',
    page('A claim.\n\n[^a-long]: See[^b-long].\n\n[^b-long]: See[^a-long].'),
    'page.md:13:1 footnote-used Nothing refers to footnote `[^a-long]`',
  ],
  [
    'a second footnote of a label',
    page('A claim.[^r]\n\n[^r]: One.\n\n[^R]: Two.'),
    'page.md:15:1 footnote-unique Two footnotes have the label `[^R]`',
  ],
  [
    'a link to a page that does not exist',
    page('See\n[it](nowhere.md).'),
    'page.md:12:1 link-resolves Page `nowhere.md` does not exist',
  ],
  [
    'a link to a page of another folder',
    two('See [it](other.md#part).', '## Part\n\nText.'),
    'page.md:11:5 link-resolves Page `other.md#part` does not exist. Did you mean `part/other.md#part`?',
  ],
  [
    'a link with the ending of the site',
    two('See [it](part/other.html#part).', '## Part\n\nText.'),
    'page.md:11:5 link-resolves Page `part/other.html#part` is a page of the built site, not of the content folder. Did you mean `part/other.md#part`?',
  ],
  [
    'a link without its ending',
    two('See [it](part/other).'),
    'page.md:11:5 link-resolves Page `part/other` does not exist. Did you mean `part/other.md`?',
  ],
  [
    'a link to a folder',
    folderOf({ 'page.md': pathway('See [it](part/).'), 'part/index.md': other('Text.') }),
    'page.md:11:5 link-resolves Page `part/` does not exist. Did you mean `part/index.md`?',
  ],
  [
    'a link in the wrong case',
    two('See [it](Part/Other.md).'),
    'page.md:11:5 link-resolves Capital letters in `Part/Other.md` differ from the name of the file. Did you mean `part/other.md`?',
  ],
  [
    'a link from the root of the site',
    two('See [it](/part/other.md).'),
    'page.md:11:5 link-resolves Link `/part/other.md` starts with `/`, but links start from the folder of this page. Did you mean `part/other.md`?',
  ],
  [
    'a link from a folder',
    two('Text.', 'See [it](paeg.md).'),
    'part/other.md:11:5 link-resolves Page `paeg.md` does not exist. Did you mean `../page.md`?',
  ],
  [
    'a labeled address that leads nowhere',
    page('See [it][there].\n\n[there]: nowhere.md'),
    'page.md:13:1 link-resolves Page `nowhere.md` does not exist',
  ],
  [
    'a link out of the content folder',
    page('See [it](../secret.md).'),
    'page.md:11:5 link-resolves Link `../secret.md` leads outside the content folder',
  ],
  [
    'a link to a file that does not exist',
    page('See [it](report.pdf).'),
    'page.md:11:5 link-resolves File `report.pdf` does not exist',
  ],
  [
    'a link to a file that is not published',
    { ...page('See [it](plots.dwg).'), 'plots.dwg': 'AC1032' },
    'page.md:11:5 attachment-supported `plots.dwg` is of a type that is not published',
  ],
  [
    'an image that is not PNG, JPEG or SVG',
    { ...page('![Plots](plots.gif)'), 'plots.gif': 'GIF89a' },
    'page.md:11:1 image-supported `plots.gif` is a GIF image',
  ],
  [
    'a review in the future',
    page('Text.', { reviewed: '2109-04-03' }),
    'page.md:5:11 date-past `2109-04-03` is in the future',
  ],
  [
    'a contact verified in the future',
    {
      ...page('Text.'),
      'contacts.yaml': String(page('Text.')['contacts.yaml']).replace('2019-', '2109-'),
    },
    'contacts.yaml:6:13 date-past `2109-04-03` is in the future',
  ],
  [
    'a review that is due',
    page('Text.', { reviewed: '2018-12-31', reviewEveryMonths: '12' }),
    'page.md:5:11 review-due This page was last reviewed more than 12 months ago (December 31, 2018)',
  ],
  [
    'an image that does not exist',
    page('![Plots](plots.png)'),
    'page.md:11:1 link-resolves Image `plots.png` does not exist',
  ],
  [
    'a misspelled image',
    { ...page('![Plots](plotz.png)'), 'plots.png': new Uint8Array(1) },
    'page.md:11:1 link-resolves Image `plotz.png` does not exist. Did you mean `plots.png`?',
  ],
  [
    'an anchor of the page itself',
    page('## Meters\n\nSee [it](#meter).'),
    'page.md:13:5 anchor-resolves This page has no heading `#meter`. Did you mean `#meters`?',
  ],
  [
    'an anchor of another page',
    two('See [it](part/other.md#nowhere).', '## One\n\nText.\n\n## Two\n\nText.'),
    'page.md:11:5 anchor-resolves `part/other.md` has no heading `#nowhere`',
  ],
  [
    'an anchor of a page without headings',
    two('See [it](part/other.md#nowhere).'),
    'page.md:11:5 anchor-resolves `part/other.md` has no heading `#nowhere`',
  ],
  [
    'an unknown resource',
    page('Text.', { resources: '[guide, annual-report]' }),
    'page.md:7:20 resource-known `annual-report` is not in resources.yaml',
  ],
  [
    'a misspelled resource',
    page('Text.', { resources: '\n  - guides' }),
    'page.md:8:5 resource-known `guides` is not in resources.yaml. Did you mean `guide`?',
  ],
  [
    'a link to an unknown resource',
    page('See [it](resources.yaml#guides).'),
    'page.md:11:5 resource-known `guides` is not in resources.yaml. Did you mean `guide`?',
  ],
  [
    'a link to the registry itself',
    page('See [it](resources.yaml).'),
    'page.md:11:5 resource-known This link to resources.yaml names no entry',
  ],
  [
    'an unknown contact',
    page('Text.', { contacts: '[office, help-desk]' }),
    'page.md:6:20 contact-known `help-desk` is not in contacts.yaml',
  ],
  [
    'a misspelled contact',
    page('Text.', { contacts: '[ofice]' }),
    'page.md:6:12 contact-known `ofice` is not in contacts.yaml. Did you mean `office`?',
  ],
  [
    'an unknown contact of the site',
    withSite(page('Text.'), { contact: 'ofice' }),
    'site.yaml:10:10 contact-known `ofice` is not in contacts.yaml. Did you mean `office`?',
  ],
  [
    'a page without contact',
    page('Text.', { contacts: '[]' }),
    'page.md:6:1 contact-present This page has no contact',
  ],
  [
    'a page without the key contacts',
    folderOf({ 'page.md': pathway('Text.').replace(/contacts: .*\n/, '') }),
    'page.md:2:1 contact-present This page has no contact',
  ],
  [
    'a pathway without resources',
    page('Text.', { resources: '[]' }),
    'page.md:7:1 sidebar-present This page lists no related resources',
  ],
  [
    'a pathway without the key resources',
    folderOf({ 'page.md': pathway('Text.').replace(/resources: .*\n/, '') }),
    'page.md:2:1 sidebar-present This page lists no related resources',
  ],
  [
    'an overview without pages below it',
    folderOf({ 'page.md': pathway('Text.'), 'over.md': overview }),
    'over.md:3:1 sidebar-present This overview has no pages below it',
  ],
  [
    'an overview with a pathway without resources below it',
    withSite(folderOf({ 'page.md': pathway('Text.', { resources: '[]' }), 'over.md': overview }), {
      navigation: '[{page: index.md}, {page: over.md, pages: [{page: page.md}]}]',
    }),
    'page.md:7:1 sidebar-present This page lists no related resources',
  ],
  [
    'an overview with an overview without pages below it',
    withSite(
      folderOf({
        'over.md': overview,
        'below.md': overview.replace('Overview', 'Below').replace('A page', 'Below, a page'),
      }),
      {
        navigation: '[{page: index.md}, {page: over.md, pages: [{page: below.md}]}]',
      },
    ),
    'below.md:3:1 sidebar-present This overview has no pages below it',
  ],
  [
    'a title that is missing',
    folderOf({ 'page.md': pathway('Text.').replace(/title: .*\n/, '') }),
    'page.md:2:1 schema `title` is missing',
  ],
  [
    'a misspelled key',
    folderOf({ 'page.md': pathway('Text.').replace('title:', 'titel:') }),
    'page.md:2:1 schema Unknown key `titel`. Did you mean `title`?',
  ],
  [
    'a misspelled kind below an overview',
    withSite(folderOf({ 'page.md': pathway('Text.', { kind: 'pgae' }), 'over.md': overview }), {
      navigation: '[{page: index.md}, {page: over.md, pages: [{page: page.md}]}]',
    }),
    "page.md:3:7 schema `kind` can't be `pgae`. Did you mean `page`?",
  ],
  [
    'a page missing from the navigation',
    withSite(page('Text.'), { navigation: '[{page: index.md}]' }),
    'page.md:1:1 page-in-navigation This page is not in the navigation',
  ],
  [
    'a page missing from the navigation and wrong',
    withSite(page('Text.', { title: '[]' }), { navigation: '[{page: index.md}, {page: page.md}]' }),
    'page.md:2:8 schema `title` must be text, not a list',
  ],
  [
    'an entry without a page',
    withSite(page('Text.'), {
      navigation: '[{page: index.md}, {page: page.md, pages: [{page: gone.md}]}]',
    }),
    'site.yaml:8:63 page-in-navigation Page `gone.md` does not exist',
  ],
  [
    'a misspelled entry',
    withSite(page('Text.'), { navigation: '\n  - page: index.md\n  - page: paeg.md' }),
    'site.yaml:10:11 page-in-navigation Page `paeg.md` does not exist. Did you mean `page.md`?',
  ],
  [
    'a renamed page',
    withSite(page('Text.'), { navigation: '\n  - page: index.md\n  - page: former-name.md' }),
    'site.yaml:10:11 page-in-navigation Page `former-name.md` does not exist. Did you mean `page.md`?',
  ],
  [
    'two entries for one page',
    withSite(page('Text.'), {
      navigation: '\n  - page: index.md\n  - page: page.md\n  - page: page.md',
    }),
    'site.yaml:11:11 page-in-navigation Page `page.md` is already in the navigation',
  ],
  [
    'two entries for one page, and none for another',
    withSite(two('Text.'), {
      navigation: '\n  - page: index.md\n  - page: page.md\n  - page: page.md',
    }),
    'site.yaml:11:11 page-in-navigation Page `page.md` is already in the navigation. Did you mean `part/other.md`?',
  ],
  [
    'a step id used twice',
    folderOf({
      'page.md': pathway('Text.'),
      'other.md': other('Text.', { steps: '[{id: first-step, text: Take it}]' }),
    }),
    'other.md:8:14 id-unique Step id `first-step` is used twice',
  ],
  [
    'two pages with the same title',
    folderOf({ 'page.md': pathway('Text.'), 'other.md': other('Text.', { title: 'a pathway' }) }),
    'other.md:2:8 title-unique Same title as `page.md`: `a pathway`',
  ],
  [
    'an alias that is the path of a page',
    page('Text.', { aliases: '[old.md, index.md]' }),
    'page.md:9:19 alias-unique Alias `index.md` is the path of a page',
  ],
  [
    'an alias used twice',
    page('Text.', { aliases: '[old.md, old.md]' }),
    'page.md:9:19 alias-unique Alias `old.md` is used twice',
  ],
  [
    'a script',
    page('Text.\n\n<script>alert(1)</script>\n\nText.'),
    'page.md:13:1 no-raw-html HTML is not allowed: `<script>`',
  ],
  [
    'tags around words',
    page('A <b>strong</b> word.'),
    'page.md:11:3 no-raw-html HTML is not allowed: `<b>`',
  ],
  [
    'tags around paragraphs',
    page('<div>\n\nText.\n\n</div>'),
    'page.md:11:1 no-raw-html HTML is not allowed: `<div>`',
  ],
  [
    'a tag with an attribute',
    page('| A |\n| --- |\n| a<br class="x">b |'),
    'page.md:13:4 no-raw-html `<br class="x">` is not written as `<br>`',
  ],
  [
    'a closing tag alone',
    page('A word</b>.'),
    'page.md:11:7 no-raw-html HTML is not allowed: `</b>`',
  ],
  [
    'a placeholder in angle brackets',
    page('Ask <your state>.'),
    'page.md:11:5 no-raw-html `<your state>` is read as HTML, so readers would not see it',
  ],
  [
    'text after a comment',
    page('<!-- To do --> Text.'),
    'page.md:11:16 no-raw-html The text on the same line as this comment is hidden',
  ],
  [
    'a comment without an end',
    page('Text.\n\n<!-- To do\n\nText.'),
    'page.md:13:1 no-raw-html This comment is never closed, so everything below it is hidden',
  ],
  [
    'a tag without its partner',
    page('CO<sub>2'),
    'page.md:11:3 no-raw-html `<sub>` has no `</sub>`',
  ],
  [
    'details without an end',
    page('<details>\n\nText.'),
    'page.md:11:1 no-raw-html `<details>` has no `</details>`',
  ],
  [
    'a summary alone',
    page('<summary>Text</summary>'),
    'page.md:11:1 no-raw-html `<summary>` is not the first line of `<details>`',
  ],
  [
    'a script in an address',
    page('See [it](javascript:alert(1)).'),
    'page.md:11:5 url-allowed Address `javascript:alert(1)` is not allowed',
  ],
  [
    'a script after a line break',
    page('See [it](java&#10;script:alert).'),
    'page.md:11:5 url-allowed Address `java script:alert` is not allowed',
  ],
  [
    'data in a picture',
    page('![Plots](data:image/png;base64,AA)'),
    'page.md:11:1 image-supported This image is in the text itself, not in a file of its own',
  ],
  [
    'a misspelled scheme',
    page('See [it](htps://example.org/a).'),
    'page.md:11:5 url-allowed Address `htps://example.org/a` is not allowed. Did you mean `https://example.org/a`?',
  ],
  [
    'an address without scheme',
    page('See [it](//example.org/a).'),
    'page.md:11:5 url-allowed Address `//example.org/a` is not allowed. Did you mean `https://example.org/a`?',
  ],
  [
    'a link without an address',
    page('See [it]().'),
    'page.md:11:5 url-allowed This link has no address',
  ],
  [
    'an incomplete address',
    page('See [it](https://).'),
    'page.md:11:5 url-allowed Address `https://` is incomplete',
  ],
  [
    'a backslash in an address',
    two('See [it](part\\\\other.md).'),
    'page.md:11:5 url-allowed Address `part\\other.md` contains a backslash',
  ],
  [
    'an address that is not encrypted',
    page('See <http://example.org>.'),
    'page.md:11:5 url-secure Address `http://example.org` does not use `https:`',
  ],
  [
    'a bare address',
    page('See www.example.org today.'),
    'page.md:11:5 no-literal-urls Web address `www.example.org` has no link text',
  ],
  [
    'a first heading that is too deep',
    page('Text.\n\n### Land\n\nText.\n\n### Water'),
    'page.md:13:1 heading-order The first heading has `###` instead of `##`',
  ],
  [
    'a level that is skipped',
    page('## Land\n\n#### Sun\n\n#### Shade'),
    'page.md:13:1 heading-order This heading skips a level: `####` comes after `##`',
  ],
  [
    'a heading without text',
    page('## Land\n\n###\n\nText.'),
    'page.md:13:1 heading-order This heading has no text',
  ],
  [
    'a heading of the first level',
    page('# Land\n\n## Sun'),
    'page.md:11:1 title-once Page titles belong in the front matter, not in a `#` heading',
  ],
  [
    'the title as a heading',
    page('# A Pathway\n\n## Sun'),
    'page.md:11:1 title-once This heading repeats the title of the page',
  ],
  [
    'a link whose address a template makes',
    page('See [the plots]({% page "plots" %}).'),
    `page.md:11:17 foreign-markup Readers would see \`{% page "plots" %}\`: tags of Liquid don't work here`,
  ],
  [
    'an icon that another tool draws',
    page('Press <i class="play"></i> to start.'),
    'page.md:11:7 no-raw-html HTML is not allowed: `<i class="play">`',
  ],
  [
    'a heading of the first level before a third',
    page('# Land\n\n### Sun'),
    'page.md:11:1 title-once Page titles belong in the front matter, not in a `#` heading',
  ],
  [
    'a pathway without steps',
    page('Text.', { steps: '[]' }),
    'page.md:8:1 steps-fit This page has no checklist step',
  ],
  [
    'a pathway without the key steps',
    folderOf({ 'page.md': pathway('Text.').replace(/steps: .*\n/, '') }),
    'page.md:2:1 steps-fit This page has no checklist step',
  ],
  [
    'three steps',
    page('Text.', { steps: threeSteps }),
    'page.md:8:55 steps-fit This page has 3 steps; the limit is 2',
  ],
  [
    'three steps where two are all',
    withSite(page('Text.', { steps: threeSteps }), { limits: '{steps: 2}' }),
    'page.md:8:55 steps-fit This page has 3 steps; the limit is 2',
  ],
  [
    'a long step',
    page('Text.', { steps: `[{id: a, text: ${'long step '.repeat(9)}long}]` }),
    'page.md:8:23 steps-fit This step has 94 characters; the limit is 90',
  ],
  [
    'too many steps on the checklist',
    withSite(two('Text.'), { limits: '{steps: 1}' }),
    'part/other.md:8:9 checklist-fits The checklist has 2 steps; the limit is 1',
  ],
  [
    'an image without a description',
    { ...page('![](a.png)'), 'a.png': pngOf(1, 1) },
    'page.md:11:1 image-alt This image has no description',
  ],
  [
    'an image with a label, without a description',
    { ...page('![][a]\n\n[a]: a.png'), 'a.png': pngOf(1, 1) },
    'page.md:11:1 image-alt This image has no description',
  ],
  [
    'a fact that bears on an unknown step',
    withStates(states('{step: frist-step}', '{buy-in: yes}')),
    'records.yaml:9:22 fact-bears-on-known No page has a step `frist-step`. Did you mean `first-step`?',
  ],
  [
    'a fact that bears on an unknown page',
    withStates(states('{step: first-step}, {page: nowhere.md}', '{buy-in: yes}')),
    'records.yaml:9:42 fact-bears-on-known Page `nowhere.md` does not exist',
  ],
  [
    'an unknown fact of a state',
    withStates(states('{step: first-step}', '{buy-on: yes}')),
    'records.yaml:11:28 fact-bears-on-known `buy-on` is not in `facts`. Did you mean `buy-in`?',
  ],
  [
    'an unknown fact that changed later',
    withStates(states('{step: first-step}', '{buy-in: yes}', later('share'))),
    'records.yaml:11:57 fact-bears-on-known `share` is not in `facts`',
  ],
  [
    'a kind of fact that is wrong',
    withStates(states('{step: first-step}', '{buy-in: yes}').replace('2019-04-03', 'soon')),
    'records.yaml:8:11 schema `asOf` must be a day such as `2019-04-03`, a month such as `2019-04`, or a year such as `"2019"`, not `soon`',
  ],
  [
    'a page that cannot be parsed',
    folderOf({
      'page.md': pathway('See [it](deep.md#a).', {}),
      'deep.md': `${other('').trimEnd()}\n${'>'.repeat(200)}`,
    }),
    'deep.md:10:1 file-readable This text is nested more than 100 levels deep',
  ],
  [
    'a page with a wrong step',
    {
      ...withStates(states('{step: first-step}', '{buy-in: yes}')),
      'page.md': pathway('Text.', { steps: '[{id: First Step, text: Take it}]' }),
    },
    'page.md:8:14 schema `id` must be lowercase words joined by hyphens, such as `part-a-buy-in`, not `First Step`',
  ],
  [
    'no contacts.yaml',
    without(page('Text.'), 'contacts.yaml'),
    'index.md:6:12 contact-known `contacts.yaml` is missing from the content folder',
  ],
  [
    'a wrong entry of contacts.yaml',
    {
      ...page('Text.'),
      'contacts.yaml':
        'office:\n  role: Office\n  organization: The Press\n  email: nobody\n  purpose: Any\n  verified: 2019-04-03\n',
    },
    'contacts.yaml:4:10 schema `email` must be an email address such as `name@example.org`, not `nobody`',
  ],
  [
    'a wrong site.yaml',
    withSite(folderOf({ 'page.md': pathway('Text.'), 'over.md': overview }), {
      language: 'English',
    }),
    'site.yaml:12:11 schema `language` must be a language tag such as `en-US`, `es-419` or `zh-Hans`, not `English`',
  ],
  [
    'brackets without an address',
    page('He said [sic] so.'),
    'page.md:11:9 no-undefined-references `[sic]` has no address, so it is not a link',
  ],
  [
    'a labeled address that no link uses',
    page('Text.\n\n[there]: https://example.org'),
    'page.md:13:1 no-unused-definitions No link uses the address with the label `there`',
  ],
];

test.each(mistakes)('finds %s once, in its place, with help', async (_name, folder, finding) => {
  const corpus = await corpusOf(folder);
  const checked = await check(corpus, { today: '2020-01-01' });
  expect(findingsOf(checked)).toEqual([finding]);
  const [message] = checked.findings;
  const isOurs = !lintRules.some(({ id }) => id === message?.ruleId);
  expect(message?.url).toMatch(isOurs ? /^docs\/rules\.md#/ : /^https:/);
  expect(message?.help ?? '').toMatch(/^[^ ].*[.?]$/);
});
