import { unzip } from '../ooxml/index.ts';

/** The names of streams by which files of the Compound File format are told apart. [MS-CFB] 2.6.1 */
const streams: readonly (readonly [name: string, fault: string])[] = [
  [
    'EncryptedPackage',
    'This Word file has a password. Open it, and under File > Info > Protect Document remove the password',
  ],
  [
    'WordDocument',
    'This is a Word 97-2003 file (.doc). Open it in Word, and save it as .docx with File > Save As',
  ],
  ['Workbook', 'This is an Excel workbook'],
  ['PowerPoint Document', 'This is a PowerPoint presentation'],
  [
    '__properties_version1.0',
    'This is an Outlook message. Save the checklist that is attached to it',
  ],
];

const archive = 'This is an archive. Unpack it first';

/** How the paths in an archive tell what it is. */
const archives: readonly (readonly [path: RegExp, fault: string])[] = [
  [/^word\//, 'This Word file is damaged'],
  [/^xl\//, 'This is an Excel workbook'],
  [/^ppt\//, 'This is a PowerPoint presentation'],
  [
    /^(?:Index\/.*\.iwa|Index\.zip|index\.xml)$/,
    'This is a Pages document. In Pages, choose File > Export To > Word, and return that file',
  ],
  [
    /^mimetype$/,
    'This is an OpenDocument file (.odt). Open it in LibreOffice or Word, and save it as .docx',
  ],
];

/** Says what a file of the format before Office 2007 is, which is also that of files with a password. */
export function describeOldOfficeFile(bytes: Uint8Array): string {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = streams.find(([name]) => content.includes(Buffer.from(name, 'utf16le')));
  return found?.[1] ?? 'This is a file of an old version of Office. Save it as .docx';
}

/** Says what an archive is that is not a sound Word file. */
export function describeArchive(bytes: Uint8Array): string {
  const isLocked = ((bytes[6] ?? 0) & 1) === 1;
  if (isLocked) return 'This archive has a password. Unpack it first';
  const paths = pathsIn(bytes);
  if (!paths) return 'This Word file or archive is damaged';
  return archives.find(([pattern]) => paths.some((path) => pattern.test(path)))?.[1] ?? archive;
}

function pathsIn(bytes: Uint8Array): readonly string[] | undefined {
  try {
    return [...unzip(bytes).files.keys()];
  } catch {
    return undefined;
  }
}
