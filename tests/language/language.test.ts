import { describe, expect, test } from 'vitest';
import { completionsAt, keyMeaningAt, meaningAt } from '../../src/language/index.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';

const body = '## Depth\n\nDig.[^press] See [the other](b.md#look).\n\n[^press]: The Press, 2019.';
const corpus = await corpusOf(
  folderOf(
    {
      'a/well.md': pathway(body, { title: 'Wells' }),
      'b.md': pathway('## Look\n\nLook for water.', { title: 'Water', steps: '[]' }),
    },
    { 'acronyms.yaml': 'CSA:\n  words: community-supported agriculture\n  definition: A farm.\n' },
  ),
);

/** What can be written at `|`, and what the text is then. */
function completed(file: string, marked: string): readonly (readonly [string, string])[] {
  const text = marked.replace('|', '');
  return completionsAt(corpus, file, text, marked.indexOf('|')).map(
    ({ detail, insert, start, end }) => [text.slice(0, start) + insert + text.slice(end), detail],
  );
}

describe('completion offers', () => {
  test('pages by their address from the page', () => {
    expect(completed('a/well.md', '[x](|)')).toEqual([
      ['[x](../index.md)', 'A Handbook'],
      ['[x](well.md)', 'Wells'],
      ['[x](../b.md)', 'Water'],
      ['[x](../resources.yaml#)', 'A work'],
    ]);
  });

  test('pages by their path in site.yaml', () => {
    expect(completed('site.yaml', 'navigation:\n  - page: a|\n').map(([text]) => text)).toContain(
      'navigation:\n  - page: a/well.md\n',
    );
  });

  test('headings, with what they say', () => {
    expect(completed('a/well.md', '[x](../b.md#l|)')).toEqual([['[x](../b.md#look)', 'Look']]);
  });

  test('resources, contacts and footnotes', () => {
    expect(completed('b.md', '---\nresources: [|]\n---\n')).toEqual([
      ['---\nresources: [guide]\n---\n', 'The Guide, The Press'],
    ]);
    expect(completed('b.md', '---\ncontacts:\n  - |\n---\n')).toEqual([
      ['---\ncontacts:\n  - office\n---\n', 'Office, The Press'],
    ]);
    expect(completed('a/well.md', 'Said.[^|')).toEqual([['Said.[^press', 'The Press, 2019.']]);
  });

  test('keys that the front matter does not have yet, with what to write', () => {
    const keys = completed('b.md', '---\ntitle: A\n|\n---\n');
    expect(keys).toContainEqual([
      '---\ntitle: A\nreviewed: \n---\n',
      'The date when someone last checked the page against its sources',
    ]);
    expect(keys.map(([text]) => text)).not.toContain('---\ntitle: A\ntitle: \n---\n');
  });

  test('rules in a comment that suppresses one', () => {
    const rules = [
      { id: 'a-rule', severity: 'warning', summary: 'It holds.', why: 'So.' },
    ] as const;
    const marked = '<!-- pathways-ignore a|: reason -->';
    const [only] = completionsAt(corpus, 'b.md', marked.replace('|', ''), marked.indexOf('|'), {
      rules,
    });
    expect(only).toMatchObject({ label: 'a-rule', insert: 'a-rule', start: 21, end: 22 });
  });

  test('keys and values of YAML, in entries too', () => {
    expect(completed('resources.yaml', 'guide:\n  title: A\n  ye|\n')).toContainEqual([
      'guide:\n  title: A\n  year: \n',
      expect.any(String),
    ]);
    expect(completed('resources.yaml', 'guide:\n  urlKind: |\n').map(([text]) => text)).toContain(
      'guide:\n  urlKind: document\n',
    );
    expect(completed('b.md', '---\nkind: |\n---\n').map(([text]) => text)).toContain(
      '---\nkind: overview\n---\n',
    );
  });

  test('keys of front matter in the order in which pages have them', () => {
    const keys = completed('b.md', '---\nkind: page\n|\n---\n').map(
      ([text]) => text.split('\n')[2],
    );
    expect(keys.slice(0, 3)).toEqual(['title: ', 'description: ', 'reviewed: ']);
    expect(completed('b.md', '---\nki|\n---\n')[1]?.[1]).toContain('What the page is for');
  });

  test('today for a date, and a list where a key has one', () => {
    const text = '---\nreviewed: ';
    expect(completionsAt(corpus, 'b.md', text, text.length, { today: '2019-06-01' })).toMatchObject(
      [{ insert: '2019-06-01' }],
    );
    expect(completed('b.md', '---\ncontacts: |\n---\n')[0]?.[0]).toContain('contacts: [office]');
    expect(completed('b.md', '---\ncontacts: [|]\n---\n')[0]?.[0]).toContain('contacts: [office]');
  });

  test.each(['---\nresources:\n  -|\n---\n', '---\nsteps:\n  -|\n---\n', '---\ntitle: A\n--|'])(
    'nothing that would replace a dash: %j',
    (marked) => {
      expect(completed('b.md', marked)).toEqual([]);
    },
  );

  test('images where an image is written, and files where a link is', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>';
    const illustrated = await corpusOf(
      folderOf({ 'a/b.md': pathway('Text.') }, { 'plot.svg': drawing, 'a/form.txt': 'Name:' }),
    );
    const offered = (text: string): readonly string[] =>
      completionsAt(illustrated, 'a/b.md', text, text.length).map(({ label }) => label);
    expect(offered('![Bars](')).toEqual(['../plot.svg']);
    expect(offered('[form](')).toContain('form.txt');
    expect(offered('[![Bars](../plot.svg)](')).toContain('b.md');
  });

  test('the words of callouts, and acronyms that are begun', () => {
    expect(completed('b.md', '> [!T|]').map(([text]) => text)).toContain('> [!TIP]');
    expect(completed('b.md', 'Join a CS|')).toEqual([
      ['Join a CSA', 'community-supported agriculture'],
    ]);
    expect(completed('b.md', 'Join a C|')).toEqual([]);
  });

  test('nothing in plain text', () => {
    expect(completed('b.md', 'Some |words')).toEqual([]);
  });
});

describe('the meaning of a name', () => {
  const meaning = (marked: string) => {
    const found = meaningAt(corpus, 'a/well.md', marked.replace('|', ''), marked.indexOf('|'));
    return found && [found.file, found.place?.start.line, found.text.split('\n')[0]];
  };

  test.each([
    ['[x](../b|.md)', ['b.md', undefined, '**Water**']],
    ['[x](../b.md#lo|ok)', ['b.md', 11, 'Look']],
    ['[x](#dep|th)', ['a/well.md', 11, 'Depth']],
    ['Said.[^pr|ess]', ['a/well.md', 15, 'The Press, 2019.']],
    ['[x](../resources.yaml#gui|de)', ['resources.yaml', 1, '**The Guide**']],
    ['---\ncontacts: [off|ice]\n---\n', ['contacts.yaml', 1, '**Office**']],
    ['Join a CS|A.', ['acronyms.yaml', 1, '**CSA**: community-supported agriculture']],
    ['---\nsteps:\n  - id: first|-step\n---\n', ['a/well.md', 8, '**Take the first step**']],
    ['[x](../nowhere|.md)', undefined],
    ['[x](../resources.yaml#non|e)', undefined],
  ])('%j', (marked, found) => {
    expect(meaning(marked)).toEqual(found);
  });
});

describe('the meaning of a key', () => {
  const meaning = (file: string, marked: string) => {
    const text = marked.replace('|', '');
    const found = keyMeaningAt(corpus, file, text, marked.indexOf('|'));
    return found && [text.slice(found.at.start, found.at.end), found.text];
  };
  const reviewed = 'The date when someone last checked the page against its sources';

  test('is what its schema says, with the values it can have', () => {
    expect(meaning('b.md', '---\nrevie|wed: 2019-04-03\n---\n')).toEqual([
      'reviewed',
      `**reviewed**: ${reviewed}`,
    ]);
    expect(meaning('resources.yaml', 'guide:\n  urlK|ind: page\n')?.[1]).toMatch(
      /Can be `document`/,
    );
  });

  test.each([
    ['b.md', '---\nsteps:\n  - id: a\n    te|xt: Take it\n---\n', 'text'],
    ['b.md', '---\nkind: page\nsteps: [{id: a, te|xt: Take it}]\n---\n', 'text'],
    ['b.md', '---\nkind: page\nsteps: [{id: a, text: "x: {"}, {i|d: b}]\n---\n', 'id'],
    ['site.yaml', 'checklist: {title: None, intro|duction: Check.}\n', 'introduction'],
    ['site.yaml', 'navigation:\n  - page: a.md\n    pa|ges:\n      - page: b.md\n', 'pages'],
  ])('is found where it is in %s: %j', (file, marked, key) => {
    expect(meaning(file, marked)).toEqual([key, expect.stringContaining(`**${key}**: `)]);
  });

  test.each([
    ['b.md', '---\ntitle: Wells: ti|tle: a study\n---\n'],
    ['b.md', '---\ntitle: A\n---\n\nrevie|wed: never'],
    ['b.md', '---\ntitle: A\n# revie|wed: x\n---\n'],
    ['b.md', '---\nnonsen|se: x\n---\n'],
    ['notes.txt', 'titl|e: x\n'],
  ])('is nothing in a text, a comment or a key that nobody knows: %s %j', (file, marked) => {
    expect(meaning(file, marked)).toBeUndefined();
  });
});

describe('a fact', () => {
  const facts = 'plots:\n  value: 126\n  noun: garden plots\n  asOf: 2019-04\n  source: guide\n';
  const site = corpusOf(
    folderOf(
      { 'b.md': pathway('The [126 garden plots](facts.yaml#plots).') },
      { 'facts.yaml': facts },
    ),
  );

  test('is offered with its figure, and says its source', async () => {
    const text = '[x](facts.yaml#';
    expect(completionsAt(await site, 'b.md', text, text.length)).toMatchObject([
      { label: 'plots', detail: '126 garden plots (2019-04)' },
    ]);
    expect(completionsAt(await site, 'b.md', '[x](', 4).map(({ label }) => label)).toContain(
      'facts.yaml#',
    );
    const found = meaningAt(await site, 'b.md', `${text}plots)`, text.length);
    expect(found).toMatchObject({ file: 'facts.yaml', place: { start: { line: 1 } } });
    expect(found?.text).toMatch(/^\*\*126 garden plots\*\*\n\nAs of 2019-04, The Guide/);
  });

  test('names a work as its source', async () => {
    const at = facts.replace('source: guide', 'source: gu').length - 1;
    const offered = completionsAt(await site, 'facts.yaml', facts.replace('guide', 'gu'), at);
    expect(offered.map(({ label }) => label)).toEqual(['guide']);
  });
});
