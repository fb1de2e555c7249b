import { posix } from 'node:path';
import { exact } from './format-value.ts';

/** Why a file is not published. */
interface AttachmentAdvice {
  /** Continues its name, such as "is a program". */
  readonly fault: string;
  readonly help: string;
}

const programs =
  /^(?:apk|app|bat|cmd|com|cpl|deb|dll|dmg|exe|hta|iso|jar|lnk|msi|msix|pkg|ps1|py|reg|rpm|scr|sh|url|vbs|wsf)$/;
const scripts =
  /^(?:cjs|css|htm|html|js|mht|mhtml|mjs|shtml|svgz|swf|wasm|xht|xhtml|xml|xsl|xslt)$/;
const macros: Readonly<Record<string, string>> = {
  docm: 'docx',
  dotm: 'docx',
  potm: 'pptx',
  ppam: 'pptx',
  ppsm: 'pptx',
  pptm: 'pptx',
  xlam: 'xlsx',
  xlsb: 'xlsx',
  xlsm: 'xlsx',
  xltm: 'xlsx',
};
const older: Readonly<Record<string, string>> = {
  doc: 'docx',
  dot: 'docx',
  pps: 'pptx',
  ppt: 'pptx',
  xls: 'xlsx',
  xlt: 'xlsx',
};

/** Why no file with a name such as `setup.exe` is published. */
export function typeAdvice(name: string): AttachmentAdvice {
  const ending = posix.extname(name).slice(1).toLowerCase();
  const saved = (to: string): string =>
    `Save it as ${exact(name.replace(/\w+$/, to))}, link to that file, and delete this one.`;
  if (programs.test(ending))
    return {
      fault: 'is a program, which could do harm on the computers of readers',
      help: 'Remove the link and the file. If readers need the program, link to the web site of its maker.',
    };
  if (scripts.test(ending))
    return {
      fault: 'can run scripts on the site, so it is not published',
      help: 'Save it as a PDF and link to that, or write what it says as a page.',
    };
  const withoutMacros = Object.hasOwn(macros, ending) ? macros[ending] : undefined;
  if (withoutMacros !== undefined)
    return { fault: 'can have macros, so it is not published', help: saved(withoutMacros) };
  const newer = Object.hasOwn(older, ending) ? older[ending] : undefined;
  if (newer !== undefined)
    return {
      fault: 'is an old type of Office file, which can have macros',
      help: saved(newer),
    };
  return {
    fault: 'is of a type that is not published',
    help: `Save it as a PDF, or put it into a ZIP archive such as ${exact(name.replace(/(?:\.\w*)?$/, '.zip'))}, and link to that.`,
  };
}

/** How files of some types begin, with what they are called. */
const signatures: Readonly<Record<string, readonly [pattern: RegExp, name: string]>> = {
  '7z': [/^7z\xbc\xaf/, 'a 7z archive'],
  bmp: [/^BM/, 'a BMP image'],
  docx: [/^PK/, 'a Word file'],
  epub: [/^PK/, 'an EPUB book'],
  gif: [/^GIF8/, 'a GIF image'],
  gz: [/^\x1f\x8b/, 'a GZ archive'],
  odp: [/^PK/, 'an OpenDocument file'],
  ods: [/^PK/, 'an OpenDocument file'],
  odt: [/^PK/, 'an OpenDocument file'],
  pdf: [/%PDF-/, 'a PDF'],
  pptx: [/^PK/, 'a PowerPoint file'],
  rtf: [/^\s*\{\\rtf/, 'an RTF file'],
  webp: [/^RIFF.{4}WEBP/s, 'a WebP image'],
  xlsx: [/^PK/, 'an Excel file'],
  zip: [/^PK/, 'a ZIP archive'],
};

/** Why an attachment is not what its name says, or does more; undefined where nothing is wrong. */
export function attachmentFault(path: string, bytes: Uint8Array): AttachmentAdvice | undefined {
  const ending = posix.extname(path).slice(1).toLowerCase();
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  const text = start.toString('latin1');
  if (bytes.byteLength === 0)
    return { fault: 'is an empty file', help: 'Upload the file again, or remove the link.' };
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|script)\b/i.test(text))
    return {
      fault: 'is a web page, whatever its name says',
      help: 'Open the address that it was saved from in a browser, and download the file itself. Some sites send a sign-in page instead.',
    };
  const [pattern, name] = (Object.hasOwn(signatures, ending) && signatures[ending]) || [];
  if (pattern && !pattern.test(text))
    return {
      fault: `is not ${name ?? 'what its name says'}, or is damaged or locked with a password`,
      help: 'Open it in the program that it was made with, and save it again as this type, without a password.',
    };
  return macroFault(ending, bytes);
}

/** Names of the parts of an archive are not packed. */
function macroFault(ending: string, bytes: Uint8Array): AttachmentAdvice | undefined {
  if (!['docx', 'pptx', 'xlsx'].includes(ending)) return undefined;
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('vbaProject.bin'))
    return undefined;
  return {
    fault: 'has macros',
    help: 'Open it, save a copy without macros, and put that in its place.',
  };
}
