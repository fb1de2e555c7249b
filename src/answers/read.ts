import { LimitError } from '../files/index.ts';
import { kindNames, UnreadableError, type Kind, type RawAnswers } from './raw-answers.ts';
import type { Form, Labels } from './form.ts';
import { readPdf } from './pdf.ts';
import { describeArchive, detectFileType } from './detect-file-type.ts';
import { matchFields, type Answers } from './match-fields.ts';
import { readWeb } from './web.ts';
import { readWord } from './word/word.ts';

/** Larger files are skipped: a checklist has less than a hundredth of this. */
export const maxFileBytes = 20_000_000;

const readers: Readonly<Record<Kind, (bytes: Uint8Array, labels: Labels) => RawAnswers>> = {
  word: readWord,
  pdf: readPdf,
  web: readWeb,
};

/**
 * Reads the answers of a completed checklist: a Word file, a PDF, or what the web page saves. Never throws,
 * whatever the bytes are.
 *
 * @returns the answers, or the reason why the file is skipped: a sentence without its full stop
 */
export function readAnswers(bytes: Uint8Array, form: Form): Answers | { readonly reason: string } {
  try {
    return matchFields(read(bytes, form.labels), form);
  } catch (error) {
    return {
      reason: error instanceof UnreadableError ? error.message : 'This file cannot be read',
    };
  }
}

function read(bytes: Uint8Array, labels: Labels): RawAnswers {
  if (bytes.length > maxFileBytes)
    throw new UnreadableError(`This file has more than ${maxFileBytes} bytes`);
  const kind = detectFileType(bytes);
  if (typeof kind !== 'string') throw new UnreadableError(kind.fault);
  try {
    return readers[kind](bytes, labels);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    if (error instanceof LimitError)
      throw new UnreadableError(`This file is too large (${error.message})`);
    throw new UnreadableError(
      kind === 'word' ? describeArchive(bytes) : `This ${kindNames[kind]} is damaged`,
    );
  }
}
