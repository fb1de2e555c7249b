import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { audit, auditRules } from '../../../src/audit/index.ts';
import { docxOf, paragraph, relationship, soundBody } from '../../audit/docx-of.ts';
import { pdfOf } from '../../audit/pdf-of.ts';
import { wordCases } from '../../audit/word-cases.ts';

const ids = new Set(auditRules.map(({ id }) => id));
const html =
  '<!doctype html><html lang="en"><head><title>A</title></head><body><main><h1>A</h1><table><tr><th>B</th></tr></table><label>C <input></label><a href="d">E</a></main></body></html>';

/** A file with one of everything. */
const everything = {
  body: soundBody + wordCases.map(({ bad }) => (bad.body ?? '').slice(soundBody.length)).join(''),
  footnotes: `<w:footnote w:id="2">${paragraph('A source.')}</w:footnote>`,
  footer: paragraph('Page 3'),
  relationships: relationship('web', 'hyperlink', 'https://example.org/a'),
};

const samples = {
  docx: docxOf(everything),
  pdf: pdfOf(),
  html: strToU8(html),
} as const;

/** Audits bytes as each file type: all findings are complete, and arrive in time. */
function look(
  bytes: Uint8Array,
  endings: readonly string[] = ['docx', 'pdf', 'html'],
): readonly string[] {
  return endings.flatMap((ending) => {
    const found = audit({ name: `a.${ending}`, bytes }, 'any');
    const isWhole = ({ ruleId, message, help }: (typeof found)[number]): boolean =>
      ids.has(ruleId ?? '') && message.length < 2_000 && !!help;
    expect(found.filter((each) => !isWhole(each))).toEqual([]);
    return found.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  });
}

describe('never throws, and ends in time', () => {
  test('on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        look(bytes);
        for (const start of ['PK\u0003\u0004', '%PDF-1.7\n1 0 obj', '<html>'])
          look(Uint8Array.from([...strToU8(start), ...bytes]));
      }),
      { numRuns: 60 },
    );
  });

  test.each(Object.entries(samples))(
    'on %s files that were cut, turned round and doubled',
    (ending, sample) => {
      const changes = fc.array(
        fc.record({
          kind: fc.constantFrom('cut', 'flip', 'double', 'drop'),
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          length: fc.integer({ min: 1, max: 200 }),
          value: fc.integer({ min: 1, max: 255 }),
        }),
        { minLength: 1, maxLength: 6 },
      );
      fc.assert(
        fc.property(changes, (all) => {
          let bytes: readonly number[] = [...sample];
          for (const { kind, at, length, value } of all) {
            const place = Math.floor(at * bytes.length);
            const [before, after] = [bytes.slice(0, place), bytes.slice(place)];
            if (kind === 'cut') bytes = before;
            if (kind === 'flip')
              bytes = [
                ...before,
                ...after.map((byte, index) => (index < length % 4 ? byte ^ value : byte)),
              ];
            if (kind === 'double') bytes = [...before, ...after.slice(0, length), ...after];
            if (kind === 'drop') bytes = [...before, ...after.slice(length)];
          }
          look(Uint8Array.from(bytes), [ending]);
        }),
        { numRuns: 60 },
      );
    },
  );

  test('on Word files with XML that was changed before packing', () => {
    const piece = fc.constantFrom(
      ...[
        '<w:p>',
        '</w:p>',
        '<w:tbl>',
        '</w:r>',
        '<w:r>',
        '"',
        '<',
        '&',
        '&#0;',
        '<!DOCTYPE a [',
        '<![CDATA[',
      ],
      ...[
        '<mc:AlternateContent>',
        '<w:tc/>',
        '<w:sdt/>',
        '<w:hyperlink r:id="x">',
        ' w:val="-1"',
        '\u0000',
        ']]>',
      ],
    );
    const places = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), piece, fc.integer({ min: 0, max: 30 })),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(places, places, (inBody, inStyles) => {
        const body = changed(everything.body, inBody);
        const styles = changed(
          '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 4"/><w:basedOn w:val="A"/></w:style>',
          inStyles,
        );
        look(docxOf({ ...everything, body, styles }), ['docx']);
      }),
      { numRuns: 60 },
    );
  });
});

function changed(text: string, places: readonly (readonly [number, string, number])[]): string {
  return places.reduce((now, [at, piece, gone]) => {
    const place = Math.floor(at * now.length);
    return now.slice(0, place) + piece + now.slice(place + gone);
  }, text);
}

test.each([
  ['a.docx', 'other text', strToU8('no archive'), "This Word file can't be read: it is damaged"],
  ['a.docx', 'no bytes', new Uint8Array(), "This Word file can't be read: it is damaged"],
  [
    'a.docx',
    'an archive without a document',
    zipSync({ 'a.txt': strToU8('a') }),
    "This Word file can't be read: it is damaged",
  ],
  [
    'a.docx',
    'an archive in an archive',
    zipSync({ 'word/document.xml': samples.docx }),
    "This Word file can't be read: it is damaged",
  ],
  [
    'a.docx',
    'half a file',
    samples.docx.subarray(0, 3_000),
    "This Word file can't be read: it is damaged",
  ],
  ['a.pdf', 'only a header', strToU8('%PDF-1.7'), "This PDF can't be read: it is damaged"],
  [
    'a.docx',
    'elements that are nested too deep',
    docxOf({ body: '<w:p>'.repeat(10_000) }),
    "This Word file can't be read: it is too large (elements more than 256 levels deep)",
  ],
  [
    'a.html',
    'elements that are nested too deep',
    strToU8('<div>'.repeat(100_000)),
    "This web page can't be read: it is too large (elements more than 256 levels deep)",
  ],
  [
    'a.docx',
    'too many parts',
    zipSync(
      Object.fromEntries(
        Array.from({ length: 5_001 }, (_, index) => [`${index}`, new Uint8Array()]),
      ),
    ),
    "This Word file can't be read: it is too large (5001 parts)",
  ],
  [
    'a.docx',
    'a part that unpacks to more than the limit',
    zipSync({ 'word/media/a.png': new Uint8Array(50_000_001) }, { level: 1 }),
    "This Word file can't be read: it is too large (a part of 51 MB when unpacked; the limit is 50 MB)",
  ],
  [
    'a.docx',
    'a part that lies about its size',
    lying(zipSync({ 'word/media/a.png': new Uint8Array(50_000_001) }, { level: 1 })),
    "This Word file can't be read: it is too large (a part of more than 50 MB when unpacked)",
  ],
])('%s with %s cannot be opened', (name, _what, bytes, message) => {
  expect(audit({ name, bytes }, 'any')).toMatchObject([
    { ruleId: 'file-opens', severity: 'error', message },
  ]);
});

/** Sets every size in an archive of one file to one byte. */
function lying(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 30 < copy.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, 1, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, 1, true);
  }
  return copy;
}

test.each(['a.txt', 'docx', 'a.docx.exe', ''])('a file named `%s` is of no known type', (name) => {
  expect(audit({ name, bytes: samples.docx }, 'any')).toMatchObject([
    { ruleId: 'file-type-known', severity: 'error' },
  ]);
});

test('entities of a DTD are not expanded', () => {
  const part = `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(100)}"><!ENTITY d "&b;&b;&b;"><!ENTITY e SYSTEM "file:///etc/passwd">]><a>&d;&e;</a>`;
  const found = audit({ name: 'a.docx', bytes: docxOf({ parts: { 'word/a.xml': part } }) }, 'any');
  expect(JSON.stringify(found)).not.toMatch(/ccc|root:/);
});

test('other prefixes for the same namespaces change nothing', () => {
  const bad = { body: paragraph('Water', 'Heading2') };
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const text = `<x:document xmlns:x="${main}"><x:body>${bad.body.replaceAll('w:', 'x:')}</x:body></x:document>`;
  const found = audit(
    { name: 'a.docx', bytes: docxOf({ parts: { 'word/document.xml': text } }) },
    'any',
  );
  expect(found).toEqual(audit({ name: 'a.docx', bytes: docxOf(bad) }, 'any'));
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['heading-levels']);
});

test.each([
  ['empty paragraphs', '<w:p/>'],
  ['tables', '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'],
  ['links', '<w:p><w:hyperlink w:anchor="a"><w:r><w:t>b</w:t></w:r></w:hyperlink></w:p>'],
  ['bookmarks', '<w:bookmarkStart w:id="1" w:name="a b"/>'],
])('20,000 %s are audited in time', (_what, text) => {
  look(docxOf({ body: text.repeat(20_000) }), ['docx']);
});
