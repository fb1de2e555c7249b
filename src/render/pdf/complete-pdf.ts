import { withDestinations, type PlacedAnchor } from './destinations.ts';
import type { PdfObject } from './reading-order.ts';

/** What PDF/UA-1 (ISO 14289-1, 5) asks a file to say of itself. */
const identification =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

/**
 * Adds what the engine leaves out of a tagged PDF: the identification as PDF/UA-1, that viewers show the title instead of
 * the name of the file, and the names of places. All are appended as an incremental update (ISO 32000-1, 7.5.6).
 *
 * @param replace objects to replace in the same update, found in the file with one character for each byte
 * @throws Error if the file is not written as the engine writes it
 */
export function completePdf(
  pdf: Uint8Array,
  anchors: readonly PlacedAnchor[],
  replace: (text: string) => readonly PdfObject[] = () => [],
): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const trailer = /trailer\s+<<(?<entries>[\s\S]*?)>>\s+startxref\s+(?<start>\d+)\s+%%EOF\s*$/.exec(
    text.slice(-1_000),
  )?.groups;
  const root = /\/Root (\d+) 0 R/.exec(trailer?.['entries'] ?? '')?.[1];
  const catalog = objectOf(text, root);
  const metadata = /\/Metadata (\d+) 0 R/.exec(catalog)?.[1];
  const xmp = /stream\n([\s\S]*)\nendstream$/.exec(objectOf(text, metadata))?.[1];
  if (!trailer || !root || !metadata || xmp === undefined) throw new Error('Unknown form of PDF');
  const newXmp = xmp.replace('</rdf:RDF>', `${identification}</rdf:RDF>`);
  const named = withDestinations(catalog, anchors, (number) => objectOf(text, number));
  const newCatalog = named
    .replace('/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true')
    .replace(/\s*\/Suspects false/, '');
  const objects: readonly PdfObject[] = [
    ...replace(text),
    [
      metadata,
      `<<\n  /Type /Metadata\n  /Subtype /XML\n  /Length ${newXmp.length}\n>>\nstream\n${newXmp}\nendstream`,
    ],
    [root, newCatalog],
  ];
  let body = '\n';
  const offsets = objects.map(([number, content]) => {
    const offset = text.length + body.length;
    body += `${number} 0 obj\n${content}\nendobj\n`;
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n\r\n`;
  });
  const start = text.length + body.length;
  const end = `xref\n${offsets.join('')}trailer\n<<${trailer['entries']}  /Prev ${trailer['start']}\n>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(body + end, 'latin1')]);
}

/** The content of an object; empty if there is none. */
function objectOf(text: string, number: string | undefined): string {
  const head = `\n${number} 0 obj\n`;
  const start = text.lastIndexOf(head);
  if (number === undefined || start < 0) return '';
  const end = text.indexOf('\nendobj', start);
  return text.slice(start + head.length, end);
}
