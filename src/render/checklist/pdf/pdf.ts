import PDFDocument from 'pdfkit';
import type { Checklist } from '../model.ts';
import type { Measure } from './page-box.ts';
import type { Plan } from './page-plan.ts';
import { drawPlan } from './draw.ts';
import { lacking, registerFonts, toMeasure } from './fonts.ts';
import { startForm } from './form.ts';
import type { FontSet } from './font-set.ts';

/** A document on which nothing is drawn yet: it measures, and is drawn once. */
export interface Press {
  readonly measure: Measure;
  /** The first character of a text that the fonts have no picture of. */
  lacking(text: string): string | undefined;
  /** Draws the plan and gives the file's bytes. To be called once. */
  print(plan: Plan): Promise<Uint8Array>;
}

/**
 * Opens a document of one page of US Letter that meets PDF/UA-1. Its streams are left as they are, so
 * that the bytes don't depend on the version of zlib.
 */
export function toPress(checklist: Checklist, fontSet: FontSet): Press {
  const document = new PDFDocument({
    size: 'LETTER',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never, // the types know the subsets of PDF/A alone
    tagged: true,
    lang: checklist.language,
    displayTitle: true,
    compress: false,
    font: '', // the library would start with Helvetica, and read its measures from disk
    info: toInfo(checklist),
  });
  escapeMetadata(document);
  registerFonts(document, fontSet);
  document.font('regular');
  return {
    measure: toMeasure(document, fontSet),
    lacking: (text) => lacking(document, fontSet, text),
    print: async (plan) => {
      const bytes = collect(document);
      startForm(document);
      drawPlan(document, fontSet, checklist, plan);
      document.end();
      return bytes;
    },
  };
}

/** Readers of filled-in files find the state and the edition under the last two keys. */
function toInfo(
  checklist: Checklist,
): PDFKit.DocumentInfo & { PathwaysState?: string; PathwaysContent: string } {
  const { title, state, toolkit, introduction, publisher, groups, date } = checklist;
  const day = new Date(`${date}T00:00:00Z`);
  return {
    Title: title,
    Author: publisher,
    Subject: introduction,
    Keywords: [toolkit.text, ...groups.map(({ label }) => label)].join(', '),
    Creator: publisher,
    Producer: 'PDFKit',
    ...(state && { PathwaysState: state.code }),
    PathwaysContent: date,
    CreationDate: day,
    ModDate: day,
  };
}

/** The library writes these texts into XML as they are. */
function escapeMetadata(document: PDFKit.PDFDocument): void {
  const insides = document as unknown as { _addInfo(): void; info: PDFKit.DocumentInfo }; // its types leave `_addInfo` out
  const addInfo = insides._addInfo;
  insides._addInfo = () => {
    const { info } = insides;
    insides.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [
        key,
        typeof value === 'string' ? escapeXml(value) : value,
      ]),
    );
    addInfo.call(document);
    insides.info = info;
  };
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Gathers the bytes as the document gives them out. */
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
