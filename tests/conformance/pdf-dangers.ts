import { strFromU8 } from 'fflate';
import { readFileSync } from 'node:fs';
import { objectsOf, type PdfValue } from './pdf-objects.ts';
import { readXml } from './word-xml.ts';

/** What in a PDF could run, fetch or open something, each as one sentence; as qpdf reads it. */
export function dangersOf(path: string): readonly string[] {
  return [...dangersIn(Object.values(objectsOf(path))), ...metadataFaults(path)];
}

/** Keys that bring a program, an action without a click, another file, or a form of another kind. */
const refusedKeys = new Set(
  '/JS /JavaScript /OpenAction /AA /Launch /EmbeddedFiles /EmbeddedFile /EF /AF /XFA /RichMedia /Collection /Rendition'.split(
    ' ',
  ),
);

/** ISO 32000-1, table 198: the kinds of actions but links to addresses. */
const refusedActions = new Set(
  '/GoToR /GoToE /Launch /Thread /Sound /Movie /Hide /Named /SubmitForm /ResetForm /ImportData /JavaScript /SetOCGState /Rendition /Trans /GoTo3DView'.split(
    ' ',
  ),
);

function dangersIn(value: PdfValue): readonly string[] {
  if (isList(value)) return value.flatMap(dangersIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(refusedKeys.has(key) ? [`the key ${key}`] : []),
    ...(key === '/S' && refusedActions.has(String(inner)) ? [`the action ${String(inner)}`] : []),
    ...(key === '/URI' && !isAllowed(inner) ? [`a link to ${String(inner)}`] : []),
    ...dangersIn(inner),
  ]);
}

/** qpdf puts `u:` before a text; a link may have no bytes that are no text. */
function isAllowed(address: PdfValue): boolean {
  return /^u:(?:https?:\/\/[^/\\]|mailto:|tel:)[\u0020-\u007e]*$/.test(String(address));
}

function isList(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** The library writes texts into XML as they are; streams are not compressed, so it can be read. */
function metadataFaults(path: string): readonly string[] {
  const bytes = strFromU8(readFileSync(path), true);
  const packets = [...bytes.matchAll(/<\?xpacket begin=.*?\?>(.*?)<\?xpacket end=/gs)];
  if (packets.length !== 1) return [`${packets.length} packets of metadata instead of one`];
  try {
    readXml((packets[0]?.[1] ?? '').trim());
    return [];
  } catch (error) {
    return [`metadata that is no XML: ${String(error)}`];
  }
}
