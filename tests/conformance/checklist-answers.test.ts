import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildStates, readHtml, type MadeChecklist } from './checklist-made.ts';
import { startBrowser } from './html-browser.ts';
import { serve } from './html-server.ts';

let folder: string;
let browser: Browser;
let ohio: MadeChecklist;
/** The checklist of the garden has a note on each step. */
let garden: MadeChecklist;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-answers-'));
  const made = buildStates('oh', folder).find(({ name }) => name === 'oh');
  if (!made) throw new Error('Cannot find the checklist of Ohio');
  ohio = made;
  garden = { ...made, html: join(inject('garden'), 'checklist/first-season.html') };
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page of a profile of its own; whoever is asked says yes. */
async function open<Result>(
  url: string,
  use: (page: Page, complaints: readonly string[]) => Promise<Result>,
  options: { readonly javaScriptEnabled?: boolean } = {},
): Promise<Result> {
  const context = await browser.newContext({ acceptDownloads: true, ...options });
  const complaints: string[] = [];
  context.on('console', (message) => complaints.push(message.text()));
  context.on('weberror', (error) => complaints.push(error.error().message));
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  try {
    await page.goto(url);
    return await use(page, complaints);
  } finally {
    await context.close();
  }
}

const urlOf = ({ html }: MadeChecklist): string => pathToFileURL(html).href;

/** What is filled in, by the names of the fields. */
function valuesOf(page: Page): Promise<Readonly<Record<string, string | boolean>>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>('main input, main textarea')].map((field) => [
        field.name,
        field.type === 'checkbox' ? field.checked : field.value,
      ]),
    ),
  );
}

async function fill(page: Page): Promise<void> {
  for (const [index, field] of (await page.locator('main input[type=text]').all()).entries())
    await field.fill(`Wörds <${index}>`);
  for (const notes of await page.locator('textarea').all()) await notes.fill('First\nSecond');
  for (const box of (await page.locator('input[type=checkbox]').all()).filter((_, at) => at % 2))
    await box.check();
}

async function save(page: Page): Promise<{ readonly name: string; readonly path: string }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save answers to a file' }).click();
  const download = await waiting;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path };
}

async function loadFrom(page: Page, path: string): Promise<void> {
  const waiting = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Load answers from a file' }).click();
  await (await waiting).setFiles(path);
}

/** Waits until the page says `text`: a file is read after the click that chose it. */
async function expectStatus(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.getByRole('status').innerText()).toBe(text);
}

const clear = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Clear answers' }).click();

describe.each([
  ['of Ohio', () => ohio],
  ['with a note on each step', () => garden],
] as const)('the checklist %s', (_, made) => {
  test('remembers what is written, until it is cleared', () =>
    open(urlOf(made()), async (page, complaints) => {
      const empty = await valuesOf(page);
      await fill(page);
      const filled = await valuesOf(page);
      expect(filled).not.toEqual(empty);
      await page.reload();
      expect(await valuesOf(page)).toEqual(filled);
      await clear(page);
      expect(await valuesOf(page)).toEqual(empty);
      await page.reload();
      expect(await valuesOf(page)).toEqual(empty);
      expect(complaints).toEqual([]);
    }));

  test('loads what it saved', () =>
    open(urlOf(made()), async (page) => {
      await fill(page);
      const filled = await valuesOf(page);
      const { name, path } = await save(page);
      expect(await page.getByRole('status').innerText()).toBe(
        `Saved to your downloads as ${name}.`,
      );
      await clear(page);
      await loadFrom(page, path);
      await expectStatus(page, `Loaded ${name}.`);
      expect(await valuesOf(page)).toEqual(filled);
    }));
});

test('the file says whose answers it holds, by the names of fields and steps, in reading order', () =>
  open(urlOf(garden), async (page) => {
    await page.getByLabel('Name').fill('Ada');
    await page.getByLabel('Test the soil for lead', { exact: true }).check();
    await page.getByLabel('Note: Test the soil for lead').fill('In spring');
    const { name, path } = await save(page);
    expect(name).toBe('first-season.json');
    expect(readFileSync(path, 'utf8')).toBe(
      `${JSON.stringify(
        {
          format: 'pathways-checklist',
          version: 1,
          title: 'First Season Checklist',
          entry: null,
          content: '2022-03-01',
          fields: { garden: '', name: 'Ada', date: '', notes: '' },
          steps: {
            'sign-lease': false,
            'test-soil': true,
            'water-meter': false,
            'lay-out-plots': false,
          },
          considering: {},
          notes: {
            'sign-lease': '',
            'test-soil': 'In spring',
            'water-meter': '',
            'lay-out-plots': '',
          },
        },
        null,
        2,
      )}\n`,
    );
  }));

test('the file of a state has its code, and names all fields that the page has', () =>
  open(urlOf(ohio), async (page) => {
    const { name, path } = await save(page);
    expect(name).toBe('state-checklist-oh.json');
    const saved = JSON.parse(readFileSync(path, 'utf8'));
    expect(saved).toMatchObject({ state: 'OH', fields: { state: 'Ohio' }, notes: {} });
    const considering = Object.keys(saved.considering).map((id) => `${id}-considering`);
    expect(
      [...Object.keys(saved.fields), ...Object.keys(saved.steps), ...considering].sort(),
    ).toEqual([...readHtml(ohio).fields].sort());
  }));

const answers = {
  ...{ format: 'pathways-checklist', version: 1, title: 'T', state: 'OH', content: '2019-04-03' },
  ...{ fields: {}, steps: {}, notes: {} },
};

test.each([
  ['that is no JSON', '{', "Can't load a.json: it is not a saved checklist."],
  ['of another kind', '{}', "Can't load a.json: it is not a saved checklist."],
  ['of a list', '[1]', "Can't load a.json: it is not a saved checklist."],
  [
    'of a later version',
    JSON.stringify({ ...answers, version: 2 }),
    "Can't load a.json: it was saved by a newer version of the checklist.",
  ],
  ['without steps', JSON.stringify({ ...answers, steps: [] }), "Can't load a.json: it is damaged."],
  ['that is too large', ' '.repeat(1_000_001), "Can't load a.json: it is too large."],
  [
    'of another state and day, with steps that are gone',
    JSON.stringify({
      ...answers,
      state: 'WA',
      content: '2018-01-01',
      fields: { agency: 'A', gone: 'Words', blank: '', date: 7 },
      steps: { 'old-step': true, 'older-step': false, 'part-a-buy-in-agreement': true },
    }),
    'Loaded a.json. These answers are for WA. They are from another edition of the checklist. This checklist has no field for gone, date, old-step.',
  ],
])('a file %s is told in words', (_, text, said) =>
  open(urlOf(ohio), async (page) => {
    await page.getByLabel('Prepared by').fill('Ada');
    const path = join(folder, 'a.json');
    writeFileSync(path, text);
    await loadFrom(page, path);
    await expectStatus(page, said);
    const isLoaded = said.startsWith('Loaded');
    expect(await valuesOf(page)).toMatchObject({
      'prepared-by': isLoaded ? '' : 'Ada',
      agency: isLoaded ? 'A' : '',
      'part-a-buy-in-agreement': isLoaded,
    });
  }),
);

test('whatever a file holds, it is loaded or refused in words, and nothing breaks', () =>
  open(urlOf(ohio), async (page, complaints) => {
    const names = fc.oneof(fc.constantFrom('agency', 'notes', '__proto__'), fc.string());
    const values = fc.dictionary(names, value);
    const part = fc.oneof({ weight: 9, arbitrary: values }, { weight: 1, arbitrary: value });
    const file = fc.record({ ...constants, fields: part, steps: part, notes: part });
    for (const held of fc.sample(fc.oneof(file, file, file, value), { numRuns: 60, seed: 1 })) {
      const buffer = Buffer.from(JSON.stringify(held));
      const status = page.getByRole('status');
      await status.evaluate((element) => element.replaceChildren());
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
      await expect.poll(() => status.innerText()).toMatch(/^(?:Loaded|Can't load) a/);
      const filled = Object.values(await valuesOf(page));
      expect(filled.every((each) => ['string', 'boolean'].includes(typeof each))).toBe(true);
    }
    expect(complaints).toEqual([]);
  }));

/** Any value of JSON. */
const value = fc.jsonValue({ maxDepth: 2 });

const constants = {
  format: fc.constant('pathways-checklist'),
  version: fc.constantFrom(1, 1, 1, 1, 1, 1, 2, '1'),
  state: fc.constantFrom('OH', null, 7),
  content: fc.constantFrom('2019-04-03', null),
};

test('two checklists of one folder do not mix', () =>
  open(urlOf(ohio), async (page) => {
    await page.getByLabel('Agency').fill('Ours');
    await page.goto(pathToFileURL(join(folder, 'checklist/state-checklist.html')).href);
    expect(await valuesOf(page)).toMatchObject({ agency: '', state: '' });
  }));

test('where the browser refuses to keep anything, the page works all the same', async () => {
  const server = await serve(folder, '/');
  try {
    await open('about:blank', async (page, complaints) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      });
      await page.goto(`${server.url}checklist/states/oh.html`);
      await fill(page);
      const filled = await valuesOf(page);
      const { name, path } = await save(page);
      await clear(page);
      await loadFrom(page, path);
      await expectStatus(page, `Loaded ${name}.`);
      expect(await valuesOf(page)).toEqual(filled);
      expect(complaints).toEqual([]);
    });
  } finally {
    await server.close();
  }
});

test('without scripts all fields can be filled in, and there is no button', () =>
  open(
    urlOf(ohio),
    async (page) => {
      for (const field of await page.locator('main input[type=text], textarea').all())
        await field.fill('Words');
      for (const box of await page.locator('input[type=checkbox]').all()) await box.check();
      expect(await page.locator('input:checked').count()).toBeGreaterThan(20);
      expect(await page.locator('button').count()).toBe(0);
    },
    { javaScriptEnabled: false },
  ));
