import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { checklistPaths, messagesOf, type Corpus, type Step } from '../../src/model/index.ts';
import { withFolder } from '../corpus-of.ts';
import { pageCountOf, textOfPdf, withPdf } from './pdf-reading.ts';
import { readPdf, type ReadPdf } from './pdf-form.ts';
import { run } from './tools.ts';
import { withChecklist } from './toolkits.ts';
import { contentOf } from './word-files.ts';

describe.each(withChecklist)('the PDF checklist of the %s', (name) => {
  let corpus: Corpus;
  let path: string;
  let steps: readonly Step[];
  let pdf: ReadPdf;

  beforeAll(async () => {
    corpus = await contentOf(name);
    path = join(inject(name), checklistPaths(corpus).pdf);
    steps = [...corpus.pages.values()].flatMap((page) => page.steps);
    pdf = await withPdf(readFileSync(path), readPdf);
  });

  test('is one page without a fault that qpdf would find', () => {
    expect(pageCountOf(path)).toBe(1);
    expect(complaintOf(path)).toBeUndefined();
  });

  test('says its title and its language, and that it is tagged', () => {
    const { title } = corpus.site.checklist;
    expect(pdf.info).toMatchObject({ Title: title, Language: corpus.site.language });
    expect(pdf.isMarked).toBe(true);
    expect(pdf.untagged).toEqual([]);
    expect(pdf.tags.filter(({ role }) => role === 'H1').map(({ text }) => text)).toEqual([title]);
  });

  test('has a field for each label, step and note, in that order, each with what a screen reader says', () => {
    const { fields, taken, considering } = corpus.site.checklist;
    const { say } = messagesOf(corpus);
    const hasTwo = considering?.place === 'box';
    expect(
      pdf.fields.map(({ fieldName, alternativeText }) => [fieldName, alternativeText]),
    ).toEqual([
      ...fields.map(({ id, label, type }) => [
        id,
        type === 'date' ? say('form.dateHint', { label }) : label,
      ]),
      ...steps.flatMap(({ id, text }) => [
        ...(hasTwo
          ? [
              [id, `${taken}: ${text}`],
              [`${id}-considering`, `${considering.label}: ${text}`],
            ]
          : [[id, text]]),
        ...(hasNotes[name] ? [[`${id}-note`, say('form.noteOn', { text })]] : []),
      ]),
      ['notes', say('form.notes')],
    ]);
  });

  test('lets a screen reader meet every field in that order, each step beside its box', () => {
    const forms = pdf.tags.filter(({ role }) => role === 'Form');
    expect(forms.flatMap((form) => form.annotations)).toEqual(pdf.fields.map(({ id }) => id));
    expect(forms.map(({ alt }) => alt)).toEqual(pdf.fields.map((field) => field.alternativeText));
    const items = pdf.tags.filter(({ role }) => role === 'LI');
    expect(items.map(({ children }) => children.map(({ role }) => role))).toEqual(
      steps.map(() => ['Lbl', 'LBody']),
    );
    const { say } = messagesOf(corpus);
    const words = items.map(({ children }) => letters(children[1]?.text ?? ''));
    const page = letters(say('form.page', { number: '#' }))
      .split('#')
      .join('\\d+');
    // The number of its page in the Word toolkit follows, and the label of its note.
    const end = new RegExp(`${page}(?:${letters(say('form.note'))})?$`, 'u');
    expect(words.map((text) => text.replace(end, ''))).toEqual(
      steps.map(({ text }) => letters(text)),
    );
  });

  test('keeps everything that can be clicked on the sheet and apart', () => {
    expect(pdf.annotations.length).toBeGreaterThanOrEqual(pdf.fields.length);
    expect(misplaced(pdf)).toEqual([]);
  });

  test('shows all steps in order', () => {
    const text = letters(textOfPdf(path));
    const places = steps.map((step) => text.indexOf(letters(step.text)));
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('brings all its fonts', () => {
    expect(fontsOf(path).length).toBeGreaterThan(1);
    expect(fontsOf(path).filter((font) => !font.isEmbedded)).toEqual([]);
  });
});

/** Whether each step has room for a note, where the page has so few. */
const hasNotes = { toolkit: false, garden: true, hebrew: true, japanese: true };

/** Letters, digits and signs alone: lines are broken anywhere, and marks say in which direction they run. */
function letters(text: string): string {
  return text.replace(/[\s\p{Cf}]/gu, '');
}

describe('a fault is found that is made on purpose', () => {
  test('a font that is not there, a text without a tag, a second page, a link off the sheet', async () => {
    const plain = await printed((document) => {
      document.text('Loose').link(600, 10, 100, 10, 'https://example.org/');
      document.addPage().text('More');
    });
    await withFolder({ 'plain.pdf': plain }, async (folder) => {
      const path = join(folder, 'plain.pdf');
      expect(pageCountOf(path)).toBe(2);
      expect(fontsOf(path)).toEqual([{ name: 'Helvetica', isEmbedded: false }]);
      const pdf = await withPdf(plain, readPdf);
      expect(pdf.untagged).toEqual(['Loose']);
      expect(pdf.isMarked).toBe(false);
      expect(pdf.info).not.toHaveProperty('Title');
      expect(misplaced(pdf)).toEqual(['Link beyond the sheet']);
    });
  });

  test('two links on one place', async () => {
    const plain = await printed((document) => {
      document.link(10, 10, 50, 10, 'https://example.org/');
      document.link(40, 15, 50, 10, 'https://example.org/');
    });
    expect(misplaced(await withPdf(plain, readPdf))).toEqual(['Link on Link']);
  });

  test('a file that is cut off', async () => {
    const whole = readFileSync(join(inject('garden'), 'checklist/first-season.pdf'));
    const files = { 'cut.pdf': new Uint8Array(whole.subarray(0, whole.length - 900)) };
    await withFolder(files, async (folder) => {
      expect(complaintOf(join(folder, 'cut.pdf'))).toContain('WARNING');
    });
  });
});

/** What qpdf has to say against a file; a warning is enough. */
function complaintOf(path: string): string | undefined {
  try {
    run('qpdf', ['--check', path]);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** The fonts that poppler finds; the eighth column from the end says whether the file brings it. */
function fontsOf(path: string): readonly { name: string; isEmbedded: boolean }[] {
  const [, , ...lines] = run('pdffonts', [path]).trim().split('\n');
  return lines.map((line) => {
    const columns = line.trim().split(/\s+/);
    return { name: columns[0] ?? '', isEmbedded: columns.at(-5) === 'yes' };
  });
}

function misplaced({ annotations, view }: ReadPdf): readonly string[] {
  const [left, bottom, right, top] = view;
  return annotations.flatMap(({ rect, subtype }, index) => {
    const [x1, y1, x2, y2] = rect;
    const isOff = x1 < left || y1 < bottom || x2 > right || y2 > top || x1 >= x2 || y1 >= y2;
    const over = annotations
      .slice(0, index)
      .filter(({ rect: other }) => x1 < other[2] && other[0] < x2 && y1 < other[3] && other[1] < y2)
      .map((other) => `${subtype} on ${other.subtype}`);
    return [...(isOff ? [`${subtype} beyond the sheet`] : []), ...over];
  });
}

async function printed(draw: (document: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'LETTER' });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise((resolve) => document.on('end', resolve));
  draw(document);
  document.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}
