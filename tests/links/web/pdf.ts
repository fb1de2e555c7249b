import { PDFDocument } from 'pdf-lib';

/** A PDF with so many empty pages, each the size of A4. */
export async function pdfOf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let count = 0; count < pages; count += 1) document.addPage([595, 842]);
  return document.save();
}
