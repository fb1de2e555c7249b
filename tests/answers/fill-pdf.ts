import { PDFCheckBox, PDFDocument, PDFHexString, PDFTextField } from 'pdf-lib';
import type { Filled } from './fill-word.ts';

/** Fills in a PDF with pdf-lib. The looks of fields stay: its own fonts have few letters. */
export async function fillPdf(
  bytes: Uint8Array,
  { boxes = {}, texts = {} }: Filled,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const field of document.getForm().getFields()) {
    const [isChecked, text] = [boxes[field.getName()], texts[field.getName()]];
    if (field instanceof PDFCheckBox && isChecked === true) field.check();
    if (field instanceof PDFCheckBox && isChecked === false) field.uncheck();
    if (field instanceof PDFTextField && text !== undefined)
      field.acroField.setValue(PDFHexString.fromText(text));
  }
  return document.save({ updateFieldAppearances: false });
}
