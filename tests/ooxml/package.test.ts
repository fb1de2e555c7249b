import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  addRelationship,
  declareContentType,
  openPackage,
  relatedParts,
  relationshipsOf,
  savePackage,
  storedPart,
  topOf,
  type Parts,
} from '../../src/ooxml/index.ts';

const schemas = 'http://schemas.openxmlformats.org';
const types = `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>`;

function listOf(...relationships: readonly string[]): string {
  return `<Relationships xmlns="${schemas}/package/2006/relationships">${relationships.join('')}</Relationships>`;
}

function to(kind: string, target: string, base = `${schemas}/officeDocument/2006`): string {
  return `<Relationship Id="${kind}" Type="${base}/relationships/${kind}" Target="${target}"/>`;
}

/** A package of which the text and the styles have names of their own. */
function fileOf(texts: Readonly<Record<string, string>> = {}): Uint8Array {
  const all = {
    'texts/styles.xml': '<a/>',
    'texts/main.xml': `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"/>`,
    'texts/_rels/main.xml.rels': listOf(to('styles', 'styles.xml'), to('theme', '/look/a.xml')),
    'look/a.xml': '<b/>',
    '_rels/.rels': listOf(to('officeDocument', 'texts/main.xml')),
    '[Content_Types].xml': types,
    ...texts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])),
  );
}

function textOf(parts: Parts, path: string): string {
  return strFromU8(parts.get(path)?.bytes ?? new Uint8Array());
}

test('parts are found by relationships, whatever their names are', () => {
  const { parts, main } = openPackage(fileOf());
  expect(main.path).toBe('texts/main.xml');
  expect(relatedParts(parts, main, 'styles').map(({ path }) => path)).toEqual(['texts/styles.xml']);
  expect(relatedParts(parts, main, 'theme').map(({ path }) => path)).toEqual(['look/a.xml']);
});

test('relationships of the strict form are of the same kinds', () => {
  const base = 'http://purl.oclc.org/ooxml/officeDocument';
  const list = listOf(
    to('officeDocument', 'texts/main.xml', base),
    to('customProperties', 'custom.xml', base),
  );
  const { parts } = openPackage(fileOf({ '_rels/.rels': list }));
  expect(relationshipsOf(parts, '').map(({ kind }) => kind)).toEqual([
    'officeDocument',
    'custom-properties',
  ]);
});

test('what is saved is in one order, with one date, whatever the order was', () => {
  const { parts } = openPackage(fileOf());
  const bytes = savePackage(parts);
  expect(Object.keys(unzipSync(bytes))).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'look/a.xml',
    'texts/_rels/main.xml.rels',
    'texts/main.xml',
    'texts/styles.xml',
  ]);
  expect(savePackage(new Map([...parts].reverse()))).toEqual(bytes);
});

test('a relationship is added to the list of its part, which is made where there is none', () => {
  const { parts } = openPackage(fileOf());
  for (const path of ['texts/main.xml', 'texts/styles.xml'])
    addRelationship(parts, path, {
      id: 'new',
      kind: 'image',
      target: 'media/a.png',
      isExternal: false,
    });
  expect(textOf(parts, 'texts/_rels/styles.xml.rels')).toBe(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${listOf(to('image', '../media/a.png').replace('Id="image"', 'Id="new"'))}`,
  );
  expect(relationshipsOf(parts, 'texts/main.xml').at(-1)).toEqual({
    id: 'new',
    kind: 'image',
    target: 'media/a.png',
    isExternal: false,
  });
});

test('a content type is declared once, and not where the extension declares it', () => {
  const { parts } = openPackage(fileOf());
  for (const [path, type] of [
    ['a.png', 'image/png'],
    ['b.xml', 'text/b'],
    ['b.xml', 'text/b'],
  ] as const)
    declareContentType(parts, path, type);
  expect(textOf(parts, '[Content_Types].xml')).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>${types.replace('</Types>', '<Override PartName="/b.xml" ContentType="text/b"/></Types>')}`,
  );
});

describe('is refused:', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['an archive of something else', zipSync({ a: strToU8('b') })],
    ['a workbook', fileOf({ 'texts/main.xml': '<workbook/>' })],
    ['a text of another namespace', fileOf({ 'texts/main.xml': '<w:document xmlns:w="urn:a"/>' })],
  ])('%s', (_what, bytes) => {
    expect(() => openPackage(bytes)).toThrow(Error);
  });
});

test('the elements of all parts together are limited', () => {
  const budget = { elements: 5 };
  const part = (): ReturnType<typeof storedPart> =>
    storedPart('a.xml', strToU8('<a><b/><c/></a>'), budget);
  expect(topOf(part())?.name).toBe('a');
  expect(() => part().xml).toThrow('more than 1500000 elements');
});
