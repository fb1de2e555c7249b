import PDFDocument from 'pdfkit';
import { pdfKeyOf } from '../../../model/index.ts';
import type { Checklist } from '../model.ts';
import type { Measure } from './page-box.ts';
import type { Plan } from './page-plan.ts';
import { drawPlan } from './draw.ts';
import { registerFonts, toMeasure } from './fonts.ts';
import { startForm } from './form.ts';
import type { FontSet } from './font-set.ts';
import { withoutSteering } from './steering.ts';
import { toInternals } from './pdfkit-internals.ts';

/** An empty document that measures text and is drawn once. */
export interface PdfDraft {
  readonly measure: Measure;
  /** Draws the plan and returns the file. Call it only once. */
  print(plan: Plan): Promise<Uint8Array>;
}

/**
 * Starts a document of one page that conforms to PDF/UA-1. It is not compressed, so that the bytes don't
 * depend on the version of zlib.
 */
export function startPdf(checklist: Checklist, fontSet: FontSet): PdfDraft {
  const document = new PDFDocument({
    size: [checklist.sheet.width, checklist.sheet.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never, // its types list only the subsets of PDF/A
    tagged: true,
    lang: checklist.language,
    displayTitle: true,
    compress: false,
    font: '', // PDFKit would start with Helvetica, and read its metrics from disk
    info: toInfo(checklist),
  });
  escapeMetadata(document);
  registerFonts(document, fontSet);
  document.font('regular');
  return {
    measure: toMeasure(document, fontSet),
    print: async (plan) => {
      const bytes = collect(document);
      startForm(document);
      drawPlan(document, fontSet, checklist, plan);
      document.end();
      return bytes;
    },
  };
}

/** `checklist read` finds the record and the date of the content under the last two keys. */
function toInfo(checklist: Checklist): PDFKit.DocumentInfo & { PathwaysContent: string } {
  const { title, record, toolkit, introduction = '', publisher = '', groups, date } = checklist;
  const day = new Date(`${date}T00:00:00Z`);
  return {
    Title: withoutSteering(title),
    Author: withoutSteering(publisher),
    Subject: withoutSteering(introduction),
    Keywords: withoutSteering([toolkit.text, ...groups.map(({ label }) => label)].join(', ')),
    Creator: withoutSteering(publisher),
    Producer: 'PDFKit',
    ...(record && { [pdfKeyOf(checklist.term)]: record.code }),
    PathwaysContent: date,
    CreationDate: day,
    ModDate: day,
  };
}

/** PDFKit writes these texts into XML without escaping them. */
function escapeMetadata(document: PDFKit.PDFDocument): void {
  const internals = toInternals(document);
  const addInfo = internals._addInfo;
  internals._addInfo = () => {
    const { info } = internals;
    internals.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [
        key,
        typeof value === 'string' ? escapeXml(value) : value,
      ]),
    );
    addInfo.call(document);
    internals.info = info;
  };
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Collects the bytes of a document. */
function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
      let offset = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.length;
      }
      resolve(bytes);
    });
  });
}
