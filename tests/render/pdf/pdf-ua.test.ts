import { expect, test } from 'vitest';
import { identifyAsPdfUa } from '../../../src/render/pdf/pdf-ua.ts';

const xmp = '<x:xmpmeta><rdf:RDF><rdf:Description/></rdf:RDF></x:xmpmeta>';
const made = [
  '%PDF-1.7',
  `2 0 obj\n<<\n  /Length ${xmp.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${xmp}\nendstream\nendobj`,
  '3 0 obj\n<<\n  /Type /Catalog\n  /Metadata 2 0 R\n  /MarkInfo <<\n    /Marked true\n    /Suspects false\n  >>\n  /ViewerPreferences <<\n    /Direction /L2R\n  >>\n>>\nendobj',
  'xref\n0 0\ntrailer\n<<\n  /Size 4\n  /Root 3 0 R\n>>\nstartxref\n400\n%%EOF',
].join('\n');

const identified = (text: string): string =>
  Buffer.from(identifyAsPdfUa(Buffer.from(text, 'latin1'))).toString('latin1');

test('the file says that it is PDF/UA-1, and that its title is shown', () => {
  const text = identified(made);
  expect(text.startsWith(made)).toBe(true);
  const update = text.slice(made.length);
  expect(update).toContain('<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF>');
  expect(update).toContain('/DisplayDocTitle true');
  expect(update).not.toContain('/Suspects');
  expect(update).toContain('/Prev 400');
});

test('the new table of references points at the new objects', () => {
  const text = identified(made);
  const rows = [...text.matchAll(/^(\d+) 1\n(\d{10}) 00000 n\r\n/gm)];
  expect(rows).toHaveLength(2);
  for (const [, number, offset] of rows)
    expect(text.slice(Number(offset)).startsWith(`${number} 0 obj\n`)).toBe(true);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  expect(text.slice(start).startsWith('xref\n')).toBe(true);
});

test('the length of the new metadata is that of its text', () => {
  const [, length, content] =
    /\/Length (\d+)\n>>\nstream\n([\s\S]*?)\nendstream/.exec(identified(made).slice(made.length)) ??
    [];
  expect(content).toHaveLength(Number(length));
});

test('a file in another form is refused', () => {
  expect(() => identified('%PDF-1.7\n')).toThrow('Unknown form of PDF');
});
