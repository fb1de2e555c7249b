import { PDFDict, type PDFObject } from 'pdf-lib';
import { entryOf, listOf, pdfName, stringOf, type PdfObjects } from '../../files/index.ts';
import { UnreadableError } from '../raw-answers.ts';

/** A field where it is shown, with what it inherits. */
export interface Widget {
  readonly dictionary: PDFDict;
  /** The full name: those of its groups and its own, with points between them. */
  readonly name: string;
  /** `Btn`, `Tx`, `Ch` or `Sig`. */
  readonly kind: string | undefined;
  readonly value: PDFObject | undefined;
  /** Rich text, which some programs write in place of a value. */
  readonly richValue: PDFObject | undefined;
  readonly flags: PDFObject | undefined;
  /** Counted from 0; undefined if no page shows it. */
  readonly page: number | undefined;
}

type Inherited = Omit<Widget, 'dictionary' | 'page'>;

/** The most objects of a form that are visited. */
const maxSteps = 50_000;

/**
 * All widgets: those of the form, each once, and those that pages show though the form does not list them, since
 * programs that put pages together often lose the form.
 *
 * @returns how many references of the form lead nowhere, too
 */
export function findWidgets(
  form: PDFDict | undefined,
  pages: readonly PDFDict[],
  objects: PdfObjects,
): { readonly widgets: readonly Widget[]; readonly lost: number } {
  const { resolve } = objects;
  const shown = new Map<PDFObject, number>();
  for (const [page, dictionary] of pages.entries())
    for (const each of listOf(resolve(entryOf(dictionary, 'Annots')))) {
      const annotation = resolve(each);
      if (annotation instanceof PDFDict && !shown.has(annotation)) shown.set(annotation, page);
    }
  const widgets: Widget[] = [];
  const seen = new Set<PDFObject>();
  let lost = 0;
  let steps = 0;
  const open = below(resolve(entryOf(form, 'Fields')), nothing);
  for (let next = open.pop(); next; next = open.pop()) {
    steps += 1;
    if (steps > maxSteps) throw new UnreadableError('This PDF has too many form fields');
    const dictionary = resolve(next.object);
    if (!(dictionary instanceof PDFDict)) lost += 1;
    if (!(dictionary instanceof PDFDict) || seen.has(dictionary)) continue;
    seen.add(dictionary);
    const field = inherit(dictionary, next.above, resolve);
    const kids = below(resolve(entryOf(dictionary, 'Kids')), field);
    open.push(...kids);
    // Children without names are only the places where a field is shown.
    const isShownByKids = kids.some(({ object }) => objects.dictionary(object));
    const isGroup = kids.some(({ object }) => entryOf(objects.dictionary(object), 'T'));
    if (field.name === '' || isGroup || isShownByKids) continue;
    widgets.push({ ...field, dictionary, page: shown.get(dictionary) });
  }
  for (const [annotation, page] of shown) {
    if (!(annotation instanceof PDFDict) || seen.has(annotation)) continue;
    if (pdfName(resolve(entryOf(annotation, 'Subtype'))) !== 'Widget') continue;
    const field = withParents(annotation, objects);
    if (field.name !== '') widgets.push({ ...field, dictionary: annotation, page });
  }
  return { widgets, lost };
}

const nothing: Inherited = {
  name: '',
  kind: undefined,
  value: undefined,
  richValue: undefined,
  flags: undefined,
};

/** Fields in reverse order, since they are taken from the end. */
function below(
  list: PDFObject | undefined,
  above: Inherited,
): { readonly object: PDFObject; readonly above: Inherited }[] {
  return listOf(list)
    .map((object) => ({ object, above }))
    .reverse();
}

function inherit(dictionary: PDFDict, above: Inherited, resolve: PdfObjects['resolve']): Inherited {
  const own = (key: string): PDFObject | undefined => resolve(entryOf(dictionary, key));
  return {
    name: [above.name, stringOf(own('T'))].filter((each) => each !== '').join('.'),
    kind: pdfName(own('FT')) ?? above.kind,
    value: own('V') ?? above.value,
    richValue: own('RV') ?? above.richValue,
    flags: own('Ff') ?? above.flags,
  };
}

/** The most groups that a field is in. */
const maxDepth = 32;

function withParents(widget: PDFDict, { dictionary, resolve }: PdfObjects): Inherited {
  const chain: PDFDict[] = [];
  for (
    let at: PDFDict | undefined = widget;
    at && chain.length < maxDepth && !chain.includes(at);
    at = dictionary(entryOf(at, 'Parent'))
  )
    chain.unshift(at);
  return chain.reduce((above, each) => inherit(each, above, resolve), nothing);
}
