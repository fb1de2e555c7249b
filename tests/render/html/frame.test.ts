import { expect, test } from 'vitest';
import { pageText, pathway } from '../../corpus-of.ts';
import { handbook, overview } from './handbook.ts';
import { partOf, siteOf } from './site-of.ts';

test('a page shows its date where it is not that of the toolkit, and when the next review is due', async () => {
  const site = await handbook();
  expect(site.get('soil/clay.html')).not.toContain('class="review"');
  expect(site.get('soil/index.html')).toContain(
    'January 31, 2018</time>. Review due <time datetime="2019-02-28">February 28, 2019</time></p>',
  );
});

test('a page ends with its steps of the checklist, each with its own address and a link to its box', async () => {
  const site = await handbook();
  const clay = site.get('soil/clay.html') ?? '';
  const section = partOf(clay, '<section class="steps"', '</section>');
  expect(section).toContain('<li id="step-first-step">');
  expect(section).toContain('<p class="step">Take the first step</p>');
  expect(section).toContain(
    '<a href="../downloads/checklist/season.html#field-first-step">Tick it on the checklist<span class="visually-hidden">: Take the first step</span></a>',
  );
  expect(section).toContain(
    '<a class="anchor" href="#step-first-step" aria-label="Link to this step: Take the first step"></a>',
  );
  expect(clay.indexOf('class="steps"')).toBeGreaterThan(clay.indexOf('id="a"'));
  expect(site.get('seed/pea.html')).not.toContain('class="steps"');
});

test('the sidebar has resources and contacts; without any, there is no sidebar', async () => {
  const site = await siteOf(
    {
      'page.md': pathway('a', {
        resources: '[guide, code, notes, list]',
        contacts: '[office, desk]',
      }),
    },
    {
      'resources.yaml':
        'guide:\n  title: Guide\n  publisher: P\n  year: 2018\n  url: https://a.org/g\n  urlKind: document\n' +
        'code:\n  title: Code\n  publisher: City\n  url: https://www.b.org/c\n  urlKind: publisher\n' +
        'notes:\n  title: Notes\n  publisher: P\n  url: https://a.org/notes.pdf\n  urlKind: document\n  readerNote: Web version\n' +
        'list:\n  title: List\n  publisher: P\n',
      'contacts.yaml':
        'office:\n  role: Office\n  organization: P\n  email: a@a.org\n  purpose: Any question\n  verified: 2019-04-03\n' +
        'desk:\n  name: Jo\n  role: Desk\n  organization: City\n  email: d@b.org\n  subject: Meter & hose\n  purpose: Meters\n  verified: 2019-04-03\n',
    },
  );
  const aside = partOf(site.get('page.html') ?? '', '<aside', '</aside>');
  expect(aside).toContain('>Related resources</h2>');
  expect(aside).toContain('>Contacts</h2>');
  expect(aside).toContain(
    '<li id="resource-guide"><p><a href="https://a.org/g">Guide</a></p><p class="quiet">P, 2018</p></li>',
  );
  expect(aside).toContain(
    '<li id="resource-notes"><p><a href="https://a.org/notes.pdf">Notes</a></p><p class="quiet">P (PDF). Web version.</p></li>',
  );
  expect(aside).toContain(
    '<li id="resource-code"><p>Code</p><p class="quiet">City. Look for it at <a href="https://www.b.org/c">b.org/c</a></p></li>',
  );
  expect(aside).toContain('<li id="resource-list"><p>List</p><p class="quiet">P</p></li>');
  expect(aside).toContain(
    '<p class="contact-name">Jo, Desk</p><p class="quiet">City</p><p>Meters</p><p><a href="mailto:d@b.org?subject=Meter%20%26%20hose">d@b.org</a></p><p class="quiet">Subject line: Meter &#x26; hose</p>',
  );
  expect((await handbook()).get('seed/pea.html')).not.toContain('<aside');
});

test('an overview has the resources of the pages below it; long lists are collapsed', async () => {
  const few = partOf((await handbook()).get('soil/index.html') ?? '', '<aside', '</aside>');
  expect(few).toContain('The Guide');
  expect(few).toContain('>Related resource</h2>');
  expect(few).not.toContain('<details');
  const many = (await handbook([], '[a, b, c, d, e, f, g]')).get('soil/index.html') ?? '';
  expect(partOf(many, '<aside', '</aside>')).toContain('<summary>Show all 7 resources</summary>');
});

test('the footer has publisher, contact, date, version and the main downloads with type and size', async () => {
  const foot = async (extra: readonly string[]): Promise<string> =>
    partOf((await handbook(extra)).get('soil/clay.html') ?? '', '<footer', '</footer>');
  const plain = await foot([]);
  expect(plain).toContain('Published by The Press');
  expect(plain).toContain('<p>Last reviewed <time datetime="2019-04-03">');
  expect(plain).toContain('<a href="mailto:office@example.org">office@example.org</a>');
  expect([...plain.matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item)).toEqual([
    '<a href="../a-z.html">A to Z</a>',
    '<a href="../print.html">Whole toolkit on one page</a>',
    '<a href="../downloads.html">All downloads</a>',
    '<a href="../downloads/word/handbook.docx">Whole toolkit (Word, 1 KB)</a>',
    '<a href="../downloads/checklist/season.html">Season Checklist (web page, 1 KB)</a>',
    '<a href="../downloads/checklist/season.docx">Season Checklist (Word, 1 KB)</a>',
    '<a href="../downloads/checklist/season.pdf">Season Checklist (PDF, 1 KB)</a>',
  ]);
  expect(await foot(['version: "2.1"'])).toContain('<p>Version 2.1. Last reviewed <time');
});

const home = (text: string): string =>
  pageText(text, {
    title: 'A Handbook',
    kind: 'home',
    description: 'A handbook that exists to try things out, described in enough characters.',
    reviewed: '2019-04-03',
    contacts: '[office]',
  });

test('the home page has a start button, and shows a list of single links as cards', async () => {
  const site = await siteOf({
    'index.md': home(
      '- [One](soil/index.md). About one.\n- **Then:** [Two](soil/clay.md)\n\n* a\n* [b](soil/clay.md)',
    ),
    'soil/index.md': overview('Soil'),
    'soil/clay.md': pathway('- [b](index.md)'),
  });
  const document = site.get('index.html') ?? '';
  expect(document).toContain('<a class="start" href="soil/index.html">Start with: Soil</a>');
  expect(document).toContain(
    '<ul class="cards">\n<li><span class="card-title"><a href="soil/index.html">One</a></span><span class="visually-hidden">. </span>About one.</li>\n' +
      '<li><span class="card-title"><strong>Then:</strong> <a href="soil/clay.html">Two</a></span></li>\n</ul>',
  );
  expect(document).toContain('<li>a</li>');
  expect(site.get('soil/clay.html')).not.toContain('class="cards"');
});

test.each([
  [
    'two paragraphs of about the same length are',
    'One, and two.\n\nThree, and so on.\n\n## A',
    true,
  ],
  [
    'a paragraph and a short one are not',
    'One, two, three and four.\n\n[On](soil.md)\n\n## A',
    false,
  ],
  ['three paragraphs are not', 'One, two.\n\nThree, four.\n\nFive, six.', false],
])('at the top of the home page, %s side by side', async (_, text, arePaired) => {
  const site = await siteOf({ 'index.md': home(text), 'soil.md': pathway('a') });
  expect(site.get('index.html')?.includes('<div class="text text-paired">')).toBe(arePaired);
});

test('a description is not said again where the text begins with it', async () => {
  const description = 'Soil is what remains of leaves, and of rocks, after a hundred years.';
  const shown = async (text: string): Promise<boolean> =>
    (await siteOf({ 'a.md': pathway(text, { description }) }))
      .get('a.html')
      ?.includes(`<p class="lead">${description}</p>`) ?? false;
  expect(
    await shown('*Soil* is what remains of leaves,\nand of rocks, after a hundred years. Dig.'),
  ).toBe(false);
  expect(await shown('Soil is what remains.')).toBe(true);
});

test('the card of a section holds the pages below it that the list names', async () => {
  const site = await siteOf(
    {
      'index.md': home(
        '- [Soil](soil/index.md). All.\n- [Clay](soil/clay.md). Wet.\n- [Pea](pea.md)',
      ),
      'soil/index.md': overview('Soil'),
      'soil/clay.md': pathway('a'),
      'pea.md': pathway('a', { steps: '[]' }),
    },
    {
      'site.yaml': [
        'title: A Handbook\ndescription: A handbook that exists to try things out, in fifty characters or more.',
        'publisher: The Press\ncontact: office\nchecklist: {title: Checklist, introduction: Check.}',
        'files: {word: handbook, checklist: season}\nnavigation:\n  - page: index.md',
        '  - {page: soil/index.md, pages: [{page: soil/clay.md}]}\n  - page: pea.md\n',
      ].join('\n'),
    },
  );
  const cards = partOf(site.get('index.html') ?? '', '<ul class="cards">', '</section>');
  expect(cards.replace(/\s*\n\s*/g, '').replace(/<span class="visually.*?<\/span>/g, '')).toContain(
    '<li class="card-section"><div class="card-head"><span class="card-title"><a href="soil/index.html">Soil</a></span>All.</div>' +
      '<ul class="card-parts"><li><span class="card-title"><a href="soil/clay.html">Clay</a></span>Wet.</li></ul></li>' +
      '<li><span class="card-title"><a href="pea.html">Pea</a></span></li></ul>',
  );
});

test('the home page offers the downloads by name, and leaves its contact to the footer', async () => {
  const site = await siteOf({ 'index.md': home('a') });
  const panel = partOf(site.get('index.html') ?? '', '<div class="hero-panel">', '</header>');
  const formats = [...panel.matchAll(/<a href="(.*?)">(?:<span.*?<\/span>)?(.*?)</g)];
  expect(formats.map((found) => found.slice(1).join(' '))).toEqual([
    'downloads/word/handbook.docx Word',
    'downloads/checklist/checklist.html web page',
    'downloads/checklist/checklist.docx Word',
    'downloads/checklist/checklist.pdf PDF',
  ]);
  expect(panel).not.toContain('<select');
  expect(site.get('index.html')).not.toContain('<aside');
});

test('the home page leads to the state that somebody chooses', async () => {
  const site = await siteOf(
    { 'index.md': home('a') },
    {
      'states.yaml':
        'facts: {}\nrecords:\n  OH: {name: Ohio, facts: {}}\n  CA: {name: California, facts: {}}\n',
    },
  );
  const form = partOf(site.get('index.html') ?? '', '<form class="record-choice"', '</form>');
  expect(form).toContain(' action="states.html">');
  expect(form).toContain('<label class="label" for="your-record">Your state</label>');
  expect(form.match(/<option value="..">.*?</g)).toEqual([
    '<option value="CA">California<',
    '<option value="OH">Ohio<',
  ]);
});
