import { beforeAll, describe, expect, test } from 'vitest';
import { renderChecklists } from '../../../../src/render/checklist/index.ts';
import type { Corpus, Output } from '../../../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../../../corpus-of.ts';
import { assets } from '../../../render/checklist/assets.ts';
import { documentOf, textOf } from '../../../render/checklist/content.ts';

const states = [
  'facts:',
  '  buy-in:',
  '    label: Buy-in agreement',
  '    meaning: Is there one',
  '    words: {"yes": in place}',
  '    statements: {"yes": buy-in agreement in place}',
  '    source: A list',
  '    shortSource: The list',
  '    url: https://example.org/list',
  '    asOf: 2019-04',
  '    bearsOn: [{step: sign}]',
  'records:',
  '  OH:',
  '    name: Ohio',
  '    facts: {buy-in: "yes"}',
  '    later:',
  '      - fact: buy-in',
  '        text: agreement ended',
  '        date: "2021"',
  '        source: The long name of a notice',
  '        shortSource: Notice',
  '        url: https://example.org/notice',
  '',
].join('\n');

/** A toolkit with one step, at an address, whose checklist has more settings. */
function toolkit(
  settings: string,
  steps = '[{id: sign, text: Sign with a D-SNP, was: [agree]}]',
): Promise<Corpus> {
  const { 'site.yaml': site, ...files } = folderOf(
    { 'a.md': pathway('Text.', { steps, title: 'Signing' }) },
    { 'states.yaml': states },
  );
  return corpusOf({
    ...files,
    'site.yaml': String(site)
      .replace('introduction: Check each step.}', `${settings}}`)
      .replace('publisher:', 'url: https://example.org/toolkit/\npublisher:'),
  });
}

async function outputsOf(settings: string): Promise<readonly Output[]> {
  const { outputs, findings } = await renderChecklists(
    await toolkit(settings),
    assets,
    ['OH'],
    new Map([['a.md', '7']]),
  );
  expect(findings).toEqual([]);
  return outputs;
}

const ofOhio = (outputs: readonly Output[]): readonly Output[] =>
  outputs.filter(({ path }) => path.includes('/states/oh'));

const tagsOf = (outputs: readonly Output[]): readonly (string | undefined)[] =>
  [...documentOf(outputs).matchAll(/<w:tag w:val="([^"]+)"\/>/g)].map(([, name]) => name);

describe('with two boxes', () => {
  let all: readonly Output[];
  beforeAll(async () => {
    all = await outputsOf('introduction: Check., considering: {label: Weighing}, taken: Done');
  });

  test('each step has a box for what is done and one for what is considered, in every format', () => {
    expect(tagsOf(all)).toEqual(['name', 'date', 'sign', 'sign-considering', 'sign-note', 'notes']);
    expect(textOf(all, '.pdf').match(/\/FT \/Btn\n\/T \([^)]+\)/g)).toEqual([
      '/FT /Btn\n/T (sign)',
      '/FT /Btn\n/T (sign-considering)',
    ]);
    expect(textOf(all, '.html').match(/type="checkbox" id="[^"]+" name="[^"]+"/g)).toEqual([
      'type="checkbox" id="field-sign" name="sign"',
      'type="checkbox" id="field-sign-considering" name="sign-considering"',
    ]);
  });

  test('a name that is too long for Word keeps its ending', async () => {
    const id = `sign-${'many-more-'.repeat(6)}times`;
    const corpus = await toolkit(
      'introduction: Check., considering: {label: Weighing}',
      `[{id: ${id}, text: Sign}]`,
    );
    const { outputs } = await renderChecklists(corpus, assets);
    const tags = tagsOf(outputs).filter((tag) => tag?.startsWith('sign-'));
    expect(tags).toEqual([
      id.slice(0, 64),
      `${id.slice(0, 64 - '-considering'.length)}-considering`,
      `${id.slice(0, 64 - '-note'.length)}-note`,
    ]);
  });

  test('each box says what it means and which step it is about', () => {
    expect(documentOf(all)).toContain('<w:alias w:val="Done: Sign with a D-SNP"/>');
    expect(documentOf(all)).toContain('<w:alias w:val="Weighing: Sign with a D-SNP"/>');
    expect(textOf(all, '.pdf')).toContain('/TU (Weighing: Sign with a D-SNP)');
    const html = textOf(all, '.html');
    expect(html).toContain('aria-labelledby="label-sign-considering text-sign"');
    expect(html).toContain('<span id="label-sign-considering">Weighing</span>');
    expect(html).toContain('<span id="text-sign">Sign with a <span class="unbroken">D-SNP</span>');
  });

  test('the page of a box knows its step under former names too', () => {
    expect(textOf(all, '.html')).toMatch(
      /name="sign-considering"[^>]* data-considering="sign" data-was="agree"/,
    );
  });

  test('what the boxes mean is above them on paper', () => {
    expect(documentOf(all)).toMatch(/"BoxLabels".*?Done.*?<w:tab\/>.*?Weighing/);
    expect(textOf(all, '.html')).toContain(
      '<p class="box-labels letters-4" aria-hidden="true"><span>Done</span><span>Weighing</span></p>',
    );
  });
});

describe('with a field for what is considered', () => {
  test('it is beside the notes, and steps have one box', async () => {
    const all = await outputsOf('introduction: Check., considering: {place: notes}');
    expect(tagsOf(all)).toEqual(['name', 'date', 'sign', 'sign-note', 'considering', 'notes']);
    expect(textOf(all, '.html')).toContain('<label for="field-considering">Considering</label>');
    expect(textOf(all, '.pdf')).toContain('/TU (Considering)');
  });

  test('in Word, the label that begins the second column does not pull that column after the first', async () => {
    const all = await outputsOf('introduction: Check., considering: {place: notes}');
    const labels = [...documentOf(all).matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].filter(
      ([each]) => each.includes('<w:br w:type="column"/>') && each.includes('>Notes<'),
    );
    expect(labels).toHaveLength(1);
    expect(labels[0]?.[0]).toContain('<w:keepNext w:val="false"/>');
  });

  test('it keeps its place where steps leave little room', async () => {
    const more = Array.from(
      { length: 25 },
      (_, index) => `{id: s${index}, text: Do ${'a thing '.repeat(8)}now}`,
    );
    const corpus = await toolkit(
      'introduction: Check., considering: {place: notes}',
      `[${more.join(', ')}]`,
    );
    const { outputs, findings } = await renderChecklists(corpus, assets);
    expect(findings).toEqual([]);
    expect(tagsOf(outputs).slice(-2)).toEqual(['considering', 'notes']);
  });
});

describe('a step', () => {
  test('leads to its place on the page, with the number of the page in the Word toolkit', async () => {
    const all = await outputsOf('introduction: Check.');
    const url = 'https://example.org/toolkit/a.html#step-sign';
    expect(textOf(all, '.html')).toContain(
      '<a href="../site/a.html#step-sign">Signing</a><span class="page">, page 7 of the Word toolkit</span>',
    );
    expect(textOf(all, '.pdf')).toContain(`/URI (${url})`);
    expect(textOf(all, '.pdf')).toContain('/Contents (Signing, on the web)');
    expect(documentOf(all)).toContain('p.\u00a07');
  });

  test('has no page number where the toolkit has none', async () => {
    const { outputs } = await renderChecklists(await toolkit('introduction: Check.'), assets);
    expect(documentOf(outputs)).not.toContain('p.\u00a0');
    expect(textOf(outputs, '.html')).not.toContain('Word toolkit');
  });

  test('the toolkit is a link where its address is known', async () => {
    expect(textOf(await outputsOf('introduction: Check.'), '.pdf')).toContain(
      '/URI (https://example.org/toolkit/)',
    );
  });
});

describe('a fact', () => {
  let ohio: readonly Output[];
  beforeAll(async () => {
    ohio = ofOhio(await outputsOf('introduction: Check., considering: {place: box}'));
  });

  test('is a plain sentence with its date, as precise as its source, and the source is a link', () => {
    const html = textOf(ohio, '.html');
    expect(html).toContain(
      '<p>As of April 2019: buy-in agreement in place. <a href="https://example.org/list">The list</a>.</p>',
    );
    expect(html).toContain(
      '<p>Since then (2021): agreement ended. <a href="https://example.org/notice">Notice</a>.</p>',
    );
    expect(textOf(ohio, '.pdf')).toContain('/URI (https://example.org/notice)');
  });

  test('belongs to the boxes of its step for those who listen', () => {
    const facts =
      'As of April 2019: buy-in agreement in place. The list. Since then (2021): agreement ended. Notice.';
    const html = textOf(ohio, '.html');
    expect(html.match(/aria-describedby="facts-sign"/g)).toHaveLength(2);
    expect(html).toContain('<div class="facts" id="facts-sign">');
    const pdf = textOf(ohio, '.pdf').replace(/\\([()])/g, '$1');
    expect(pdf).toContain(`/TU (Taken: Sign with a D-SNP. ${facts})`);
    expect(pdf).toContain(`/TU (Considering: Sign with a D-SNP. ${facts})`);
  });

  test('is in the title of the control in Word, as far as a title reaches', () => {
    const [title = ''] = /(?<=<w:alias w:val=")Taken: Sign[^"]+/.exec(documentOf(ohio)) ?? [];
    expect(title).toBe('Taken: Sign with a… (in place (April 2019); agreement ended)');
    expect(title.length).toBeLessThanOrEqual(64);
  });

  test('the imprint says that the date of the toolkit is not that of the facts', () => {
    expect(textOf(ohio, '.html')).toContain(
      'Last reviewed April 3, 2019; each fact is as of the date next to it',
    );
  });
});

describe('a date field', () => {
  test('is a date in the browser and in Word, and says so in the PDF', async () => {
    const all = await outputsOf('introduction: Check.');
    expect(textOf(all, '.html')).toContain('<input type="date" id="field-date" name="date"');
    expect(documentOf(all)).toMatch(
      /<w:tag w:val="date"\/>.*?<w:showingPlcHdr\/><w:date><w:dateFormat w:val="MMMM d, yyyy"\/><w:lid w:val="en-US"\/>/,
    );
    expect(textOf(all, '.pdf').replace(/\\([()])/g, '$1')).toContain(
      '/TU (Date (month, day and year))',
    );
  });
});

test('an empty field of the Word file shows nothing on paper', async () => {
  const document = documentOf(await outputsOf('introduction: Check.'));
  const shown = [...document.matchAll(/"PlaceholderText"\/><\/w:rPr><w:t[^>]*>([^<]*)/g)];
  expect(shown.length).toBeGreaterThan(0);
  for (const [, text] of shown) expect(text?.trim()).toBe('');
});

test('the notice of the checklist comes before that of the toolkit, in one line', async () => {
  const all = await outputsOf('introduction: Check., notice: Of April 2019.');
  expect(textOf(all, '.html')).toContain('<p class="notice">Of April 2019.</p>');
  expect(documentOf(all)).toContain('Of April 2019.');
});
