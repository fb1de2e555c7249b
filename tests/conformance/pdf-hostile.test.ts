import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { openAssets } from '../../src/cli/assets.ts';
import { checklistPaths, type Assets, type Corpus, type Rendered } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { withFolder } from '../corpus-of.ts';
import { dangersOf } from './pdf-dangers.ts';
import { readPdf } from './pdf-form.ts';
import { withPdf } from './pdf-reading.ts';
import { root, run } from './tools.ts';
import { withChecklist } from './toolkits.ts';
import { contentOf } from './word-files.ts';
import * as hostile from './word-hostile-content.ts';

let assets: Assets;

beforeAll(async () => {
  assets = openAssets(root);
});

test.each(withChecklist)(
  'the PDF of the %s runs, fetches and opens nothing by itself',
  async (name) => {
    const { pdf } = checklistPaths(await contentOf(name));
    expect(dangersOf(join(inject(name), pdf))).toEqual([]);
  },
);

describe('texts that no check has seen', () => {
  test.each(hostile.commands)('%j is printed as the words that it is', async (text) => {
    const rendered = await renderChecklist(hostile.withTexts(await hostile.plainCorpus(), text));
    await judged(rendered, async (path, bytes) => {
      expect(dangersOf(path)).toEqual([]);
      expect(run('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors');
      const { fields, info, tags } = await withPdf(bytes, readPdf);
      expect(info['Title']).toBe(text);
      expect(fields.find((each) => each.fieldName === 'first-step')?.alternativeText).toBe(text);
      // A word that is too long for its line is broken, and pdf.js takes a line's end for a space.
      const printed = tags.filter(({ role }) => role === 'H1' || role === 'LBody');
      expect(printed.map((tag) => toLetters(tag.text))).toEqual([text, text].map(toLetters));
    });
  });

  test.each(hostile.steering)('%j is printed without what steers', async (text) => {
    const rendered = await renderChecklist(hostile.withTexts(await hostile.plainCorpus(), text));
    await judged(rendered, async (path, bytes) => {
      expect(dangersOf(path)).toEqual([]);
      const { info } = await withPdf(bytes, readPdf);
      expect(info['Title']).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    });
  });

  test.each(hostile.addresses)('%j leads nowhere', async (address) => {
    const rendered = await renderChecklist(
      hostile.withAddresses(await hostile.plainCorpus(), address),
    );
    await judged(rendered, (path) => Promise.resolve(expect(dangersOf(path)).toEqual([])));
  });
});

describe('a danger is found that is made on purpose', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['the key /OpenAction', { OpenAction: { S: 'GoTo' } }],
    ['the action /JavaScript', { OpenAction: { S: 'JavaScript', JS: new String('app.alert(1)') } }],
    ['the key /JS', { Extra: { JavaScript: { S: 'JavaScript', JS: new String('app.alert(1)') } } }],
    ['the action /Launch', { AA: { WC: { S: 'Launch', F: new String('calc.exe') } } }],
    ['the action /SubmitForm', { Extra: { A: { S: 'SubmitForm', F: new String('x') } } }],
    ['the key /EmbeddedFiles', { Extra: { EmbeddedFiles: {} } }],
    ['a link to u:javascript:alert(1)', { URI: { URI: new String('javascript:alert(1)') } }],
    ['a link to u:file:///etc/passwd', { URI: { URI: new String('file:///etc/passwd') } }],
    ['a link to u:https:\\\\server', { URI: { URI: new String('https:\\\\server') } }],
  ])('%s', async (danger, entries) => {
    await withFolder({ 'broken.pdf': await catalogWith(entries) }, (folder) => {
      expect(dangersOf(join(folder, 'broken.pdf'))).toContain(danger);
      return Promise.resolve();
    });
  });

  test('metadata that is no XML', async () => {
    const broken = await catalogWith({}, { Title: 'a < b' });
    await withFolder({ 'broken.pdf': broken }, (folder) => {
      expect(dangersOf(join(folder, 'broken.pdf'))).toEqual([
        expect.stringContaining('metadata that is no XML'),
      ]);
      return Promise.resolve();
    });
  });
});

function toLetters(text: string): string {
  return text.replace(/\s+/g, '');
}

async function renderChecklist(corpus: Corpus): Promise<Rendered> {
  return render(corpus, assets, { formats: ['checklist'] });
}

function pdfOf({ outputs }: Rendered): Uint8Array | undefined {
  return outputs.find(({ path }) => path.endsWith('.pdf'))?.bytes;
}

async function judged(
  rendered: Rendered,
  judge: (path: string, bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  expect(rendered.findings).toEqual([]);
  const bytes = pdfOf(rendered) ?? new Uint8Array();
  await withFolder({ 'hostile.pdf': bytes }, (folder) => judge(join(folder, 'hostile.pdf'), bytes));
}

/** A PDF with more in its catalog than the library has options for. */
async function catalogWith(
  entries: Readonly<Record<string, unknown>>,
  info: PDFKit.DocumentInfo = { Title: 'x' },
): Promise<Uint8Array> {
  const document = new PDFDocument({ pdfVersion: '1.7', compress: false, info });
  const { data } = (document as unknown as { _root: { data: object } })._root; // its types leave it out
  Object.assign(data, entries);
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise((resolve) => document.on('end', resolve));
  document.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}
