/** How a font is to be found by the engine: by its family, its weight and its slope, whatever its maker says. */
export interface FontLabel {
  readonly family: string;
  readonly weight: number;
  readonly isItalic: boolean;
}

/** Tables whose values say where a font belongs, and the offsets of these values. */
const os2 = { weight: 4, width: 6, selection: 62 };
const italicAngle = 4;

/**
 * A font under another name: the engine tells the fonts of a family by what their files say, and files of one family
 * need not agree.
 *
 * Source: https://learn.microsoft.com/typography/opentype/spec/otff
 */
export function renamedFont(font: Uint8Array, { family, weight, isItalic }: FontLabel): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const count = view.getUint16(4);
  const tables = Array.from({ length: count }, (_, index): [string, Uint8Array<ArrayBuffer>] => {
    const at = 12 + index * 16;
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    const tag = Buffer.from(font.subarray(at, at + 4)).toString('latin1');
    return [tag, new Uint8Array(font.subarray(start, start + length))];
  });
  const changed = tables.map(([tag, bytes]): readonly [string, Uint8Array] => {
    const own = new DataView(bytes.buffer);
    if (tag === 'OS/2') {
      own.setUint16(os2.weight, weight);
      own.setUint16(os2.width, 5);
      own.setUint16(os2.selection, isItalic ? 1 : 0);
    } else if (tag === 'post') own.setInt32(italicAngle, isItalic ? -10 * 0x10000 : 0);
    return [tag, tag === 'name' ? nameTable(family, postScriptName(bytes) ?? family) : bytes];
  });
  return toFile(view.getUint32(0), changed);
}

/** PDF files name a font by it. */
function postScriptName(table: Uint8Array<ArrayBuffer>): string | undefined {
  const view = new DataView(table.buffer);
  const texts = view.getUint16(4);
  for (let at = 6; at + 12 <= Math.min(6 + view.getUint16(2) * 12, table.length); at += 12) {
    if (view.getUint16(at) !== 3 || view.getUint16(at + 6) !== 6) continue;
    const start = texts + view.getUint16(at + 10);
    const units = Buffer.from(table.slice(start, start + Math.min(view.getUint16(at + 8), 126)));
    return units.toString('latin1').replace(/[^!-~]|[[\](){}<>/%]/g, '') || undefined;
  }
  return undefined;
}

function nameTable(family: string, postScript: string): Uint8Array {
  const texts: readonly (readonly [id: number, text: string])[] = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, postScript],
  ];
  const head = 6 + texts.length * 12;
  const table = Buffer.alloc(head + texts.reduce((sum, [, text]) => sum + text.length * 2, 0));
  table.writeUInt16BE(texts.length, 2);
  table.writeUInt16BE(head, 4);
  let start = head;
  for (const [index, [id, text]] of texts.entries()) {
    const units = Buffer.from(text, 'utf16le').swap16();
    // Windows, Unicode, English.
    const record = [3, 1, 0x409, id, units.length, start - head];
    for (const [place, value] of record.entries())
      table.writeUInt16BE(value, 6 + index * 12 + place * 2);
    units.copy(table, start);
    start += units.length;
  }
  return table;
}

function toFile(version: number, tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const sizes = tables.map(([, bytes]) => (bytes.length + 3) & ~3);
  const head = 12 + tables.length * 16;
  const file = Buffer.alloc(head + sizes.reduce((sum, size) => sum + size, 0));
  file.writeUInt32BE(version, 0);
  file.writeUInt16BE(tables.length, 4);
  let start = head;
  for (const [index, [tag, bytes]] of tables.entries()) {
    const at = 12 + index * 16;
    file.write(tag, at, 'latin1');
    file.writeUInt32BE(start, at + 8);
    file.writeUInt32BE(bytes.length, at + 12);
    file.set(bytes, start);
    start += sizes[index] ?? 0;
  }
  return file;
}
