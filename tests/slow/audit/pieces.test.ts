import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { audit } from '../../../src/audit/index.ts';
import type { Cache } from '../../../src/model/index.ts';
import { toPieces } from '../../../src/ooxml/index.ts';
import { docxOf, paragraph, soundBody, type DocxTexts } from '../../audit/docx-of.ts';
import { wordCases } from '../../audit/word-cases.ts';
import { jsonCache } from '../json-cache.ts';

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';

/** The bodies of all cases, bad and good, without what they begin with. */
const bodies = wordCases
  .flatMap(({ bad, good }) => [bad, good])
  .flatMap(({ body }) => (body?.startsWith(soundBody) ? body.slice(soundBody.length) : []));

/** What is right once in a file. */
const extras = [
  '<w:sdt><w:sdtPr><w:alias w:val="Name"/><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>',
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGEREF bed</w:instrText></w:r><w:r><w:instrText>s \\h</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>3</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>',
  '<w:p><w:bookmarkStart w:id="3" w:name="beds"/><w:r><w:t>Beds</w:t></w:r><w:bookmarkEnd w:id="3"/></w:p>',
];

const cases = wordCases.flatMap(({ bad, good }) => [bad, good]);

/** Many sections, about a quarter of which begin a piece. */
const sections = fc.array(
  fc.record({
    title: fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 3, maxLength: 6 }),
    body: fc.oneof(
      { arbitrary: fc.constant(paragraph('Water.')), weight: 30 },
      { arbitrary: fc.constantFrom(...extras), weight: 3 },
      { arbitrary: fc.constantFrom(...bodies), weight: 1 },
    ),
  }),
  { minLength: 10, maxLength: 40 },
);

const files = fc.oneof(
  { arbitrary: fc.constant({}), weight: 9 },
  { arbitrary: fc.constantFrom(...cases), weight: 1 },
);

/** Tags and texts that are left out or repeated, by their place. */
const damage = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), isTwice: fc.boolean() }),
  { maxLength: 3 },
);

test('a long text that is read by pieces has the errors of one that is read whole', () => {
  const cache = jsonCache();
  let clean = 0;
  fc.assert(
    fc.property(sections, damage, files, (all, places, file) => {
      const pieces = all
        .map(({ title, body }) => paragraph(title, 'Heading1') + body)
        .join('')
        .split(/(?=<)/);
      for (const { at, isTwice } of places) {
        const place = Math.floor(at * pieces.length);
        pieces.splice(place, 1, ...(isTwice ? Array(2).fill(pieces[place]) : []));
      }
      const bytes = docxOf({ ...file, body: pieces.join('') });
      const name = 'a.docx';
      const whole = audit({ name, bytes }, 'any').filter(isError);
      if (whole.length === 0) clean += 1;
      for (const kept of [undefined, cache, cache])
        expect(audit({ name, bytes }, 'any', isError, kept)).toEqual(whole);
    }),
    { numRuns: 1_500 },
  );
  expect(clean).toBeGreaterThan(100);
});

test('a field that goes on in the next piece is read whole', () => {
  const code = '<w:fldChar w:fldCharType="begin"/><w:instrText>PAGEREF gone</w:instrText>';
  const beds = Array.from({ length: 60 }, (_, index) => paragraph(`Bed ${index}`, 'Heading1'));
  const body = beds.map(withText).join('');
  const [, second = [], third = []] = toPieces(strToU8(body)).map((piece) =>
    [...strFromU8(piece).matchAll(/Bed \d+/g)].map(([title]) => title),
  );
  const withField = (text: string): string =>
    text
      .replace(`>${second.at(-1)}<`, `$&/w:t>${code}<w:t><`)
      .replace(`>${third[0]}<`, '$&/w:t><w:fldChar w:fldCharType="end"/><w:t><');
  const bytes = docxOf({ body: withField(body) });
  const whole = audit({ name: 'a.docx', bytes }, 'any').filter(isError);
  expect(whole.map(({ message }) => message)).toEqual([
    'Cross-reference `PAGEREF gone` goes to a missing bookmark',
  ]);
  expect(audit({ name: 'a.docx', bytes }, 'any', isError)).toEqual(whole);
});

function withText(heading: string): string {
  return heading + paragraph('Water.');
}

test('of a long text only the pieces that changed are read again', () => {
  const set: string[] = [];
  const inner = jsonCache();
  const cache: Cache = {
    ...inner,
    set: (key, value) => {
      set.push(key);
      inner.set(key, value);
    },
  };
  const textOf = (words: (index: number) => string): DocxTexts => ({
    body: Array.from(
      { length: 60 },
      (_, index) =>
        `${paragraph(`Bed ${index}`, 'Heading1')}${paragraph(words(index))}<w:p><w:bookmarkStart w:id="${index}" w:name="bed${index}"/><w:r><w:t>Here</w:t></w:r><w:bookmarkEnd w:id="${index}"/></w:p>`,
    ).join(''),
  });
  const find = (texts: DocxTexts): readonly string[] => {
    set.length = 0;
    const bytes = docxOf(texts);
    return audit({ name: 'a.docx', bytes }, 'any', isError, cache).map(({ message }) => message);
  };
  const before = textOf(() => 'Water in the morning.');
  expect(find(before)).toEqual([]);
  expect(set.length).toBeGreaterThan(8);
  expect(find(before)).toEqual([]);
  expect(set).toEqual([]);
  const after = textOf((index) => `Water in the ${index === 30 ? 'evening' : 'morning'}.`);
  expect(find(after)).toEqual([]);
  expect(set).toHaveLength(1);
  // What is wrong only beside another piece is found as well.
  const body = (before.body ?? '').replace('w:name="bed40"', 'w:name="bed3"');
  expect(find({ body })).toEqual(['Duplicate bookmark `bed3`']);
});
