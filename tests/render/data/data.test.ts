import { describe, expect, test } from 'vitest';
import { pathway } from '../../corpus-of.ts';
import { dataOf, records } from './data-of.ts';

describe('pages', () => {
  const markdown = [
    'Before *all* headings. <!-- for authors -->',
    '',
    '<!--',
    'TODO: ask Ann',
    '-->',
    '',
    '## Why  `now`',
    '',
    'See [the guide](resources.yaml#guide).[^1] In',
    'one line.',
    '',
    '- an item',
    '',
    '[^1]: A note.',
  ].join('\n');

  test('have their texts by headings, footnotes apart, and their place on the site', async () => {
    const { items } = await dataOf({ 'page.md': pathway(markdown) });
    expect(items('pages.json')[1]).toMatchObject({
      id: 'page.md',
      position: 2,
      parent: null,
      sitePath: 'page.html',
      siteUrl: null,
      contacts: ['office'],
      resources: ['guide'],
      steps: ['first-step'],
      sections: [
        { title: null, level: null, sitePath: 'page.html', text: 'Before all headings.' },
        {
          title: 'Why now',
          level: 2,
          sitePath: 'page.html#why--now',
          text: 'See the guide. In one line.\nan item',
        },
      ],
      footnotes: [{ number: 1, text: 'A note.' }],
    });
  });

  test('have the passages that have an id, with their addresses', async () => {
    const { items } = await dataOf({
      'page.md': pathway(
        'Who *pays*?<!-- id: who-pays -->\n\n- Who digs\n  here? <!-- id: who-digs -->\n\n  More.\n- No <!-- note -->\n\nAgain. <!-- id: who-pays -->',
      ),
    });
    expect(items('pages.json')[1]?.['passages']).toEqual([
      { id: 'who-pays', sitePath: 'page.html#who-pays', siteUrl: null, text: 'Who pays?' },
      { id: 'who-digs', sitePath: 'page.html#who-digs', siteUrl: null, text: 'Who digs here?' },
    ]);
  });

  test('have Markdown as it is written, without front matter and comments', async () => {
    const { items, outputs } = await dataOf({ 'page.md': pathway(markdown) });
    const written = String(items('pages.json')[1]?.['markdown']);
    expect(written).toMatch(
      /^Before \*all\* headings\. *\n\s*## Why {2}`now`\n\nSee \[the guide\]/,
    );
    const texts = outputs.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(texts.filter((text) => /TODO|for authors/.test(text))).toEqual([]);
  });

  test('have the footnotes of facts under their numbers', async () => {
    const more = {
      'site.yaml': 'title: T\nfacts: {footnotes: true}\nnavigation: [{page: a.md}]\n',
      'facts.yaml': 'plots: {value: 126, noun: plots, asOf: 2019-04, source: guide}\n',
    };
    const pages = { 'a.md': pathway('[126 plots](facts.yaml#plots), and more.[^1]\n\n[^1]: Own.') };
    const { items } = await dataOf(pages, more);
    expect(items('pages.json').find(({ id }) => id === 'a.md')?.['footnotes']).toEqual([
      { number: 1, text: 'The Guide (The Press, 2018). As of April 2019.' },
      { number: 2, text: 'Own.' },
    ]);
  });

  test('have web addresses where the content says where the site is', async () => {
    const more = {
      'site.yaml': `title: T\nurl: https://example.org/kit\nnavigation: [{page: a b.md}]\n`,
    };
    const { items, file } = await dataOf({ 'a b.md': pathway('## Zü') }, more);
    expect(file('pages.json')['siteUrl']).toBe('https://example.org/kit/');
    const [page] = items('pages.json').filter(({ id }) => id === 'a b.md');
    expect(page).toMatchObject({
      siteUrl: 'https://example.org/kit/a%20b.html',
      sections: [{ siteUrl: 'https://example.org/kit/a%20b.html#z%C3%BC' }],
    });
  });
});

describe('entries', () => {
  test('a step has its page, its place on the checklist and its former ids', async () => {
    const steps = '[{id: first-step, text: Take it, was: [old-step]}]';
    const { items } = await dataOf({ 'page.md': pathway('Text.', { steps }) });
    expect(items('steps.json')).toEqual([
      {
        id: 'first-step',
        text: 'Take it',
        position: 1,
        section: null,
        page: 'page.md',
        pageTitle: 'A Pathway',
        was: ['old-step'],
        sitePath: 'page.html#step-first-step',
        siteUrl: null,
      },
    ]);
  });

  test('a resource has the pages that list it or link to it, and not the note for editors', async () => {
    const more = {
      'resources.yaml':
        'guide: {title: G, publisher: P, note: ask Ann}\nother: {title: O, publisher: P}\nunread: {title: U, publisher: P}\n',
    };
    const pages = { 'a.md': pathway('[O](resources.yaml#other)'), 'b.md': pathway('B.') };
    const { items, outputs } = await dataOf(pages, more);
    expect(
      items('resources.json').map(({ id, pages: of, sitePath }) => [id, of, sitePath]),
    ).toEqual([
      ['guide', ['a.md', 'b.md'], 'a-z.html#resource-guide'],
      ['other', ['a.md'], 'a-z.html#resource-other'],
      ['unread', [], null],
    ]);
    const texts = outputs.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(texts.filter((text) => text.includes('ask Ann'))).toEqual([]);
  });

  test('a fact has its source, its day and its pages, and not the note for editors', async () => {
    const more = {
      'facts.yaml':
        'plots: {value: 126, noun: plots, asOf: 2019-04, source: guide, note: secret, was: beds}\nshare: {value: about half, asOf: "2020", source: https://example.org/s}\n',
    };
    const { items, text } = await dataOf(
      { 'a.md': pathway('[126 plots](facts.yaml#plots)') },
      more,
    );
    expect(items('facts.json')).toEqual([
      {
        id: 'plots',
        text: '126 plots',
        value: 126,
        noun: 'plots',
        unit: null,
        asOf: '2019-04',
        source: 'The Guide (The Press, 2018)',
        url: 'https://example.org/guide',
        resource: 'guide',
        pages: ['a.md'],
        was: ['beds'],
        sitePath: 'facts.html#fact-plots',
        siteUrl: null,
      },
      {
        id: 'share',
        text: 'About half',
        value: 'about half',
        noun: null,
        unit: null,
        asOf: '2020',
        source: 'example.org/s',
        url: 'https://example.org/s',
        resource: null,
        pages: [],
        was: [],
        sitePath: 'facts.html#fact-share',
        siteUrl: null,
      },
    ]);
    expect(text('facts.json')).not.toContain('secret');
  });

  test('a record has each value with its source and day, and what has changed since', async () => {
    const { items, file, text } = await dataOf(
      { 'page.md': pathway('Text.') },
      { 'states.yaml': records },
    );
    expect(file('states.json')).toMatchObject({
      $schema: 'schema/records.schema.json',
      term: 'state',
      kinds: { 'buy-in': { label: 'Buy-in', steps: ['first-step'], pages: ['page.md'] } },
    });
    expect(items('states.json')).toMatchObject([
      { code: 'AL', also: ['Ala.', "'Bama"], facts: {} },
      {
        code: 'WY',
        sitePath: 'states.html#state-wy',
        facts: {
          'buy-in': {
            value: '0 to <1',
            words: 'less than 1',
            asOf: '2019-04',
            source: 'The List, 2019',
            url: 'https://example.org/list',
            later: [{ text: 'in place', date: '2021-01', source: 'The News' }],
          },
        },
      },
    ]);
    expect(text('states.csv').split('\r\n').slice(0, 3)).toEqual([
      '\ufeffcode,name,buy-in.value,buy-in.words,buy-in.asOf,buy-in.later,buy-in.source,buy-in.url,also,sitePath,siteUrl',
      "AL,Alabama,,,,,,,Ala.; 'Bama,states.html#state-al,",
      'WY,Wyoming,0 to <1,less than 1,2019-04,2021-01: in place (The News),"The List, 2019",https://example.org/list,,states.html#state-wy,',
    ]);
  });
});

test('there are no files of what the content does not have', async () => {
  const { outputs } = await dataOf({});
  expect(outputs.map(({ path }) => path)).toEqual([
    'data/pages.csv',
    'data/pages.json',
    'data/schema/pages.schema.json',
    'data/resources.csv',
    'data/resources.json',
    'data/schema/resources.schema.json',
    'data/contacts.csv',
    'data/contacts.json',
    'data/schema/contacts.schema.json',
  ]);
});

test('no cell is a formula, and quotation marks are doubled', async () => {
  const more = { 'acronyms.yaml': 'HK: \'=HYPERLINK("x", "y")\'\n' };
  const { text, items } = await dataOf({}, more);
  expect(text('acronyms.csv')).toContain(
    'HK,"\'=HYPERLINK(""x"", ""y"")",,glossary.html#term-hk,\r\n',
  );
  expect(items('acronyms.json')[0]?.['words']).toBe('=HYPERLINK("x", "y")');
});
