import { coverageOf, type Coverage } from './font-coverage.ts';
import { tablesOf, type FontTables } from './font-tables.ts';

/** What the tables of a font file say about it. */
interface FontInfo {
  /** The name of its family. */
  readonly family: string;
  readonly covers: Coverage;
}

/** Why a font can't be used: the end of a sentence about its file, and what to do. */
interface FontFault {
  readonly message: string;
  readonly help: string;
}

/** Reads a TrueType or OpenType font, or tells why it can't be used in a file for others. */
export function fontInfo(bytes: Uint8Array): FontInfo | FontFault {
  const kind = kindOf(bytes);
  if (kind !== undefined) return kind;
  try {
    const tables = tablesOf(bytes);
    if (tables.has('fvar')) return variable;
    const missing = needed.filter((tag) => !tables.has(tag));
    if (missing.length > 0 || !(tables.has('glyf') || tables.has('CFF '))) return damaged;
    const fault = licenseFault(tables);
    if (fault) return fault;
    const covers = coverageOf(tables);
    return covers.count === 0 ? damaged : { family: familyOf(tables) ?? '', covers: covers.has };
  } catch (error) {
    if (error instanceof RangeError) return damaged; // a table ends too early
    throw error;
  }
}

/** What a program needs to draw a text. https://learn.microsoft.com/typography/opentype/spec/otff */
const needed = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post'];

const damaged: FontFault = {
  message: 'is no TrueType or OpenType font, or is damaged',
  help: 'Download the font anew, as a `.ttf` or `.otf` file.',
};

const variable: FontFault = {
  message: 'is a variable font, whose bold cannot be put into PDF files',
  help: 'Use a file for each weight: downloads of variable fonts have them in a folder such as `static`.',
};

function kindOf(bytes: Uint8Array): FontFault | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  if (start === 'wOFF' || start === 'wOF2')
    return {
      message: 'is a web font',
      help: 'Download the font as a `.ttf` or `.otf` file: PDF files need one.',
    };
  if (start === 'ttcf')
    return {
      message: 'is a collection of fonts',
      help: 'Use a `.ttf` or `.otf` file that has one font.',
    };
  return ['\0\u0001\0\0', 'OTTO', 'true'].includes(start) ? undefined : damaged;
}

/**
 * What the font's maker permits. https://learn.microsoft.com/typography/opentype/spec/os2#fstype
 */
function licenseFault(tables: FontTables): FontFault | undefined {
  const type = tables.get('OS/2')?.getUint16(8) ?? 0;
  const help =
    'Use another font, such as one under the SIL Open Font License, or ask its maker for a file that permits it.';
  if ((type & 0xf) === 2)
    return { message: 'must not be embedded, says its license (fsType)', help };
  if (type & 0x100)
    return { message: 'must not be embedded in part, says its license (fsType)', help };
  if (type & 0x200)
    return { message: 'may be embedded as bitmaps alone, says its license (fsType)', help };
  return undefined;
}

/** The typographic name of the family, or the one for programs that know four styles of each. */
function familyOf(tables: FontTables): string | undefined {
  const table = tables.get('name');
  if (!table) return undefined;
  const texts = table.getUint16(4);
  const found = new Map<number, string>();
  const count = Math.min(table.getUint16(2), maxNames);
  for (let at = 6; at < 6 + count * 12; at += 12) {
    const [platform, language, id] = [0, 4, 6].map((offset) => table.getUint16(at + offset));
    if (platform !== 3 || language !== 0x409 || (id !== 1 && id !== 16)) continue;
    const length = Math.min(table.getUint16(at + 8), maxNameBytes);
    const start = texts + table.getUint16(at + 10);
    let text = '';
    for (let unit = start; unit + 1 < start + length; unit += 2)
      text += String.fromCharCode(table.getUint16(unit));
    found.set(id, text);
  }
  return found.get(16) ?? found.get(1);
}

const maxNames = 1_000;
const maxNameBytes = 200;
