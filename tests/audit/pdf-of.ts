/** The objects of a small tagged PDF with a form; defaults have no faults. */
export interface PdfTexts {
  readonly catalogue?: string;
  readonly information?: string;
  /** The tags below the document. */
  readonly tags?: string;
  readonly field?: string;
  readonly page?: string;
  readonly trailer?: string;
  readonly more?: string;
}

const catalogue =
  '/Lang (en-US) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >> /StructTreeRoot 4 0 R /AcroForm << /Fields [6 0 R] >>';

/** The default catalog without some of its entries. */
export function catalogueWithout(pattern: RegExp): string {
  return catalogue.replace(pattern, '');
}

/** A PDF without a cross-reference table, which readers of damaged files do not need. */
export function pdfOf(texts: PdfTexts = {}): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${texts.catalogue ?? catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /Annots [6 0 R] ${texts.page ?? '/Tabs /S'} >>`,
    `<< /Type /StructTreeRoot /RoleMap << /Title /H1 >> /K ${texts.tags ?? '[<< /S /Title >> << /S /H2 >> << /S /Figure /Alt (A tap) >>]'} >>`,
    `<< ${texts.information ?? '/Title (Garden Handbook)'} >>`,
    `<< /Subtype /Widget /FT /Tx ${texts.field ?? '/TU (Name) /T (name)'} >>`,
  ];
  const all = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  const trailer = `trailer\n<< /Root 1 0 R /Info 5 0 R ${texts.trailer ?? ''} >>\nstartxref\n0\n%%EOF\n`;
  return new TextEncoder().encode(`%PDF-1.7\n${all}${texts.more ?? ''}${trailer}`);
}
