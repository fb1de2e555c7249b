import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { inflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { deflate, type KeepBytes } from '../../../src/ooxml/deflate.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789äöü<>/='.split('');
const words = fc.array(fc.string({ unit: fc.constantFrom(...letters), maxLength: 9 }), {
  minLength: 1,
  maxLength: 60,
});

/** Sections of very different lengths. */
const sections = fc.array(fc.record({ words, times: fc.constantFrom(1, 2, 30, 400, 2_000) }), {
  minLength: 10,
  maxLength: 40,
});

const least = `<w:p>${'Water. '.repeat(80_000)}</w:p>`;

function toXml(all: readonly { readonly words: readonly string[]; readonly times: number }[]) {
  const texts = all.map(
    ({ words: own, times }, index) =>
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:t>${index} ${own[0]}</w:t></w:p>${`${own.join(' ')} `.repeat(times)}`,
  );
  return Buffer.from(texts.join('') + least);
}

test('a long part that is compressed by pieces is the same when it is unpacked, and when pieces were kept', () => {
  const known = new Map<string, Uint8Array>();
  let made = 0;
  const keep: KeepBytes = (from, make) => {
    const key = Buffer.from(from).toString('latin1');
    const found = known.get(key);
    if (found) return found;
    made += 1;
    const packed = make();
    known.set(key, packed);
    return packed;
  };
  fc.assert(
    fc.property(sections, (all) => {
      const xml = toXml(all);
      const packed = Buffer.from(deflate(xml, (_, make) => make()));
      expect(inflateRawSync(packed).equals(xml)).toBe(true);
      expect(Buffer.from(inflateSync(packed)).equals(xml)).toBe(true);
      expect(packed.equals(deflate(xml, keep))).toBe(true);
      made = 0;
      expect(packed.equals(deflate(xml, keep))).toBe(true);
      expect(made).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('where a page is changed, only its piece and the one after it are compressed again', () => {
  const keys = new Set<string>();
  let made = 0;
  const keep: KeepBytes = (from, make) => {
    const key = Buffer.from(from).toString('latin1');
    if (!keys.has(key)) made += 1;
    keys.add(key);
    return make();
  };
  const all = Array.from({ length: 60 }, (_, index) => ({ words: [`Bed ${index}`], times: 2_000 }));
  deflate(toXml(all), keep);
  expect(made).toBeGreaterThan(8);
  made = 0;
  deflate(toXml(all.with(30, { words: ['Bed 30', 'and more'], times: 2_000 })), keep);
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(5);
});
