import { strToU8, zipSync, type Zippable } from 'fflate';
import { deflateRawSync } from 'node:zlib';
import { docxOf, soundBody } from '../audit/docx-of.ts';
import type { HostileFiles } from './hostile-file.ts';

/** An entry of an archive as it is written, which need not be what it says it is. */
interface Entry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly method?: number;
  /** Where its data are, if they are those of another entry. */
  readonly offset?: number;
}

/** Writes an archive, without a look at whether it makes sense. */
function archive(entries: readonly Entry[], count = entries.length): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, method = 8, offset } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const own = Buffer.concat([local, Buffer.from(name), packed]);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset ?? at, 42);
    directory.push(entry, Buffer.from(name));
    if (offset !== undefined) continue;
    locals.push(own);
    at += own.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

const zeros = (megabytes: number): Uint8Array =>
  deflateRawSync(Buffer.alloc(megabytes * 1_000_000), { level: 1 });

/** A sound Word file with more entries. */
function withEntries(more: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const parts: Zippable = { 'word/document.xml': strToU8(document), ...more };
  return zipSync(parts);
}

const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const document = `<w:document xmlns:w="${space}"><w:body>${soundBody}</w:body></w:document>`;
const text = { name: 'word/document.xml', packed: deflateRawSync(document) };

/** Archives that break what they say, or what a reader expects. */
export const hostileArchives: HostileFiles = {
  'a bomb in one entry': (size) =>
    withEntries({ 'word/media/a.png': new Uint8Array(size * 30_000_000) }),
  'a bomb in a hundred entries': (size) =>
    withEntries(
      Object.fromEntries(
        Array.from({ length: 100 }, (_, at) => [
          `word/${at}.xml`,
          new Uint8Array(size * 1_000_000),
        ]),
      ),
    ),
  'entries that share their data': (size) => {
    const packed = zeros(20);
    return archive([
      { name: 'a', packed },
      ...Array.from({ length: size * 1_000 }, (_, at) => ({ name: `${at}`, packed, offset: 0 })),
      text,
    ]);
  },
  'the same name again and again': (size) =>
    archive([...Array.from({ length: size * 1_000 }, () => text), text]),
  'names with `..`, slashes and drives': () =>
    withEntries(
      Object.fromEntries(
        [
          '../../../etc/cron.d/x',
          '/etc/passwd',
          'C:\\x',
          '..\\..\\x',
          'word//document.xml',
          '\\',
        ].map((name) => [name, strToU8('x')]),
      ),
    ),
  'names of objects': () =>
    archive([
      ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''].map((name) => ({
        ...text,
        name,
      })),
      text,
    ]),
  'an enormous name': (size) => archive([{ ...text, name: 'a'.repeat(size * 15_000) }, text]),
  'more entries than there are': () => archive([text], 65_535),
  'an offset after the end': () => archive([{ ...text, offset: 0x7ffffff0 }]),
  'an entry in the directory itself': () => {
    const one = archive([text]);
    return archive([{ ...text, offset: one.length - 60 }]);
  },
  'an unknown method': () => archive([{ ...text, method: 99 }]),
  'data that no method unpacks': () =>
    archive([{ name: 'word/document.xml', packed: Buffer.alloc(1_000, 0xff) }]),
  'an archive in an archive, ten times': () => {
    let inner: Uint8Array = docxOf();
    for (let depth = 0; depth < 10; depth += 1) inner = zipSync({ 'word/document.xml': inner });
    return inner;
  },
  'a comment with other ends': (size) =>
    Buffer.concat([
      docxOf(),
      Buffer.from('PK\u0005\u0006'.repeat(size * 4_000).slice(0, 65_000), 'latin1'),
    ]),
};
