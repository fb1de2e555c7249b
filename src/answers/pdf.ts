import { PDFDict, PDFName, type PDFObject } from 'pdf-lib';
import {
  entryOf,
  listOf,
  pdfName,
  readObjects,
  stringOf,
  type PdfObjects,
} from '../files/index.ts';
import {
  addBox,
  addText,
  toDraft,
  UnreadableError,
  type Draft,
  type RawAnswers,
} from './raw-answers.ts';

/** A field with what it inherits. */
interface Field {
  readonly object: PDFObject;
  readonly name: string;
  readonly kind: string | undefined;
  readonly value: PDFObject | undefined;
}

/** The most objects of a form that are visited. */
const maxSteps = 50_000;

/** The end marker is in the last bytes; mail servers may add some after it. */
const tailBytes = 4_096;

/**
 * Reads the fields of a PDF, whichever program saved it.
 *
 * Source: ISO 32000-2, 12.7
 *
 * @throws UnreadableError if it is not a form, or cannot be read
 */
export function readPdf(bytes: Uint8Array): RawAnswers {
  const tail = Buffer.from(bytes.subarray(-tailBytes)).toString('latin1');
  if (!tail.includes('startxref')) throw new UnreadableError('This PDF is incomplete');
  const objects = readObjects(bytes);
  const { trailer, dictionary, resolve } = objects;
  if (resolve(trailer.get('Encrypt')) instanceof PDFDict)
    throw new UnreadableError('This PDF has a password or restrictions');
  const catalogue = dictionary(trailer.get('Root'));
  if (!catalogue) throw new UnreadableError('This PDF is damaged (it has no catalog)');
  const form = dictionary(entryOf(catalogue, 'AcroForm'));
  if (!form)
    throw new UnreadableError('This PDF has no form fields. It may have been printed or scanned');
  if (resolve(entryOf(form, 'XFA')))
    throw new UnreadableError('This PDF has an XFA form, which is not supported');
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

/** Visits all fields, each once. */
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
    // Children without names are only the places where a field is shown.
    const isGroup = kids.some(({ object }) => entryOf(objects.dictionary(object), 'T'));
    if (field.name === '' || isGroup) continue;
    // Some programs write only the value of a box, others only its appearance state.
    const appearance = resolve(entryOf(found, 'AS'));
    if (field.kind === 'Btn') addBox(draft, field.name, [field.value, appearance].some(isChecked));
    if (field.kind === 'Tx' || field.kind === 'Ch')
      addText(draft, field.name, stringOf(field.value));
  }
  return draft;
}

/** Fields in reverse order, since they are taken from the end. */
function below(object: PDFObject | undefined, above: Omit<Field, 'object'>): Field[] {
  return listOf(object)
    .map((each) => ({ ...above, object: each }))
    .reverse();
}

function isChecked(state: PDFObject | undefined): boolean {
  return state instanceof PDFName && pdfName(state) !== 'Off';
}
