/** The tables of a font, by their tags. Reading past the end of one throws a RangeError. */
export type FontTables = ReadonlyMap<string, DataView>;

/** No font has more tables. */
const maxTables = 100;

/**
 * Reads the table directory of a font file.
 *
 * Source: https://learn.microsoft.com/typography/opentype/spec/otff#table-directory
 *
 * @throws RangeError where the file ends too early, or tables overlap
 */
export function tablesOf(bytes: Uint8Array): FontTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  const count = view.getUint16(4);
  if (count > maxTables) throw new RangeError('Too many tables');
  let total = 0;
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((each) => view.getUint8(at + each)));
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    total += length;
    if (start + length > bytes.byteLength || total > bytes.byteLength)
      throw new RangeError('A table is not in the file, or in it twice');
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + start, length));
  }
  return tables;
}
