import { LimitError } from '../files/index.ts';
import { kindNames, UnreadableError, type Kind, type RawFile } from './raw-answers.ts';
import type { Form } from './form.ts';
import { readPdf } from './pdf/pdf.ts';
import { detectFileType } from './detect-file-type.ts';
import { describeArchive } from './office-files.ts';
import { matchFields, type Answers } from './match-fields.ts';
import { splitChecklists } from './split-checklists.ts';
import { readWeb } from './web.ts';
import { readWord } from './word/word.ts';

/** Larger files are skipped: a checklist has less than a hundredth of this. */
export const maxFileBytes = 20_000_000;

const readers: Readonly<Record<Kind, (bytes: Uint8Array, form: Form) => RawFile>> = {
  word: readWord,
  pdf: readPdf,
  web: readWeb,
};

/** The answers of a checklist, or the reason why it is skipped: a sentence without its full stop. */
export type ReadChecklist = Answers | { readonly reason: string };

/**
 * Reads the completed checklists of a file: a Word file, a PDF, or what the web page saves. Never throws, whatever
 * the bytes are, and never returns nothing.
 *
 * @returns one checklist, or as many as were joined into one file
 */
export function readAnswers(bytes: Uint8Array, form: Form): readonly ReadChecklist[] {
  try {
    const file = read(bytes, form);
    const [first = [], ...others] = splitChecklists(file.entries);
    // The properties of joined files are those of one of them.
    const own = others.length > 0 ? { ...file, record: undefined } : file;
    return [first, ...others].map((entries) => {
      try {
        return matchFields(own, entries, form);
      } catch (error) {
        return toReason(error);
      }
    });
  } catch (error) {
    return [toReason(error)];
  }
}

function toReason(error: unknown): { readonly reason: string } {
  return {
    reason: error instanceof UnreadableError ? error.message : 'This file cannot be read',
  };
}

function read(bytes: Uint8Array, form: Form): RawFile {
  if (bytes.length > maxFileBytes)
    throw new UnreadableError(`This file has more than ${maxFileBytes / 1_000_000} MB`);
  const kind = detectFileType(bytes);
  if (typeof kind !== 'string') throw new UnreadableError(kind.fault);
  try {
    return readers[kind](bytes, form);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    if (error instanceof LimitError)
      throw new UnreadableError(`This file is too large (${error.message})`);
    throw new UnreadableError(
      kind === 'word' ? describeArchive(bytes) : `This ${kindNames[kind]} is damaged`,
    );
  }
}
