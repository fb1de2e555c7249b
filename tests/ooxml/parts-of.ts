import { strFromU8, strToU8 } from 'fflate';
import { storedPart, type Parts } from '../../src/ooxml/index.ts';

const schemas = 'http://schemas.openxmlformats.org';

/** The namespaces that small texts of XML use. */
export const names = [
  `xmlns:w="${schemas}/wordprocessingml/2006/main"`,
  `xmlns:r="${schemas}/officeDocument/2006/relationships"`,
  `xmlns:wp="${schemas}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${schemas}/drawingml/2006/main"`,
  `xmlns:mc="${schemas}/markup-compatibility/2006"`,
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** The XML of parts by their paths; the top element of each gets the namespaces. */
export function partsOf(texts: Readonly<Record<string, string>>): Parts {
  return new Map(
    Object.entries(texts).map(([path, text]) => [path, storedPart(path, strToU8(declared(text)))]),
  );
}

/** What a part would be saved as, without the namespaces; empty if there is none. */
export function savedText(parts: Parts, path: string): string {
  const bytes = parts.get(path)?.bytes;
  return bytes === undefined
    ? ''
    : strFromU8(bytes)
        .replace(/^<\?xml[^>]*\?>/, '')
        .replace(` ${names}`, '');
}

/** A text of XML whose top element declares the namespaces. */
export function declared(text: string): string {
  return text.replace(/^<[\w:]+/, (tag) => `${tag} ${names}`);
}
