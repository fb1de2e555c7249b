import { TooMuch } from '../files/index.ts';
import { Unreadable, type Filling, type Kind } from './raw-answers.ts';
import type { Form, Labels } from './form.ts';
import { readPdf } from './pdf.ts';
import { archiveOf, recognize } from './detect-file-type.ts';
import { sortOut, type Answers } from './match-fields.ts';
import { readWeb } from './web.ts';
import { readWord } from './word/word.ts';

/** Larger files are passed over: a checklist has less than a hundredth of it. */
export const maxFileBytes = 20_000_000;

const readers: Readonly<Record<Kind, (bytes: Uint8Array, labels: Labels) => Filling>> = {
  word: readWord,
  pdf: readPdf,
  web: readWeb,
};

const wanted =
  'expected a checklist filled in as a Word file, as a PDF, or saved from the web page';

/**
 * Reads what was filled in on a checklist: a Word file, a PDF, or what the web page saves. Never throws,
 * whatever the bytes are.
 *
 * @returns the answers; for anything else the reason why it is passed over
 */
export function readAnswers(bytes: Uint8Array, form: Form): Answers | { readonly reason: string } {
  try {
    return sortOut(read(bytes, form.labels), form);
  } catch (error) {
    const found = error instanceof Unreadable ? error.message : 'file that cannot be read';
    return { reason: `Unexpected ${found}, ${wanted}` };
  }
}

function read(bytes: Uint8Array, labels: Labels): Filling {
  if (bytes.length > maxFileBytes) throw new Unreadable(`file of more than ${maxFileBytes} bytes`);
  const kind = recognize(bytes);
  if (typeof kind !== 'string') throw new Unreadable(kind.found);
  try {
    return readers[kind](bytes, labels);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error instanceof TooMuch)
      throw new Unreadable(`file with too much in it (${error.message})`);
    throw new Unreadable(kind === 'word' ? archiveOf(bytes) : `${names[kind]} that is damaged`);
  }
}

const names: Readonly<Record<Kind, string>> = { word: 'Word file', pdf: 'PDF', web: 'JSON file' };
