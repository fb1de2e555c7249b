import fc from 'fast-check';
import { PDFDocument, PDFHexString } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { readAnswers, toForm, type Form } from '../../../src/answers/index.ts';
import { load } from '../../../src/load/index.ts';
import { renderChecklists } from '../../../src/render/checklist/index.ts';
import { fillPdf } from '../../answers/fill-pdf.ts';
import {
  fillWord,
  joined,
  withDocument,
  withGoogleTags,
  withoutControls,
  type Filled,
} from '../../answers/fill-word.ts';
import { assets } from '../../render/checklist/assets.ts';

let form: Form;
let word: Uint8Array;
let pdf: Uint8Array;
beforeAll(async () => {
  const corpus = await load('content');
  const { outputs } = await renderChecklists(corpus, assets);
  const bytesOf = (ending: string): Uint8Array =>
    outputs.find(({ path }) => path.endsWith(ending))?.bytes ?? new Uint8Array();
  form = toForm(corpus);
  [word, pdf] = [bytesOf('.docx'), bytesOf('.pdf')];
});

/** What a team writes: no prompts, no marks, no labels. */
const words = fc
  .array(fc.constantFrom('Ana', 'Bo', 'and', 'Núñez', '水', 'of', 'in', '2027', '&', '<b>'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.join(' '));

/** Every box and field of each team, filled in somehow. */
function teams(): fc.Arbitrary<readonly Required<Filled>[]> {
  const record = <Value>(names: readonly string[], value: fc.Arbitrary<Value>) =>
    fc.record(Object.fromEntries(names.map((name) => [name, value])));
  const considering = form.steps.map((id) => `${id}-considering`);
  const boxes = record([...form.steps, ...considering], fc.boolean());
  return fc.array(fc.record({ boxes, texts: record(form.fields, words) }), {
    minLength: 1,
    maxLength: 3,
  });
}

function readAll(bytes: Uint8Array): unknown {
  return readAnswers(bytes, form).map((answers) => {
    if ('reason' in answers) return answers.reason;
    const { steps, considering, fields, unread } = answers;
    expect(unread).toEqual([]);
    const second = [...considering].map(([id, value]) => [`${id}-considering`, value] as const);
    return { boxes: Object.fromEntries([...steps, ...second]), texts: Object.fromEntries(fields) };
  });
}

test.each<[how: string, change: (xml: string) => string]>([
  ['in controls', (xml) => xml],
  ['without controls', withoutControls],
  ['with tags of Google Docs', withGoogleTags],
])('the answers of several teams in one Word file are read, %s', (_, change) => {
  fc.assert(
    fc.property(teams(), (all) => {
      const files = all.map((filled) => fillWord(word, filled));
      const file = files.reduceRight((rest, each) => joined(each, rest));
      expect(readAll(withDocument(file, change))).toEqual(all);
    }),
    { numRuns: 15 },
  );
});

test('the answers of several teams in one PDF are read', async () => {
  await fc.assert(
    fc.asyncProperty(teams(), async (all) => {
      const merged = await PDFDocument.create();
      for (const filled of all) {
        const document = await PDFDocument.load(await fillPdf(pdf, filled));
        const [page] = await merged.copyPages(document, [0]);
        if (page) merged.addPage(page);
      }
      expect(readAll(await merged.save())).toEqual(all);
    }),
    { numRuns: 6 },
  );
});

test('a word typed anywhere on a PDF is an answer or is kept', async () => {
  const place = fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 780 }),
  });
  await fc.assert(
    fc.asyncProperty(place, async ({ x, y }) => {
      const document = await PDFDocument.load(pdf);
      const annotation = document.context.obj({
        Type: 'Annot',
        Subtype: 'FreeText',
        Rect: [x, y, x + 40, y + 12],
        Contents: PDFHexString.fromText('zq7x'),
      });
      document.getPage(0).node.addAnnot(document.context.register(annotation));
      const read = readAnswers(await document.save(), form).flatMap((answers) =>
        'reason' in answers
          ? []
          : [...answers.fields.values(), ...answers.unread.map(({ text }) => text)],
      );
      expect(read).toContain('zq7x');
    }),
    { numRuns: 20 },
  );
});
