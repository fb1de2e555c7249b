import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/index.ts';
import { pdfRules } from '../../src/audit/pdf/rules.ts';
import { pdfCases } from './pdf-cases.ts';
import { catalogueWithout, pdfOf } from './pdf-of.ts';

test('a small sound file has no problems in any profile', () => {
  for (const profile of ['toolkit', 'checklist', 'any'] as const)
    expect(audit({ name: 'a.pdf', bytes: pdfOf() }, profile)).toEqual([]);
});

describe.each(pdfCases)('$rule: $what', ({ rule, bad, says, profile = 'any', name = 'a.pdf' }) => {
  test('is found, and nothing else', () => {
    const found = audit({ name, bytes: pdfOf(bad) }, profile);
    expect(found.map(({ ruleId, message }) => [ruleId, message])).toEqual([[rule, says]]);
  });
});

test('every rule for PDF files has a case', () => {
  const proved = new Set(pdfCases.map(({ rule }) => rule));
  expect(pdfRules.map(({ id }) => id).filter((id) => !proved.has(id))).toEqual([]);
});

test.each([true, false])(
  'files from pdf-lib are read, with object streams: %s',
  async (useObjectStreams) => {
    const document = await PDFDocument.create();
    document.addPage();
    document.setTitle('Gärten', { showInWindowTitleBar: true });
    document.catalog.set(PDFName.of('Lang'), PDFString.of('en'));
    const bytes = await document.save({ useObjectStreams });
    expect(audit({ name: 'a.pdf', bytes }, 'any').map(({ ruleId }) => ruleId)).toEqual([
      'pdf-tagged',
    ]);
  },
);

test('a field inherits the name of the field above it', () => {
  const field = '/T (who) /Kids [<< /Subtype /Widget >> << /FT /Tx >>]';
  expect(audit({ name: 'a.pdf', bytes: pdfOf({ field }) }, 'any')).toEqual([]);
});

test('the title may be in the XMP metadata alone', () => {
  const xml =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Garden</dc:title></x:xmpmeta>';
  const more = `9 0 obj\n<< /Type /Metadata /Length ${xml.length} >>\nstream\n${xml}\nendstream\nendobj\n`;
  const catalogue = `${catalogueWithout(/^$/)} /Metadata 9 0 R`;
  const bytes = pdfOf({ information: '', catalogue, more });
  expect(audit({ name: 'a.pdf', bytes }, 'any')).toEqual([]);
});

test('tags that contain themselves are read once', () => {
  const more =
    '9 0 obj\n<< /S /H1 /K [9 0 R 10 0 R] >>\nendobj\n10 0 obj\n<< /S /Figure /K 9 0 R >>\nendobj\n';
  const found = audit({ name: 'a.pdf', bytes: pdfOf({ tags: '9 0 R', more }) }, 'any');
  expect(found.map(({ message }) => message)).toEqual(['Image has no alt text (figure 1)']);
});
