import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/index.ts';
import type { Finding } from '../../../src/model/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../../corpus-of.ts';
import { withKeys } from '../../check/example-folder.ts';

async function findings(files: Files): Promise<readonly Finding[]> {
  const checked = await check(await corpusOf(files), { today: '2020-01-01' });
  return checked.findings;
}

/** A page with the body, beside a page in a folder. */
const page = (body: string, more: Files = {}): Files =>
  folderOf(
    {
      'page.md': pathway(body),
      'plots/water.md': pathway('## First part\n\nDig.\n\n## First parts\n\nDig on.', {
        title: 'Water',
        steps: '[{id: dig, text: Dig}]',
        aliases: '[wells.md]',
      }),
    },
    more,
  );

/** The text of a page after its fixes, where it has any. */
function fixed(text: string, all: readonly Finding[]): string {
  return all
    .flatMap(({ fix }) => fix ?? [])
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: to }) => now.slice(0, start) + to + now.slice(end), text);
}

const shown = ({ ruleId, severity, message, help }: Finding): string =>
  `${severity} ${ruleId}: ${message} | ${help}`;

describe('an address that leads through another server', () => {
  test.each([
    [
      'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.cms.gov%2Fguide&data=05%7C01%7Cjo%40agency.example%7Cabc&sdata=xyz&reserved=0',
      'Outlook Safe Links',
      'https://www.cms.gov/guide',
    ],
    [
      'https://gcc02.safelinks.protection.outlook.com/ap/w-59584e83/?url=https%3A%2F%2Fcms.gov%2Fa%3Fb%3D1%26utm_source%3Dx%26c%3D2&data=05',
      'Outlook Safe Links',
      'https://cms.gov/a?b=1&c=2',
    ],
    [
      'https://www.google.com/url?q=https://www.cms.gov/guide&sa=D',
      'a Google redirect',
      'https://www.cms.gov/guide',
    ],
    [
      'https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fwww.cms.gov%2Fguide',
      'a Google redirect',
      'https://www.cms.gov/guide',
    ],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fcms.gov%2Fguide%3Ffbclid%3DIwAR0&h=AT0',
      'a Facebook redirect',
      'https://cms.gov/guide',
    ],
    [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.cms.gov_a-2Db_c-5Fd&d=DwMFAg&c=x',
      'Proofpoint URL Defense',
      'https://www.cms.gov/a-b/c_d',
    ],
    [
      'https://urldefense.com/v3/__https://www.cms.gov/guide*part__;Iw!!ABC!def$',
      'Proofpoint URL Defense',
      'https://www.cms.gov/guide#part',
    ],
    [
      'https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.cms.gov%2fguide&c=E,1,x',
      'Barracuda Link Protection',
      'https://www.cms.gov/guide',
    ],
    [
      'https://links-1.govdelivery.com/CL0/https:%2F%2Fwww.cms.gov%2Fguide/1/010001/abc',
      'GovDelivery',
      'https://www.cms.gov/guide',
    ],
    [
      'https://lnks.gd/l/eyJhbGciOiJIUzI1NiJ9.eyJ1cmwiOiJodHRwczovL3d3dy5jbXMuZ292L2d1aWRlIn0.sig',
      'GovDelivery',
      'https://www.cms.gov/guide',
    ],
    [
      'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%3A%2F%2Fwww.cms.gov%2Fguide&data=05',
      'Outlook Safe Links',
      'https://www.cms.gov/guide',
    ],
  ])('is an error with the real one: %s', async (url, service, direct) => {
    const files = page(`See [the guide](${url}).`);
    const all = await findings(files);
    expect(all.map(shown)).toEqual([
      `error url-direct: This address leads through ${service} instead of straight to its page | Write \`${direct}\`.`,
    ]);
    expect(fixed(String(files['page.md']), all)).toContain(`See [the guide](${direct}).`);
  });

  test('that only its service knows is an error without a fix', async () => {
    const url = 'https://url.us.m.mimecastprotect.com/s/AbC?domain=cms.gov';
    const all = await findings(page(`See [the guide](${url}).`));
    expect(all.map(({ help, fix }) => [help, fix])).toEqual([
      ['Open it in a browser, and write the address that the browser shows then.', null],
    ]);
  });

  test.each([
    '<http://www.google.com/url?q=https://cms.gov/a>',
    '[A]\n\n[A]: https://www.google.com/url?q=https://cms.gov/a',
    'https://www.google.com/url?q=https://cms.gov/a is it',
    'Text.[^a]\n\n[^a]: [A](https://www.google.com/url?q=https://cms.gov/a)',
  ])('is fixed in %j', async (body) => {
    const files = page(body);
    const text = fixed(String(files['page.md']), await findings(files));
    expect(text).toContain('https://cms.gov/a');
    expect(text).not.toContain('google');
  });

  test('is an error in resources.yaml, at its value', async () => {
    const yaml = `guide:\n  title: The Guide\n  publisher: The Press\n  url: https://www.google.com/url?q=https://cms.gov/a\n  urlKind: document\n`;
    const all = await findings(page('Text.', { 'resources.yaml': yaml }));
    expect(all.map(({ file, line, column, ruleId }) => [file, line, column, ruleId])).toEqual([
      ['resources.yaml', 4, 8, 'url-direct'],
    ]);
    expect(fixed(yaml, all)).toContain('  url: https://cms.gov/a\n');
  });

  test.each([
    'https://www.google.com/search?q=https://cms.gov',
    'https://www.facebook.com/cmsgov',
    'https://www.youtube.com/watch?v=abc',
    'https://www.linkedin.com/company/cms',
    'https://urldefense.com/',
    'https://web.archive.org/web/2019/https://www.cms.gov/guide',
    'https://translate.google.com/?u=https://cms.gov',
  ])('is not %s', async (url) => {
    expect(await findings(page(`See [the guide](${url}).`))).toEqual([]);
  });
});

describe('an address with tracking parameters', () => {
  test.each([
    [
      'https://www.kff.org/brief/?utm_source=govdelivery&utm_medium=email',
      'the tracking parameters `utm_source`, `utm_medium`',
      'https://www.kff.org/brief/',
    ],
    [
      'https://kff.org/a?id=1&fbclid=x#part',
      'the tracking parameter `fbclid`',
      'https://kff.org/a?id=1#part',
    ],
    ['https://kff.org/a#utm_source=x', 'the tracking parameter `utm_source`', 'https://kff.org/a'],
    [
      'https://kff.org/a?mc_cid=1&mc_eid=2',
      'the tracking parameters `mc_cid`, `mc_eid`',
      'https://kff.org/a',
    ],
  ])('is a warning with the clean one: %s', async (url, what, clean) => {
    const files = page(`See [the brief](${url}).`);
    const all = await findings(files);
    expect(all.map(shown)).toEqual([
      `warning url-clean: This address contains ${what} | Write \`${clean}\`.`,
    ]);
    expect(fixed(String(files['page.md']), all)).toContain(`(${clean})`);
  });

  test('and an email address is a warning without a fix', async () => {
    const url = 'https://kff.org/a?id=1&to=jo%40agency.example&utm_source=x';
    const all = await findings(page(`See [the brief](${url}).`));
    expect(all.map(shown)).toEqual([
      'warning url-clean: This address contains the email address `jo@agency.example` | Write `https://kff.org/a?id=1` if it opens the same page in a browser.',
    ]);
    expect(all[0]?.fix).toBeNull();
  });

  test.each(['https://kff.org/a?source=x&medium=y', 'mailto:a@kff.org?cc=b@kff.org'])(
    'is not %s',
    async (url) => {
      expect(await findings(page(`See [the brief](${url}).`))).toEqual([]);
    },
  );
});

describe('an address that others cannot open', () => {
  const publish =
    'Publish the document on a public web site and link to it there, or remove the link.';
  const sharePoint = "leads to SharePoint, where readers outside your organization can't sign in";
  const own = 'Write the address that readers outside your organization use, or remove the link.';
  test.each([
    [
      'https://myagency.sharepoint.com/:w:/r/sites/duals/Shared%20Documents/draft.docx?d=w1',
      sharePoint,
      publish,
    ],
    ['https://agency-my.sharepoint.com/personal/jo/a.docx', sharePoint, publish],
    [
      'https://1drv.ms/w/s!Ab',
      "leads to OneDrive, where readers outside your organization can't sign in",
      publish,
    ],
    [
      'file:///C:/Users/jo/Desktop/draft.docx',
      'leads to a file on your own computer or network',
      publish,
    ],
    ['C:\\Users\\jo\\draft.docx', 'leads to a file on your own computer or network', publish],
    [
      'https://docs.google.com/document/d/1aB/edit?usp=sharing',
      'opens a Google document for editing, which readers may not be allowed to do',
      'In Google Docs, choose File > Share > Publish to web and link to the address given there, or remove the link.',
    ],
    [
      'http://intranet/duals',
      'leads to `intranet`, a server that only your own network knows',
      own,
    ],
    ['https://example/x', 'leads to `example`, a server that only your own network knows', own],
    ['https://10.1.2.3/x', 'leads to `10.1.2.3`, a server that only your own network knows', own],
    [
      'https://files.agency.local/x',
      'leads to `files.agency.local`, a server that only your own network knows',
      own,
    ],
  ])('is an error: %s', async (url, fault, help) => {
    expect((await findings(page(`See [the draft](${url}).`))).map(shown)).toEqual([
      `error url-public: This address ${fault} | ${help}`,
    ]);
  });

  test.each([
    'https://agency.sharepoint.com/:b:/g/Ab',
    'https://docs.google.com/document/d/e/2PACX/pub',
    'https://docs.google.com/forms/d/e/1F/viewform',
    'https://100.20.1.1/x',
    'https://example.org./x',
  ])('is not %s', async (url) => {
    expect(await findings(page(`See [the draft](${url}).`))).toEqual([]);
  });
});

describe('a web address of a page of the content', () => {
  const site = (url: string): Files => ({
    'site.yaml': withKeys(String(page('')['site.yaml']), { url }),
  });
  test.each([
    ['https://github.com/o/t/blob/main/content/plots/water.md', 'plots/water.md', 'on GitHub'],
    [
      'https://github.com/o/t/edit/a/b/content/plots/water.md#first-part',
      'plots/water.md#first-part',
      'on GitHub',
    ],
    [
      'https://raw.githubusercontent.com/o/t/main/content/plots/water.md#L10',
      'plots/water.md',
      'on GitHub',
    ],
    ['https://github.com/o/t/blob/main/content/index.md', 'index.md', 'on GitHub'],
    ['https://github.com/o/t/blob/main/content/wells.md', 'plots/water.md', 'on GitHub'],
    [
      'https://garden.example.org/book/plots/water.html#first-part',
      'plots/water.md#first-part',
      'on the published site',
    ],
    ['https://garden.example.org/book/', 'index.md', 'on the published site'],
    ['http://127.0.0.1:8000/plots/water.html', 'plots/water.md', 'in a preview on your computer'],
  ])('is an error with the path, as a fix: %s', async (url, path, where) => {
    const files = page(`See [water](${url}).`, site('https://garden.example.org/book'));
    const all = await findings(files);
    const id = path.replace(/#.*/, '');
    expect(all.map(shown)).toEqual([
      `error link-relative: This address leads to page \`${id}\` ${where} | Write \`${path}\`, so that the link stays in the toolkit.`,
    ]);
    expect(fixed(String(files['page.md']), all)).toContain(`[water](${path})`);
  });

  test('may be code where readers are to see it', async () => {
    const all = await findings(page('Open <http://127.0.0.1:8000/>.'));
    expect(all.map(shown)).toEqual([
      'error link-relative: This address leads to page `index.md` in a preview on your computer | Write `index.md`, so that the link stays in the toolkit. If readers should see the address, write it as code, between backticks.',
    ]);
  });

  test.each([
    'https://github.com/o/t/blob/main/docs/index.md',
    'https://github.com/o/t/blob/main/README.md',
    'https://github.com/o/t',
    'https://garden.example.org/book/glossary.html',
    'https://garden.example.org/other/plots/water.html',
  ])('is not %s', async (url) => {
    const files = page(`See [water](${url}).`, site('https://garden.example.org/book'));
    expect(await findings(files)).toEqual([]);
  });
});

describe('an address with a slip', () => {
  test.each([
    ['https://https://x.org', 'has `https://` twice', 'https://x.org'],
    ['http://https//x.org/a', 'has `https://` twice', 'https://x.org/a'],
    ['https:/x.org/a', 'has `https:/` instead of `https://`', 'https://x.org/a'],
    ['https//x.org/a', 'has `https//` instead of `https://`', 'https://x.org/a'],
    ['mailto://a@x.org', 'has an incomplete email address', 'mailto:a@x.org'],
    ['a@x.org', 'is missing `mailto:`', 'mailto:a@x.org'],
  ])('says what to write, as a fix: %s', async (url, fault, meant) => {
    const files = page(`See [the guide](${url}).`);
    const all = await findings(files);
    expect(all.map(({ message, help }) => `${message} | ${help}`)).toEqual([
      `Address \`${url}\` ${fault} | Write \`${meant}\`.`,
    ]);
    expect(fixed(String(files['page.md']), all)).toContain(`(${meant})`);
  });

  test('says what to write instead of backslashes, and leaves the page to the author', async () => {
    const all = await findings(page('See [the guide](..\\plots\\water.md).'));
    expect(all).toMatchObject([
      {
        message: 'Address `..\\plots\\water.md` contains a backslash',
        help: 'Write `../plots/water.md`.',
        fix: null,
      },
    ]);
  });

  test.each([
    ['mailto:ab.example.org', 'Address `mailto:ab.example.org` has no `@`'],
    ['mailto:', 'Address `mailto:` has no email address'],
    ['tel:office', 'Address `tel:office` has no telephone number'],
    ['#', 'This link has no address'],
  ])('without a sure meaning has none: %s', async (url, message) => {
    const all = await findings(page(`See [the guide](${url}).`));
    expect(all.map((each) => [each.message, each.fix])).toEqual([[message, null]]);
  });

  test.each(['mailto:a@x.org,b@x.org?subject=A', 'mailto:a%40x.org', 'tel:+1-800-555-0100'])(
    'is not %s',
    async (url) => {
      expect(await findings(page(`See [the guide](${url}).`))).toEqual([]);
    },
  );
});

describe('a link with the words of a heading', () => {
  test.each([
    ['[it](plots/water.md#First Part)', '[it](plots/water.md#first-part)'],
    ['## What we do?\n\n[it](#What we do?)', '[it](#what-we-do)'],
    ['## What we do?\n\n[it](#What%20we%20do)', '[it](#what-we-do)'],
    ['[it](<plots/water.md#First Part>)', '[it](<plots/water.md#first-part>)'],
    ['[it](plots/water.md#First-Part)', '[it](plots/water.md#first-part)'],
  ])('%j becomes %s', async (body, meant) => {
    const files = page(body);
    const all = await findings(files);
    expect(all).toHaveLength(1);
    const text = fixed(String(files['page.md']), all);
    expect(text).toContain(meant);
    expect(await findings({ ...files, 'page.md': text })).toEqual([]);
  });
});

test('links with the same text may write to several people', async () => {
  const body = '[Email](mailto:a@x.org), [Email](mailto:b@x.org) or [Email](a.md)';
  const all = await findings(page(body));
  expect(all.map(({ ruleId }) => ruleId)).toEqual(['link-resolves']);
});

test('links with the same text to two pages are named with both addresses', async () => {
  const [finding] = await findings(page('[Rules](https://x.org/a) and [rules](https://x.org/b)'));
  expect(finding?.help).toBe(
    'One goes to `https://x.org/a`, this one to `https://x.org/b`. Change the text of one so that readers can tell them apart.',
  );
});

test.each([
  ['https://intranet/x', '`url` leads to `intranet`, a server that only your own network knows'],
  ['file:///C:/x.docx', '`url` leads to a file on your own computer or network'],
])('in resources.yaml, %s is one error that names the cause', async (url, message) => {
  const yaml = `guide:\n  title: The Guide\n  publisher: The Press\n  url: ${url}\n  urlKind: document\n`;
  const all = await findings(page('Text.', { 'resources.yaml': yaml }));
  expect(all.map((each) => [each.ruleId, each.message])).toEqual([['schema', message]]);
});
