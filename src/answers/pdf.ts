import { PDFDict, PDFName, type PDFObject } from 'pdf-lib';
import {
  entryOf,
  listOf,
  pdfName,
  readObjects,
  stringOf,
  type PdfObjects,
} from '../files/index.ts';
import { addBox, addText, toDraft, Unreadable, type Draft, type Filling } from './raw-answers.ts';

/** A field with what it takes from those above it. */
interface Field {
  readonly object: PDFObject;
  readonly name: string;
  readonly kind: string | undefined;
  readonly value: PDFObject | undefined;
}

/** Objects that a form is gone through for. */
const maxSteps = 50_000;

/** Where a whole file says how it ends: behind it may stand what mail servers add. */
const tailBytes = 4_096;

/**
 * Reads the fields of a PDF, whichever program saved it.
 *
 * Source: ISO 32000-2, 12.7
 *
 * @throws Unreadable where it is no form, or one that cannot be read
 */
export function readPdf(bytes: Uint8Array): Filling {
  const tail = Buffer.from(bytes.subarray(-tailBytes)).toString('latin1');
  if (!tail.includes('startxref')) throw new Unreadable('PDF that is cut off');
  const objects = readObjects(bytes);
  const { trailer, dictionary, resolve } = objects;
  if (resolve(trailer.get('Encrypt')) instanceof PDFDict)
    throw new Unreadable('PDF with a password or with limits on its use');
  const catalogue = dictionary(trailer.get('Root'));
  if (!catalogue) throw new Unreadable('PDF that is damaged (it has no catalogue)');
  const form = dictionary(entryOf(catalogue, 'AcroForm'));
  if (!form) throw new Unreadable('PDF without fields, such as one that was printed or scanned');
  if (resolve(entryOf(form, 'XFA'))) throw new Unreadable('PDF with a form of the kind XFA');
  const information = dictionary(trailer.get('Info'));
  const said = (key: string): string | undefined => {
    const text = stringOf(resolve(entryOf(information, key))).trim();
    return text === '' ? undefined : text;
  };
  return {
    kind: 'pdf',
    state: said('PathwaysState'),
    content: said('PathwaysContent'),
    ...fieldsOf(form, objects),
  };
}

/** Goes through the fields; what comes round again is left out. */
function fieldsOf(form: PDFDict, objects: PdfObjects): Pick<Draft, 'boxes' | 'texts'> {
  const { resolve } = objects;
  const draft = toDraft();
  const seen = new Set<PDFObject>();
  const open: Field[] = below(resolve(entryOf(form, 'Fields')), {
    name: '',
    kind: undefined,
    value: undefined,
  });
  for (let steps = 0; steps < maxSteps; steps += 1) {
    const next = open.pop();
    if (!next) break;
    const found = resolve(next.object);
    if (!(found instanceof PDFDict) || seen.has(found)) continue;
    seen.add(found);
    const own = stringOf(resolve(entryOf(found, 'T')));
    const field = {
      name: [next.name, own].filter((each) => each !== '').join('.'),
      kind: pdfName(resolve(entryOf(found, 'FT'))) ?? next.kind,
      value: resolve(entryOf(found, 'V')) ?? next.value,
    };
    const kids = below(resolve(entryOf(found, 'Kids')), field);
    open.push(...kids);
    // Without names of their own they are only the places where a field is shown.
    const isGroup = kids.some(({ object }) => entryOf(objects.dictionary(object), 'T'));
    if (field.name === '' || isGroup) continue;
    // A program may write the value, or the face that the box shows, and leave the other.
    const face = resolve(entryOf(found, 'AS'));
    if (field.kind === 'Btn') addBox(draft, field.name, [field.value, face].some(isChecked));
    if (field.kind === 'Tx' || field.kind === 'Ch')
      addText(draft, field.name, stringOf(field.value));
  }
  return draft;
}

/** Fields in the order in which they are taken from the end. */
function below(object: PDFObject | undefined, above: Omit<Field, 'object'>): Field[] {
  return listOf(object)
    .map((each) => ({ ...above, object: each }))
    .reverse();
}

function isChecked(state: PDFObject | undefined): boolean {
  return state instanceof PDFName && pdfName(state) !== 'Off';
}
