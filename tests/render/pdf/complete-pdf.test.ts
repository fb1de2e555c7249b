import { expect, test } from 'vitest';
import { completePdf } from '../../../src/render/pdf/complete-pdf.ts';
import type { PlacedAnchor } from '../../../src/render/pdf/destinations.ts';

const xmp = '<x:xmpmeta><rdf:RDF><rdf:Description/></rdf:RDF></x:xmpmeta>';
const made = [
  '%PDF-1.7',
  '1 0 obj\n<<\n  /Type /Pages\n  /Count 2\n  /Kids [5 0 R 7 0 R]\n>>\nendobj',
  `2 0 obj\n<<\n  /Length ${xmp.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${xmp}\nendstream\nendobj`,
  '3 0 obj\n<<\n  /Type /Catalog\n  /Pages 1 0 R\n  /Metadata 2 0 R\n  /MarkInfo <<\n    /Marked true\n    /Suspects false\n  >>\n  /ViewerPreferences <<\n    /Direction /L2R\n  >>\n>>\nendobj',
  'xref\n0 0\ntrailer\n<<\n  /Size 4\n  /Root 3 0 R\n>>\nstartxref\n400\n%%EOF',
].join('\n');

const identified = (text: string, anchors: readonly PlacedAnchor[] = []): string =>
  Buffer.from(completePdf(Buffer.from(text, 'latin1'), anchors)).toString('latin1');

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

test('anchors are named places; of one name the first counts', () => {
  const text = identified(made, [
    { name: 'step-rent-land', page: 2, y: 484 },
    { name: 'garden/soil.md#step-rent-land', page: 2, y: 484 },
    { name: 'step-rent-land', page: 1, y: 20 },
  ]);
  expect(text.slice(made.length)).toContain(
    '/Names << /Dests << /Names [(step-rent-land) [7 0 R /XYZ null 500.0 null]] >> >>\n>>\nendobj',
  );
  expect(() => identified(made, [{ name: 'step-rent-land', page: 3, y: 0 }])).toThrow(
    'Unknown form',
  );
});

test('they are among the names that the engine gave, in the order of their bytes', () => {
  const known =
    '/Names <<\n    /Dests <<\n      /Names [(a(b\\)).md) 8 0 R (z.md) 9 0 R <FEFF00E9> 8 0 R]\n    >>\n  >>';
  const text = identified(made.replace('/Metadata 2', `${known}\n  /Metadata 2`), [
    { name: 'step-rent-land', page: 2, y: 484 },
  ]);
  expect(text.slice(made.length)).toContain(
    '/Names [(a(b\\)).md) 8 0 R (step-rent-land) [7 0 R /XYZ null 500.0 null] (z.md) 9 0 R <FEFF00E9> 8 0 R]\n    >>',
  );
});
