import { PDFBool, PDFDict, PDFRawStream, PDFRef, type PDFObject } from 'pdf-lib';
import {
  type PdfObjects,
  decode,
  descendants,
  entryOf,
  listOf,
  parse,
  pdfName,
  readObjects,
  stringOf,
  textIn,
} from '../../files/index.ts';

/** A tag, such as a heading, a figure or a paragraph. */
interface Tag {
  /** Its standard type, such as `H1`. */
  readonly type: string;
  /** Its alt text or replacement text. */
  readonly text: string;
}

/** A form field. */
interface FormField {
  readonly name: string;
}

/** A PDF as rules see it. */
export interface PdfFile {
  readonly name: string;
  readonly title: string;
  readonly showsTitle: boolean;
  readonly language: string;
  readonly isEncrypted: boolean;
  readonly isMarked: boolean;
  /** In reading order; undefined if the file is not tagged. */
  readonly tags: readonly Tag[] | undefined;
  readonly fields: readonly FormField[];
  /** Numbers of the pages, from 1, whose fields and links are not in the order of the tags. */
  readonly pagesOutOfOrder: readonly number[];
}

/** The most objects that one walk visits. */
const maxSteps = 500_000;

/**
 * Reads a PDF.
 *
 * @throws Error if it has no catalog
 */
export function readPdf(name: string, bytes: Uint8Array): PdfFile {
  const objects = readObjects(bytes);
  const catalogue = objects.dictionary(objects.trailer.get('Root'));
  if (!catalogue) throw new Error('The PDF has no catalog');
  const get = (key: string): PDFObject | undefined => objects.resolve(entryOf(catalogue, key));
  const root = objects.dictionary(get('StructTreeRoot'));
  const preferences = objects.dictionary(get('ViewerPreferences'));
  return {
    name,
    title: titleOf(catalogue, objects),
    showsTitle: isTrue(objects.resolve(entryOf(preferences, 'DisplayDocTitle'))),
    language: stringOf(get('Lang')),
    isEncrypted: objects.resolve(objects.trailer.get('Encrypt')) instanceof PDFDict,
    isMarked: isTrue(objects.resolve(entryOf(objects.dictionary(get('MarkInfo')), 'Marked'))),
    tags: root && tagsOf(root, objects),
    fields: fieldsOf(objects.dictionary(get('AcroForm')), objects),
    pagesOutOfOrder: pagesOutOfOrder(get('Pages'), objects),
  };
}

function isTrue(object: PDFObject | undefined): boolean {
  return object instanceof PDFBool && object.asBoolean();
}

/** From the information dictionary, or else from the XMP metadata. */
function titleOf(catalogue: PDFDict, { resolve, dictionary, trailer }: PdfObjects): string {
  const old = stringOf(resolve(entryOf(dictionary(trailer.get('Info')), 'Title'))).trim();
  const metadata = resolve(entryOf(catalogue, 'Metadata'));
  if (old !== '' || !(metadata instanceof PDFRawStream)) return old;
  const { root } = parse(new TextDecoder().decode(decode(metadata, 1_000_000)), 'xml');
  return descendants(root, 'dc:title').map(textIn).join(' ').trim();
}

/** Visits a tree of dictionaries in reading order, each once. */
function walk(
  start: PDFObject | undefined,
  { resolve }: PdfObjects,
  visit: (dictionary: PDFDict) => readonly PDFObject[],
): void {
  const seen = new Set<PDFObject>();
  const open = start === undefined ? [] : [start];
  for (let steps = 0; steps < maxSteps; steps += 1) {
    const next = open.pop();
    if (next === undefined) return;
    const found = resolve(next);
    if (!(found instanceof PDFDict) || seen.has(found)) continue;
    seen.add(found);
    for (const below of [...visit(found)].reverse()) open.push(below);
  }
}

function tagsOf(root: PDFDict, objects: PdfObjects): readonly Tag[] {
  const roles = objects.dictionary(entryOf(root, 'RoleMap'));
  const tags: Tag[] = [];
  walk(root, objects, (element) => {
    const own = pdfName(objects.resolve(entryOf(element, 'S')));
    if (own !== undefined) {
      const text = ['Alt', 'ActualText'].map((key) =>
        stringOf(objects.resolve(entryOf(element, key))),
      );
      tags.push({ type: standardType(own, roles, objects), text: text.join('').trim() });
    }
    return listOf(objects.resolve(entryOf(element, 'K')));
  });
  return tags;
}

/** A file may use its own types and map them to standard ones. */
function standardType(own: string, roles: PDFDict | undefined, { resolve }: PdfObjects): string {
  let type = own;
  for (let steps = 0; steps < 10; steps += 1) {
    const role = pdfName(resolve(entryOf(roles, type)));
    if (role === undefined || role === type) return type;
    type = role;
  }
  return type;
}

/** Fields without child fields; other children are only places where the field is shown. */
function fieldsOf(form: PDFDict | undefined, objects: PdfObjects): readonly FormField[] {
  const fields: FormField[] = [];
  const names = new Map<PDFDict, string>();
  for (const start of listOf(objects.resolve(entryOf(form, 'Fields'))))
    walk(start, objects, (field) => {
      const own = ['TU', 'T'].map((key) => stringOf(objects.resolve(entryOf(field, key))).trim());
      const name = own.find((each) => each !== '') ?? names.get(field) ?? '';
      const below = listOf(objects.resolve(entryOf(field, 'Kids')));
      const inner = below.filter((each) => {
        const found = objects.dictionary(each);
        return entryOf(found, 'T') !== undefined || entryOf(found, 'FT') !== undefined;
      });
      for (const each of inner) {
        const found = objects.dictionary(each);
        if (found && name !== '') names.set(found, name);
      }
      if (inner.length === 0) fields.push({ name });
      return inner;
    });
  return fields;
}

function pagesOutOfOrder(pages: PDFObject | undefined, objects: PdfObjects): readonly number[] {
  const wrong: number[] = [];
  let count = 0;
  walk(pages, objects, (page) => {
    const below = listOf(objects.resolve(entryOf(page, 'Kids')));
    if (pdfName(objects.resolve(entryOf(page, 'Type'))) !== 'Page') return below;
    count += 1;
    const hasParts = listOf(objects.resolve(entryOf(page, 'Annots'))).some(
      (each) => each instanceof PDFRef || each instanceof PDFDict,
    );
    if (hasParts && pdfName(objects.resolve(entryOf(page, 'Tabs'))) !== 'S') wrong.push(count);
    return [];
  });
  return wrong;
}
