import { strFromU8, unzipSync } from 'fflate';
import { PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { renderChecklists } from '../../../../src/render/checklist/index.ts';
import type { Corpus, Output, Rendered } from '../../../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../../../corpus-of.ts';
import { assets } from '../../../render/checklist/assets.ts';
import { documentOf, textOf } from '../../../render/checklist/content.ts';

const recordsText = `
facts:
  buy-in:
    label: Buy-in agreement
    meaning: Is there one?
    words: {none: no agreement signed}
    source: The long name of the list
    shortSource: The List
    url: https://example.org/list
    asOf: 2019-04-03
    bearsOn: [{step: first-step}]
  share:
    label: People in care
    meaning: How many
    source: The count
    shortSource: The Count
    url: https://example.org/count
    asOf: 2020-07
    bearsOn: [{page: index.md}]
  offices:
    label: Offices
    meaning: How many
    source: The map
    shortSource: The Map
    url: https://example.org/map
    asOf: 2018-01-02
    bearsOn: [{page: a.md}]
records:
  OH:
    name: Ohio
    facts: {buy-in: none, share: 10%, offices: "3"}
    later:
      - {fact: buy-in, text: The agreement was signed, date: 2021-05-06, source: The News, url: "https://example.org/news"}
      - {fact: share, text: Doubled in 2022, date: "2022", source: The News, url: "https://example.org/news"}
  DC:
    name: District of Columbia
    inText: the District of Columbia
    facts: {share: 20%}
`;

const fields = `[{id: state, label: State}, {id: date, label: Date, row: 2}]`;

function corpusWith(states = recordsText, steps?: string): Promise<Corpus> {
  const files = folderOf(
    { 'a.md': pathway('Text.', steps === undefined ? {} : { steps }) },
    { 'states.yaml': states },
  );
  const site = String(files['site.yaml']).replace(
    'introduction: Check each step.}',
    `introduction: Check each step., fields: ${fields}}`,
  );
  return corpusOf({ ...files, 'site.yaml': site, 'states.yaml': states });
}

const render = async (...codes: readonly string[]): Promise<Rendered> =>
  renderChecklists(await corpusWith(), assets, codes);

/** The files in the folder of states. */
function ofState(outputs: readonly Output[], code: string): readonly Output[] {
  return outputs.filter(({ path }) => path.startsWith(`checklist/states/${code}.`));
}

/** The words of a Word file, a paragraph a line. */
function wordsOf(outputs: readonly Output[]): string {
  return documentOf(outputs)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');
}

/** The words of a web page. */
function webWordsOf(outputs: readonly Output[]): string {
  return textOf(outputs, '.html')
    .replace(/<\/?(?:p|label|div)\b[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '');
}

const record = 'As of April 3, 2019: Buy-in agreement: no agreement signed. The List.';
const later = 'Since then (May 6, 2021): The agreement was signed. The News.';

test('the general checklist says nothing about a state whose checklist is made with it', async () => {
  const { outputs, findings } = await render('OH');
  expect(findings).toEqual([]);
  expect(outputs.map(({ path, title }) => [path, title])).toEqual([
    ['checklist/checklist.html', 'Checklist (web page)'],
    ['checklist/checklist.docx', 'Checklist (Word)'],
    ['checklist/checklist.pdf', 'Checklist (PDF)'],
    ['checklist/states/oh.html', 'Checklist: Ohio (web page)'],
    ['checklist/states/oh.docx', 'Checklist: Ohio (Word)'],
    ['checklist/states/oh.pdf', 'Checklist: Ohio (PDF)'],
    ['checklist/assets/checklist.css', 'Style sheet of the checklist'],
    ['checklist/assets/checklist.js', 'Script of the checklist'],
  ]);
  expect(textOf(outputs, 'checklist.html')).not.toMatch(/As of|Ohio/);
});

describe('a fact', () => {
  test('appears at its step, with its source, its date, and what has changed since', async () => {
    const files = ofState((await render('OH')).outputs, 'oh');
    expect(webWordsOf(files)).toMatch(
      new RegExp(`Take the first step\\s+A Pathway\\s+${escape(record)}\\s+${escape(later)}\\s`),
    );
    expect(wordsOf(files)).toContain(`Take the first step\n${record}\n${later}\n`);
  });

  test('for a page appears below the heading of its section', async () => {
    const files = ofState((await render('OH')).outputs, 'oh');
    const fact = 'As of January 2, 2018: Offices: 3. The Map.';
    expect(webWordsOf(files)).toMatch(new RegExp(`A Handbook\\s+${escape(fact)}`));
    expect(wordsOf(files)).toContain(`A Handbook\n${fact}\n`);
  });

  test('for no section is below the form, with a date only once', async () => {
    const files = ofState((await render('OH')).outputs, 'oh');
    const about =
      'As of July 2020: People in care: 10%. The Count.\nSince then: Doubled in 2022. The News.\n';
    expect(wordsOf(files)).toContain(about);
    const washington = ofState((await render('DC')).outputs, 'dc');
    expect(wordsOf(washington)).toContain('As of July 2020: People in care: 20%. The Count.\n');
  });

  test('links to its source on the web page', async () => {
    const html = textOf(ofState((await render('OH')).outputs, 'oh'), '.html');
    expect(html).toContain('signed. <a href="https://example.org/list">The List</a>.');
    expect(html).toContain('was signed. <a href="https://example.org/news">The News</a>.');
  });

  test('checks no box', async () => {
    const files = ofState((await render('OH')).outputs, 'oh');
    expect(textOf(files, '.html')).not.toContain('checked');
    expect(documentOf(files)).not.toContain('<w14:checked w14:val="1"/>');
    expect(textOf(files, '.pdf')).not.toContain('/AS /Yes');
  });
});

test('the name of the state is in its field and in the title', async () => {
  const files = ofState((await render('OH')).outputs, 'oh');
  expect(textOf(files, '.html')).toContain('name="state" autocomplete="off" value="Ohio"');
  expect(documentOf(files)).toMatch(
    /<w:tag w:val="state"\/>(?:(?!showingPlcHdr).)*<w:sdtContent><w:r><w:t[^>]*>Ohio</s,
  );
  expect(textOf(files, '.pdf')).toMatch(/\/T \(state\)[^]*?\/V \(Ohio\)/);
  expect(textOf(files, '.html')).toContain('<h1>Checklist: Ohio</h1>');
});

test('the files contain their state and content date; the general ones only the date', async () => {
  const { outputs } = await render('OH');
  const files = ofState(outputs, 'oh');
  const customOf = (made: readonly Output[]): string => {
    const bytes = made.find(({ path }) => path.endsWith('.docx'))?.bytes ?? new Uint8Array();
    return strFromU8(unzipSync(bytes)['docProps/custom.xml'] ?? new Uint8Array());
  };
  expect(customOf(files)).toMatch(/name="pathways-state"[^>]*><vt:lpwstr>OH</);
  expect(customOf(files)).toMatch(/name="pathways-content"[^>]*><vt:lpwstr>2019-04-03</);
  expect(customOf(outputs)).not.toContain('pathways-state');
  expect(customOf(outputs)).toContain('pathways-content');
  expect(await infoOf(files)).toMatchObject({ state: 'OH', content: '2019-04-03' });
  expect(await infoOf(outputs)).toMatchObject({ state: undefined, content: '2019-04-03' });
  expect(textOf(files, '.html')).toContain(
    'data-content="2019-04-03" data-file="checklist-oh" data-term="state" data-record="OH"',
  );
});

test('the page of a state has paths to its style sheet, its script and the site', async () => {
  const html = textOf(ofState((await render('OH')).outputs, 'oh'), '.html');
  expect(
    [...html.matchAll(/(?:href|src)="([^"#:][^":]*)"/g)].map(([, address]) => address),
  ).toEqual([
    '../assets/checklist.css',
    '../assets/checklist.js',
    '../../site/index.html',
    'oh.docx',
    'oh.pdf',
    '../../site/states.html#state-oh',
    '../../site/a.html#step-first-step',
  ]);
});

test('a state has the same bytes alone and among others, even if those use a character with the same glyph', async () => {
  // Ohm and omega have the same glyph in the font.
  const states = recordsText.replace('share: 10%', 'share: 10 \u03A9').replace('20%', '20 \u2126');
  const [alone, among] = await Promise.all(
    [['OH'], ['DC', 'OH']].map(async (codes) => {
      const { outputs } = await renderChecklists(await corpusWith(states), assets, codes);
      return ofState(outputs, 'oh').map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
    }),
  );
  expect(among).toEqual(alone);
  expect(alone?.[2]).toMatch(/<03a9>/i);
});

test('field names are unique, whatever the ids of steps', async () => {
  const steps = '[{id: x, text: One}, {id: x-note, text: Two}]';
  const { outputs } = await renderChecklists(await corpusWith('', steps), assets, []);
  const names = [
    ...textOf(outputs, '.html').matchAll(/<(?:input|textarea)[^>]* name="([^"]+)"/g),
  ].map(([, name]) => name);
  expect(names).toEqual(['state', 'date', 'x', 'x-note-field', 'x-note', 'x-note-note', 'notes']);
});

test('a name of 60 characters is smaller, and still fits', async () => {
  const name = 'The Commonwealth of the Many United Rivers and Mountains Here';
  const states = recordsText.replace('name: Ohio', `name: ${name.slice(0, 60)}`);
  const { outputs, findings } = await renderChecklists(await corpusWith(states), assets, ['OH']);
  expect(findings).toEqual([]);
  expect(textOf(ofState(outputs, 'oh'), '.html')).toMatch(/<body class="\S+ title-18">/);
});

/** What the first PDF among some outputs says of its state and edition. */
async function infoOf(
  outputs: readonly Output[],
): Promise<{ state: string | undefined; content: string | undefined }> {
  const { bytes } = outputs.find(({ path }) => path.endsWith('.pdf')) ?? {};
  const { context } = await PDFDocument.load(bytes ?? new Uint8Array());
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  const textOf = (key: string): string | undefined =>
    info.lookupMaybe(PDFName.of(key), PDFString)?.asString();
  return { state: textOf('PathwaysState'), content: textOf('PathwaysContent') };
}

function escape(text: string): string {
  return text.replace(/[()]/g, '\\$&');
}
