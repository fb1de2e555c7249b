import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { fillPdf } from '../answers/fill-pdf.ts';
import {
  withDocument,
  withGoogleTags,
  withoutControls,
  type Filled,
} from '../answers/fill-word.ts';
import { readPdf } from './pdf-form.ts';
import { fieldsOf, objectsOf } from './pdf-objects.ts';
import { withPdf } from './pdf-reading.ts';
import { run } from './tools.ts';

/** Fills in an empty checklist, and writes it to a path. */
type Fill = (empty: string, filled: Required<Filled>, path: string) => Promise<void> | void;

/** What becomes of a file that was filled in: it is written to another path. */
type Change = (from: string, to: string) => Promise<void> | void;

/** Programs that fill in PDFs. */
export const pdfWriters: Readonly<Record<string, Fill>> = {
  'pdf-lib': async (empty, filled, path) => {
    writeFileSync(path, await fillPdf(readFileSync(empty), filled));
  },
  'pdf.js': async (empty, filled, path) => {
    writeFileSync(path, await fillWithPdfJs(readFileSync(empty), filled));
  },
  pdftk: (empty, filled, path) => {
    writeFileSync(`${path}.fdf`, toFdf(filled));
    run('pdftk', [empty, 'fill_form', `${path}.fdf`, 'output', path]);
  },
  mutool: (empty, filled, path) => {
    writeFileSync(`${path}.js`, mutoolScript(empty, filled, path));
    run('mutool', ['run', `${path}.js`]);
  },
  qpdf: fillWithQpdf,
};

/** Programs that save a PDF again, and keep what it says. */
export const pdfChanges: Readonly<Record<string, Change>> = {
  'pdf-lib': async (from, to) => {
    const document = await PDFDocument.load(readFileSync(from), { updateMetadata: false });
    writeFileSync(to, await document.save({ updateFieldAppearances: false }));
  },
  'pdf-lib without object streams': async (from, to) => {
    const document = await PDFDocument.load(readFileSync(from), { updateMetadata: false });
    const options = { updateFieldAppearances: false, useObjectStreams: false };
    writeFileSync(to, await document.save(options));
  },
  pdftk: (from, to) => void run('pdftk', [from, 'output', to]),
  'pdftk uncompress': (from, to) => void run('pdftk', [from, 'output', to, 'uncompress']),
  'mutool clean': (from, to) => void run('mutool', ['clean', from, to]),
  'mutool clean -gggg -z': (from, to) => void run('mutool', ['clean', '-gggg', '-z', from, to]),
  'mutool clean -a -d': (from, to) => void run('mutool', ['clean', '-a', '-d', from, to]),
  'qpdf --qdf': (from, to) => void run('qpdf', ['--qdf', from, to]),
  'qpdf with object streams': (from, to) =>
    void run('qpdf', ['--object-streams=generate', from, to]),
  'qpdf --qdf with object streams': (from, to) =>
    void run('qpdf', ['--qdf', '--object-streams=generate', from, to]),
  'qpdf --linearize': (from, to) => void run('qpdf', ['--linearize', from, to]),
};

/** Programs after which a PDF has no answers that a program can read, or none that it may. */
export const pdfLosses: Readonly<Record<string, readonly [change: Change, reason: RegExp]>> = {
  'pdftk flatten': [
    (from, to) => void run('pdftk', [from, 'output', to, 'flatten']),
    /^This PDF has no form fields: it was printed, flattened or scanned\./,
  ],
  'pdf-lib flatten': [
    async (from, to) => {
      const document = await PDFDocument.load(readFileSync(from));
      document.getForm().flatten({ updateFieldAppearances: false });
      writeFileSync(to, await document.save({ updateFieldAppearances: false }));
    },
    /^This PDF has no form fields: it was printed, flattened or scanned\./,
  ],
  'qpdf --flatten-annotations': [
    (from, to) => void run('qpdf', ['--flatten-annotations=all', from, to]),
    /^This PDF has no form fields: it was printed, flattened or scanned\./,
  ],
  'mutool convert': [
    (from, to) => void run('mutool', ['convert', '-o', to, from]),
    /^This PDF has no form fields: it was printed, flattened or scanned\./,
  ],
  'print to PDF': [
    (from, to) => void run('pdftocairo', ['-pdf', from, to]),
    /^This PDF has no form fields: it was printed, flattened or scanned\./,
  ],
  scan: [
    (from, to) => void run('pdftoppm', ['-singlefile', '-r', '50', '-png', from, to]),
    /^This is an image\./,
  ],
  'an owner password': [
    (from, to) => void run('qpdf', ['--encrypt', '', 'owner', '256', '--', from, to]),
    /^This PDF is locked: it has a password or restrictions\./,
  ],
  'a password': [
    (from, to) => void run('qpdf', ['--encrypt', 'user', 'owner', '256', '--', from, to]),
    /^This PDF is locked: it has a password or restrictions\./,
  ],
  'a lost end': [
    (from, to) => {
      writeFileSync(to, readFileSync(from).subarray(0, 20_000));
    },
    /^This PDF is incomplete$/,
  ],
};

/** Programs that put two PDFs into one. */
export const pdfMerges: Readonly<
  Record<string, (one: string, two: string, to: string) => Promise<void> | void>
> = {
  qpdf: (one, two, to) => void run('qpdf', ['--empty', '--pages', one, two, '--', to]),
  pdftk: (one, two, to) => void run('pdftk', [one, two, 'cat', 'output', to]),
  pdfunite: (one, two, to) => void run('pdfunite', [one, two, to]),
  'pdf-lib': async (one, two, to) => {
    const merged = await PDFDocument.create();
    for (const path of [one, two]) {
      const document = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
      for (const page of await merged.copyPages(document, document.getPageIndices()))
        merged.addPage(page);
    }
    writeFileSync(to, await merged.save());
  },
};

/** What becomes of some files: each is written to another path. */
type ChangeAll = (files: readonly (readonly [from: string, to: string])[]) => void;

/** Programs that save Word files again. LibreOffice goes over another format in between. */
export const wordChanges: Readonly<Record<string, ChangeAll>> = {
  LibreOffice: (files) => {
    viaLibreOffice(files, []);
  },
  'LibreOffice, as .odt in between': (files) => {
    viaLibreOffice(files, ['odt']);
  },
  'LibreOffice, as .doc in between': (files) => {
    viaLibreOffice(files, ['doc']);
  },
  'LibreOffice, as .rtf in between': (files) => {
    viaLibreOffice(files, ['rtf']);
  },
  'LibreOffice, twice': (files) => {
    viaLibreOffice(files, ['docx']);
  },
  'Pages, without controls': eachDocument(withoutControls),
  'Google Docs, with tags of its own': eachDocument(withGoogleTags),
};

function eachDocument(change: (xml: string) => string): ChangeAll {
  return (files) => {
    for (const [from, to] of files) writeFileSync(to, withDocument(readFileSync(from), change));
  };
}

/** @param formats the formats in between */
function viaLibreOffice(
  files: readonly (readonly [from: string, to: string])[],
  formats: readonly string[],
): void {
  const folder = mkdtempSync(join(tmpdir(), 'pathways-soffice-'));
  const pathOf = (from: string, step: number, format: string): string =>
    join(folder, String(step), `${basename(from, '.docx')}.${format}`);
  let last = files.map(([from]) => from);
  const all = [...formats, 'docx'];
  for (const [step, format] of all.entries()) {
    run('soffice', [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...['--convert-to', format, '--outdir', join(folder, String(step)), ...last],
    ]);
    last = files.map(([from]) => pathOf(from, step, format));
  }
  for (const [index, [, to]] of files.entries()) copyFileSync(last[index] ?? '', to);
  rmSync(folder, { recursive: true });
}

function fillWithPdfJs(bytes: Uint8Array, filled: Required<Filled>): Promise<Uint8Array> {
  return withPdf(bytes, async (document) => {
    const { fields } = await readPdf(document);
    const idOf = (name: string): string => fields.find((each) => each.fieldName === name)?.id ?? '';
    for (const [name, value] of Object.entries({ ...filled.boxes, ...filled.texts }))
      document.annotationStorage.setValue(idOf(name), { value });
    return document.saveDocument();
  });
}

function fillWithQpdf(empty: string, filled: Required<Filled>, path: string): void {
  const objects = objectsOf(empty);
  const values = new Map<string, Readonly<Record<string, string>>>([
    ...Object.entries(filled.boxes).map(([name, value]) => {
      const state = value ? '/Yes' : '/Off';
      return [name, { '/V': state, '/AS': state }] as const;
    }),
    ...Object.entries(filled.texts).map(([name, text]) => [name, { '/V': `u:${text}` }] as const),
  ]);
  const change = Object.fromEntries(
    fieldsOf(empty).flatMap(({ object, fullname }) => {
      const old = objects[`obj:${object}`] as { readonly value: object } | undefined; // qpdf's form
      const value = values.get(fullname);
      return old && value ? [[`obj:${object}`, { value: { ...old.value, ...value } }]] : [];
    }),
  );
  const header = { jsonversion: 2, pdfversion: '1.7', maxobjectid: Object.keys(objects).length };
  writeFileSync(`${path}.update`, JSON.stringify({ version: 2, qpdf: [header, change] }));
  run('qpdf', [empty, `--update-from-json=${path}.update`, path]);
}

/** Form data. ISO 32000-2, 12.7.8 */
function toFdf({ boxes, texts }: Required<Filled>): string {
  const fields = [
    ...Object.entries(boxes).map(
      ([name, value]) => `<< /T (${name}) /V /${value ? 'Yes' : 'Off'} >>`,
    ),
    ...Object.entries(texts).map(([name, text]) => `<< /T (${name}) /V <${toUtf16(text)}> >>`),
  ];
  return `%FDF-1.2\n1 0 obj\n<< /FDF << /Fields [${fields.join(' ')}] >> >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`;
}

function toUtf16(text: string): string {
  return `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}`;
}

function mutoolScript(empty: string, { boxes, texts }: Required<Filled>, path: string): string {
  return `
    var boxes = ${JSON.stringify(boxes)}, texts = ${JSON.stringify(texts)};
    var pdf = new PDFDocument(${JSON.stringify(empty)});
    var fields = pdf.getTrailer().get('Root').get('AcroForm').get('Fields');
    for (var at = 0; at < fields.length; at += 1) {
      var field = fields.get(at), name = field.get('T').asString();
      if (name in boxes) {
        field.put('V', pdf.newName(boxes[name] ? 'Yes' : 'Off'));
        field.put('AS', pdf.newName(boxes[name] ? 'Yes' : 'Off'));
      }
      if (name in texts) field.put('V', pdf.newString(texts[name]));
    }
    pdf.save(${JSON.stringify(path)}, '');
  `;
}
