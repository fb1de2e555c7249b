import { describe, expect, test } from 'vitest';
import { folderOf, pathway, type Files } from '../corpus-of.ts';
import { fixedIn, textAfter } from './fixing.ts';

const other = pathway('## First steps\n\nBegin.\n\n## Last steps\n\nEnd.', {
  title: 'The Other',
  description: 'What the other page is about, said in fifty characters or more.',
  steps: '[{id: other-step, text: Take the other step}]',
  aliases: '[moved/old.md]',
});

/** A folder with a page of a body, one beside it, and one in a folder. */
function folder(body: string, front: Readonly<Record<string, string>> = {}): Files {
  const deep = pathway('Deep.', {
    title: 'Deep',
    description: 'What the deep page is about, said in fifty characters or more.',
    steps: '[{id: deep-step, text: Take the deep step}]',
  });
  return folderOf({ 'page.md': pathway(body, front), 'other.md': other, 'deep/page-two.md': deep });
}

describe('in the text of a page', () => {
  test.each([
    ['a path', 'See [it](othre.md).', 'See [it](other.md).'],
    ['an ending', 'See [it](other.html#last-steps).', 'See [it](other.md#last-steps).'],
    ['a page in another folder', 'See [it](page-two.md).', 'See [it](deep/page-two.md).'],
    [
      'a page that has moved',
      'See [it](moved/old.md#last-steps).',
      'See [it](other.md#last-steps).',
    ],
    ['a path and its anchor', 'See [it](othre.md#last-step).', 'See [it](other.md#last-steps).'],
    ['an anchor', 'See [it](other.md#frist-steps).', 'See [it](other.md#first-steps).'],
    [
      'an address in angle brackets with a title',
      'See [it](<othre.md> "It").',
      'See [it](<other.md> "It").',
    ],
    ['an address that is its own text', 'See [othre.md](othre.md).', 'See [othre.md](other.md).'],
    ['the address of a definition', 'See [it].\n\n[it]: othre.md', 'See [it].\n\n[it]: other.md'],
    ['a link to a resource', 'See [it](resources.yaml#giude).', 'See [it](resources.yaml#guide).'],
    ['a reference', 'So.[^reprot]\n\n[^report]: Press.', 'So.[^report]\n\n[^report]: Press.'],
    ['emphasis', 'An _old_ **and _new_** way.', 'An *old* **and *new*** way.'],
    ['strong emphasis', 'A __new__ way.', 'A **new** way.'],
    ['the marks of a list', '* One\n* Two\n\n  + Three', '- One\n- Two\n\n  - Three'],
    ['marks with many spaces', '*   One\n    two\n* Three', '-   One\n    two\n- Three'],
    ['numbers of a list', '1) One\n2) Two', '1. One\n2. Two'],
    ['spaces after a list mark', '-   One\n- Two', '- One\n- Two'],
    ['the marks of a title', "[It](other.md 'The other').", '[It](other.md "The other").'],
    ['a rule', 'One.\n\n***\n\nTwo.', 'One.\n\n---\n\nTwo.'],
    [
      'levels',
      '#### A\n\nOne.\n\n##### B\n\nTwo.\n\n## C',
      '## A\n\nOne.\n\n### B\n\nTwo.\n\n## C',
    ],
    ['levels that are skipped twice', '## A\n\n#### B\n\n###### C', '## A\n\n### B\n\n#### C'],
    [
      'quotation marks',
      'The \u201cplan\u201d, it\u2019s \u2018new\u2019.',
      "The \"plan\", it's 'new'.",
    ],
    ['dots and spaces', 'Section\u00a0440\u2026 \u00a0and on.\u00a0', 'Section 440... and on.'],
    ['what cannot be seen', 'Co\u00adop\u200berate\u2028now.', 'Cooperate now.'],
    ['bullets', 'Do this:\n\u2022\tLand\n\u2022\u00a0Water', 'Do this:\n- Land\n- Water'],
    ['bullets of a symbol font', '\uf0b7 Land', '- Land'],
    ['bullets in a list', '- \u2022 Land\n- Water', '- Land\n- Water'],
  ])('%s: %j becomes %j', async (_name, before, after) => {
    expect(await textAfter(folder(before), 'page.md')).toBe(pathway(after));
  });

  test.each([
    ['two pages are as near', 'See [it](deep/page-twx.md) and [it](index2.md).'],
    ['a number differs', 'See [it](resources.yaml#guide2).'],
    ['the word is another one', 'See [it](resources.yaml#guard).'],
    ['the address is written with an entity', 'See [it](oth&#114;e.md).'],
    ['only one footnote is left', 'So.[^x]\n\n[^report]: Press.'],
    ['the anchor is not on the page that has moved', 'See [it](moved/old.md#nowhere-at-all).'],
    ['lists would become one', '- One\n\n* Two'],
    ['a rule would make a heading', 'One\n***'],
    ['an underline is between letters and a mark', '_a_*b*'],
    ['a sign has no meaning here', 'One \uf04a two.'],
    ['it is code', '`\u201ca\u201d`\n\n```\n\u2022 b\n```'],
    ['it is an address', 'See <https://example.org/\u201ca\u201d>.'],
  ])('nothing where %s: %j', async (_name, body) => {
    expect(await textAfter(folder(body), 'page.md')).toBe(pathway(body));
  });
});

describe('in front matter and registries', () => {
  test.each([
    [
      'a key',
      { descripton: 'What a state does on it, said in fifty characters or more.' },
      'description',
    ],
    ['a kind', { kind: '"pgae"' }, 'kind: "page"'],
    ['a contact', { contacts: "['ofice']" }, "contacts: ['office']"],
    ['a resource', { resources: '\n  - giude # the new one' }, '  - guide # the new one'],
    ['an apostrophe', { title: 'A State\u2019s Plan' }, "title: A State's Plan"],
    ['quotation marks inside', { title: 'The \u201cNew\u201d Plan' }, 'title: The "New" Plan'],
  ])('%s', async (_name, front, after) => {
    const files = folder('Text.', front);
    const text = String(files['page.md']).replace(/^description: .*\n(?=[^]*descripton)/m, '');
    expect(await textAfter({ ...files, 'page.md': text }, 'page.md')).toContain(after);
  });

  test.each([
    ['a value would begin with a quotation mark', { title: '\u201cNew\u201d Plans' }],
    ['a quotation mark would end the value', { title: '"The \u201cNew\u201d Plan"' }],
  ])('nothing where %s', async (_name, front) => {
    const files = folder('Text.', front);
    expect(await textAfter(files, 'page.md')).toBe(files['page.md']);
  });

  test('a navigation entry with a misspelled path or an alias is corrected', async () => {
    const files = folder('Text.');
    const site = String(files['site.yaml']);
    const wrong = site
      .replace('page: page.md', 'page: paeg.md')
      .replace('page: other.md', 'page: moved/old.md');
    expect(wrong).not.toBe(site);
    expect(await textAfter({ ...files, 'site.yaml': wrong }, 'site.yaml')).toBe(site);
  });

  test('a misspelled key stays where the right one exists too', async () => {
    const files = folder('Text.', { titel: 'Another Title' });
    expect(await textAfter(files, 'page.md')).toBe(files['page.md']);
  });
});

describe('a title in a heading of the text becomes front matter', () => {
  const after = '---\ntitle: Water for the Plots\n---\n\nDig.\n';

  test.each([
    ['at the beginning', '# Water for the Plots\n\nDig.\n', after],
    [
      'with line ends of Windows',
      '# Water for the Plots\r\n\r\nDig.\r\n',
      after.replaceAll('\n', '\r\n'),
    ],
    ['underlined', 'Water for the Plots\n===\nDig.\n', after],
    [
      'after a comment',
      '<!-- Mine -->\n\n# Water: a Start\n\nDig.\n',
      '---\ntitle: "Water: a Start"\n---\n\n<!-- Mine -->\n\nDig.\n',
    ],
  ])('%s', async (_name, before, fixed) => {
    const { 'site.yaml': site } = folderOf({ 'page.md': '' });
    const files = folderOf({ 'page.md': before });
    const free = String(site).replace(/^require:.*\n/m, '');
    expect(await textAfter({ ...files, 'site.yaml': free }, 'page.md')).toBe(fixed);
  });

  test('and goes where the front matter has it', async () => {
    const files = folder('# A Pathway\n\nText.');
    expect(await textAfter(files, 'page.md')).toBe(folder('Text.')['page.md']);
  });

  test('but stays where a link goes to it', async () => {
    const files = folder('# A Pathway\n\nSee [it](#a-pathway).');
    expect(await textAfter(files, 'page.md')).toBe(files['page.md']);
  });
});

test('a finding that a wrong key hid is fixed as well', async () => {
  const files = folder('Text.', { kind: 'pgae', contacts: '[ofice]' });
  const { checked, fixed } = await fixedIn(files);
  expect(checked.findings).toEqual([]);
  expect(fixed).toBe(2);
});

test('a fix that would cause another finding is refused, and the others are applied', async () => {
  const body = 'See a [old plan] (https://example.org/a) and [it](othre.md).';
  const { changes, fixed, refused } = await fixedIn(folder(body));
  expect(changes.map(({ after }) => after)).toEqual([pathway(body.replace('othre', 'other'))]);
  expect({ fixed, refused }).toEqual({ fixed: 1, refused: 1 });
});

test('a fix of an error is applied even if a table cell needs other padding then', async () => {
  const before = [
    '| A                       | Another                          |',
    '| ----------------------- | -------------------------------- |',
    '| Text                    | More text that is as long as any |',
    '| `one   | two`           | More text that is as long as any |',
  ];
  const { changes, checked, refused } = await fixedIn(folder(before.join('\n')));
  expect(changes[0]?.after).toContain('| `one   \\| two`           | More');
  expect(checked.findings.map(({ ruleId }) => ruleId)).toEqual(['table-cell-padding']);
  expect(refused).toBe(0);
});

test('a fix in a sentence that is too long is applied, though the number of its words changes', async () => {
  const long = `the plan ${'and so on '.repeat(12)}ends`;
  const { refused, fixed } = await fixedIn(folder(`The ${long}.`));
  expect({ refused, fixed }).toEqual({ refused: 0, fixed: 1 });
});

test('a last line without a line ending gets the one of the other lines', async () => {
  const text = pathway('Text.');
  for (const end of ['\n', '\r\n']) {
    const given = text.replaceAll('\n', end);
    const files = { ...folder(''), 'page.md': given.slice(0, -end.length) };
    expect(await textAfter(files, 'page.md')).toBe(given);
  }
});

test('only the files that were asked for are changed', async () => {
  const { changes } = await fixedIn(folder('Text.'));
  expect(changes).toEqual([]);
});
