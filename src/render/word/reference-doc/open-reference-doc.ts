import { openPackage, LimitError, type Package } from '../../../ooxml/index.ts';
import { ReferenceDocError } from './reference-doc-error.ts';

/**
 * Opens a Word file from which a look is taken: a document or a template, with or without macros.
 *
 * @throws ReferenceDocError if it cannot be used, which says what to do
 */
export function openReferenceDoc(bytes: Uint8Array): Package {
  let opened: Package;
  try {
    opened = openPackage(bytes);
  } catch (error) {
    if (error instanceof LimitError)
      throw new ReferenceDocError(`it is too large (${error.message})`);
    throw new ReferenceDocError(adviceOn(bytes));
  }
  const [fault] = opened.main.xml.faults;
  if (fault !== undefined) throw damaged(opened.main.path, fault);
  return opened;
}

/** The error for a part that is not well-formed. */
export function damaged(path: string, fault: string): ReferenceDocError {
  return new ReferenceDocError(
    `it is damaged (in ${path}, ${fault}). Open it in Word and save it again.`,
  );
}

const save = 'Open it in Word and save it as a Word Document (.docx).';

/** What other types of files are, and what to do with them. */
function adviceOn(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 80)).toString('latin1');
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    return Buffer.from(bytes).includes('EncryptedPackage', 0, 'utf16le')
      ? 'it is locked with a password. Open it in Word, remove the password under File > Info > Protect Document, and save it.'
      : `it is a .doc or .dot file of Word 97 to 2003. ${save}`;
  if (start.startsWith('{\\rtf')) return `it is an RTF file. ${save}`;
  if (start.startsWith('%PDF')) return 'it is a PDF. Use the Word file from which it was made.';
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument.text'))
    return `it is an OpenDocument file. ${save}`;
  return `it is not a .docx file. ${save}`;
}
