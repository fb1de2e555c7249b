import type { FontTables } from './font-tables.ts';

/** Whether a font has a glyph for a character. */
export type Coverage = (codePoint: number) => boolean;

/** One bit for each character: 136 KB, whatever a font says. */
const size = 0x110000 / 8;

/**
 * The characters that a font has glyphs for, and how many they are. Each is looked at once at most, so that no font
 * takes long.
 *
 * Source: https://learn.microsoft.com/typography/opentype/spec/cmap
 *
 * @throws RangeError where a table ends too early
 */
export function coverageOf(tables: FontTables): { readonly has: Coverage; readonly count: number } {
  const bits = new Uint8Array(size);
  let count = 0;
  const add = (code: number): void => {
    if (code > 0x10ffff || (bits[code >> 3] ?? 0) & (1 << (code & 7))) return;
    bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
    count += 1;
  };
  const table = tables.get('cmap');
  const best = table && subtableOf(table);
  if (best) (best.getUint16(0) === 12 ? addGroups : addSegments)(best, add);
  return { has: (code) => ((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0, count };
}

/** The part for all of Unicode, or for its first plane. */
function subtableOf(table: DataView): DataView | undefined {
  const count = Math.min(table.getUint16(2), 50);
  let best: DataView | undefined;
  for (let at = 4; at < 4 + count * 8; at += 8) {
    const platform = table.getUint16(at);
    if (platform !== 0 && platform !== 3) continue;
    const start = table.getUint32(at + 4);
    const part = new DataView(table.buffer, table.byteOffset + start, table.byteLength - start);
    const format = part.getUint16(0);
    if (format === 12) return part;
    if (format === 4) best ??= part;
  }
  return best;
}

function addGroups(table: DataView, add: (code: number) => void): void {
  const count = table.getUint32(12);
  let next = 0;
  for (let at = 16; at < 16 + count * 12; at += 12) {
    const [first, last] = [table.getUint32(at), Math.min(table.getUint32(at + 4), 0x10ffff)];
    const glyph = table.getUint32(at + 8);
    // Groups are sorted and apart.
    for (let code = Math.max(first, next); code <= last; code += 1)
      if (glyph + code - first !== 0) add(code);
    next = Math.max(next, last + 1);
  }
}

function addSegments(table: DataView, add: (code: number) => void): void {
  const doubled = table.getUint16(6);
  let next = 0;
  for (let at = 14; at < 14 + doubled; at += 2) {
    const last = table.getUint16(at);
    const first = table.getUint16(at + doubled + 2);
    const delta = table.getUint16(at + 2 * doubled + 2);
    const offsetAt = at + 3 * doubled + 2;
    const offset = table.getUint16(offsetAt);
    for (let code = Math.max(first, next); code <= last && code < 0xffff; code += 1) {
      const glyph =
        offset === 0 ? code + delta : table.getUint16(offsetAt + offset + (code - first) * 2);
      if ((glyph & 0xffff) !== 0) add(code);
    }
    next = Math.max(next, last + 1);
  }
}
