import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { element, storedPart, topOf, toXmlPart, type Element } from '../../src/ooxml/index.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const w14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** The tree of a text, without the way up. */
function treeOf(text: string): unknown {
  return plain(topOf(storedPart('a.xml', strToU8(text))));
}

function plain(node: Element | string | undefined): unknown {
  if (node === undefined || typeof node === 'string') return node;
  return [node.name, Object.fromEntries(node.attributes), node.children.map(plain)];
}

/** What is saved of a text once its tree was asked for. */
function saved(text: string): string {
  const part = storedPart('a.xml', strToU8(text));
  expect(part.xml.faults).toEqual([]);
  return strFromU8(part.bytes);
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const sample = `<w:p xmlns:w="${main}"><w:t w:val="1">a</w:t></w:p>`;

describe('a tree has the same names for', () => {
  test.each([
    ['another prefix', `<x:p xmlns:x="${main}"><x:t x:val="1">a</x:t></x:p>`],
    ['single quotes', `<w:p xmlns:w='${main}'><w:t w:val='1'>a</w:t></w:p>`],
    ['the strict namespace', `<w:p xmlns:w="${strict}"><w:t w:val="1">a</w:t></w:p>`],
    [
      'a declaration further in',
      `<x:p xmlns:x="${main}"><y:t xmlns:y="${main}" y:val="1">a</y:t></x:p>`,
    ],
    ['a default namespace', `<p xmlns="${main}" xmlns:x="${main}"><t x:val="1">a</t></p>`],
    [
      'comments and CDATA',
      `<!-- <a> --><w:p xmlns:w="${main}"><w:t w:val="1"><![CDATA[a]]></w:t></w:p>`,
    ],
    ['spaces in tags', `<w:p  xmlns:w = "${main}" ><w:t\n w:val="1"\n>a</w:t ></w:p >`],
    ['characters as numbers', `<w:p xmlns:w="${main}"><w:t w:val="&#x31;">&#97;</w:t></w:p>`],
  ])('%s', (_what, text) => {
    const withoutDeclarations = (tree: unknown): unknown =>
      JSON.parse(
        JSON.stringify(tree)
          .replace(/"xmlns:w":"[^"]*",?/g, '')
          .replaceAll(',}', '}'),
      );
    expect(withoutDeclarations(treeOf(text))).toEqual(withoutDeclarations(treeOf(sample)));
  });
});

test('what is saved declares the names that the tree has', () => {
  expect(saved(`<x:p xmlns:x='${strict}'><x:t x:val='1'>a</x:t></x:p>`)).toBe(declaration + sample);
});

test('a prefix that means something else keeps its namespace', () => {
  expect(saved(`<x:p xmlns:x="${main}" xmlns:w="urn:a"><w:t w:val="1"/></x:p>`)).toBe(
    `${declaration}<w:p xmlns:w="${main}" xmlns:other-w="urn:a"><other-w:t other-w:val="1"/></w:p>`,
  );
});

test('lists of prefixes follow when prefixes change', () => {
  const text = `<x:p xmlns:x="${main}" xmlns:y="${w14}" xmlns:z="urn:z" xmlns:q="${mc}" q:Ignorable="y z"><q:Choice Requires="y"/></x:p>`;
  expect(saved(text)).toBe(
    `${declaration}<w:p xmlns:w="${main}" xmlns:w14="${w14}" xmlns:z="urn:z" xmlns:mc="${mc}" mc:Ignorable="w14 z"><mc:Choice Requires="w14"/></w:p>`,
  );
});

test('a strict name in a value becomes transitional', () => {
  const picture = 'http://purl.oclc.org/ooxml/drawingml/picture';
  expect(saved(`<w:p xmlns:w="${strict}"><a uri="${picture}"/></w:p>`)).toContain(
    '<a uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/>',
  );
});

test.each([
  ['a prefix that is not declared', '<a><b:c/></a>', 'the prefix of b:c is not declared'],
  ['an open element', '<a><b></a>', '<b> is not closed'],
  ['two top elements', '<a/><b/>', 'it does not have exactly one top element'],
])('%s is a fault', (_what, text, fault) => {
  expect(storedPart('a.xml', strToU8(text)).xml.faults).toEqual([fault]);
});

test('entities of a DTD are neither known nor expanded', () => {
  const text =
    '<!DOCTYPE a [<!ENTITY b "bbb"><!ENTITY c SYSTEM "file:///etc/passwd">]><a d="&b;">&b;&c;</a>';
  expect(treeOf(text)).toEqual(['a', { d: '&b;' }, ['&b;&c;']]);
});

test('line ends are one character, as XML has it', () => {
  expect(treeOf('<a>b\r\nc\rd&#13;</a>')).toEqual(['a', {}, ['b\nc\nd\r']]);
});

test('a part whose tree nobody asked for keeps its bytes', () => {
  const bytes = strToU8("<a  b='c'></a>");
  expect(storedPart('a.xml', bytes).bytes).toBe(bytes);
});

describe('a tree that is written and read again is the same', () => {
  const text = fc
    .string({
      unit: fc.constantFrom(...'a<>&"\' \t\n\r\u00e9\u{1f331}]'),
      minLength: 1,
      maxLength: 8,
    })
    .filter((each) => each !== '');
  const name = fc.constantFrom('w:p', 'w:t', 'mc:Choice', 'z:a', 'plain');
  const attributes = fc.dictionary(
    fc.constantFrom('w:val', 'xml:space', 'r:id', 'z:b', 'plain', 'Requires'),
    fc.oneof(text, fc.constant('')),
  );
  const node = fc.letrec<{ element: Element; node: Element | string }>((tie) => ({
    element: fc
      .tuple(name, attributes, fc.array(tie('node'), { maxLength: 4 }))
      // Two texts side by side are one.
      .map(([tag, values, children]) =>
        element(
          tag,
          values,
          children.filter(
            (each, index) => typeof each !== 'string' || typeof children[index - 1] !== 'string',
          ),
        ),
      ),
    node: fc.oneof({ maxDepth: 4, withCrossShrink: true }, text, tie('element')),
  }));
  const names = {
    'xmlns:w': main,
    'xmlns:mc': mc,
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'xmlns:z': 'urn:z',
  };

  test('whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(node.element, { maxLength: 4 }), (children) => {
        const part = toXmlPart('a.xml', element('w:document', names, children));
        const again = storedPart('a.xml', part.bytes);
        expect(again.xml.faults).toEqual([]);
        expect(plain(again.xml.root)).toEqual(plain(part.xml.root));
        expect(again.bytes).toEqual(part.bytes);
      }),
      { numRuns: 200 },
    );
  });

  test('whatever prefixes it was read with', () => {
    const prefix = fc.constantFrom('', 'w', 'x', 'w14');
    const uri = fc.constantFrom(main, strict, w14, 'urn:a');
    fc.assert(
      fc.property(fc.array(fc.tuple(prefix, uri, prefix), { maxLength: 6 }), (levels) => {
        const open = levels.map(([declared, to, used], index) => {
          const known = levels.slice(0, index + 1).some(([each]) => each === used);
          const tag = used !== '' && known ? `${used}:a` : 'a';
          return [`<${tag} xmlns${declared && ':'}${declared}="${to}">`, `</${tag}>`] as const;
        });
        const text = `<top>${open.map(([tag]) => tag).join('')}${open
          .toReversed()
          .map(([, tag]) => tag)
          .join('')}</top>`;
        const once = saved(text);
        expect(saved(once)).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});
