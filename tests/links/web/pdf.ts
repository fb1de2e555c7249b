import { PDFDocument } from 'pdf-lib';

/** A PDF with this many empty A4 pages. */
export async function pdfOf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let count = 0; count < pages; count += 1) document.addPage([595, 842]);
  return document.save();
}
