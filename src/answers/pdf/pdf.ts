import { PDFDict, type PDFObject } from 'pdf-lib';
import { entryOf, listOf, readObjects, stringOf, type PdfObjects } from '../../files/index.ts';
import { pdfKeyOf } from '../../model/index.ts';
import type { Form } from '../form.ts';
import { addEntry, toDraft, UnreadableError, type Entry, type RawFile } from '../raw-answers.ts';
import { readComments } from './comments.ts';
import { toNameOf } from './names.ts';
import { findWidgets, type Widget } from './widgets.ts';
import { toAnswerOf } from './value.ts';

/** The end marker is in the last bytes; mail servers may add some after it. */
const tailBytes = 4_096;

/** What is to be done about a PDF without answers. */
const instead = 'Ask for the file that was filled in, or copy the answers by hand';

/**
 * Reads the fields of a PDF, whichever program saved it, and the comments on its pages.
 *
 * Source: ISO 32000-2, 12.7 and 12.5
 *
 * @throws UnreadableError if it is not a form, or cannot be read
 */
export function readPdf(bytes: Uint8Array, form: Form): RawFile {
  const tail = Buffer.from(bytes.subarray(-tailBytes)).toString('latin1');
  if (!tail.includes('startxref')) throw new UnreadableError('This PDF is incomplete');
  if (/%%EOF\s+%PDF-\d/.test(Buffer.from(bytes).toString('latin1')))
    throw new UnreadableError('This file has several PDFs one after the other. Save each of them');
  const objects = readObjects(bytes);
  const { trailer, dictionary, resolve } = objects;
  if (resolve(trailer.get('Encrypt')) instanceof PDFDict)
    throw new UnreadableError(
      'This PDF is locked: it has a password or restrictions. Ask for a copy without them, or remove them in Acrobat under File > Properties > Security',
    );
  const catalogue = dictionary(trailer.get('Root'));
  if (!catalogue) throw new UnreadableError('This PDF is damaged (it has no catalog)');
  const acroForm = dictionary(entryOf(catalogue, 'AcroForm'));
  if (acroForm && resolve(entryOf(acroForm, 'XFA')))
    throw new UnreadableError('This PDF has an XFA form, which is not supported');
  const pages = pagesOf(catalogue, objects);
  const { widgets, lost } = findWidgets(acroForm, pages, objects);
  if (widgets.length === 0)
    throw new UnreadableError(
      resolve(entryOf(catalogue, 'Collection')) === undefined
        ? `This PDF has no form fields: it was printed, flattened or scanned. ${instead}`
        : 'This PDF is a portfolio of other files. Save each of them, and return those',
    );
  const attachments = dictionary(entryOf(dictionary(entryOf(catalogue, 'Names')), 'EmbeddedFiles'));
  const information = dictionary(trailer.get('Info'));
  const said = (key: string): string | undefined => {
    const text = stringOf(resolve(entryOf(information, key))).trim();
    return text === '' ? undefined : text;
  };
  return {
    kind: 'pdf',
    record: said(pdfKeyOf(form.term)),
    content: said('PathwaysContent'),
    entries: [
      ...entriesOf(widgets, pages, objects, form),
      ...(attachments ? [{ type: 'stray', near: null, text: '(attached file)' } as const] : []),
    ],
    damage: lost === 0 ? [] : [`${lost} of its form fields ${lost === 1 ? 'is' : 'are'} damaged`],
  };
}

function entriesOf(
  widgets: readonly Widget[],
  pages: readonly PDFDict[],
  objects: PdfObjects,
  form: Form,
): readonly Entry[] {
  const nameOf = toNameOf(form, widgets);
  const answerOf = toAnswerOf(widgets, objects.resolve);
  // A file that has too much is given up before its comments are compared with its fields.
  const limits = toDraft();
  const answered = widgets.flatMap((widget) => {
    const answer = answerOf(widget);
    if (!answer) return [];
    const entry = { ...answer, name: nameOf(widget) };
    addEntry(limits, entry);
    return [{ widget, entry }];
  });
  const comments = readComments(pages, objects, answered, limits);
  const draft = toDraft();
  const order = (page: number | undefined): number => page ?? pages.length;
  const all = [...answered.map(({ widget, entry }) => ({ page: widget.page, entry })), ...comments];
  for (const { page, entry } of all.sort((a, b) => order(a.page) - order(b.page)))
    addEntry(draft, page === undefined ? entry : { ...entry, page });
  return draft.entries;
}

/** The most pages that are visited. */
const maxPages = 5_000;

/** The pages in their order. ISO 32000-2, 7.7.3 */
function pagesOf(catalogue: PDFDict, { dictionary, resolve }: PdfObjects): readonly PDFDict[] {
  const pages: PDFDict[] = [];
  const seen = new Set<PDFDict>();
  const open: (PDFObject | undefined)[] = [entryOf(catalogue, 'Pages')];
  while (open.length > 0 && seen.size < maxPages) {
    const node = dictionary(open.pop());
    if (!node || seen.has(node)) continue;
    seen.add(node);
    const kids = resolve(entryOf(node, 'Kids'));
    if (kids === undefined) pages.push(node);
    else open.push(...[...listOf(kids)].reverse());
  }
  return pages;
}
