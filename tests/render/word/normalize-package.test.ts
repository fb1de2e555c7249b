import { expect, test } from 'vitest';
import type { Parts } from '../../../src/ooxml/index.ts';
import { normalizePackage } from '../../../src/render/word/normalize-package.ts';
import { partsOf, savedText } from '../../ooxml/parts-of.ts';

const properties = { date: '2019-04-03', language: 'en-US' };

/** A file as the library might write it: with a relationship id that it drew, and parts in any order. */
function fileOf(relationship: string): Parts {
  return partsOf({
    'word/header1.xml': `<w:hdr><w:hyperlink r:id="${relationship}"/></w:hdr>`,
    'word/_rels/header1.xml.rels': `<Relationships><Relationship Id="${relationship}" Target="https://example.org/"/></Relationships>`,
    'word/document.xml': `<w:p><w:hyperlink r:id="${relationship}"/><w:t>r:id=&quot;a&quot;</w:t></w:p>`,
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="rId1" Target="styles.xml"/><Relationship Id="${relationship}" Target="https://example.org/"/></Relationships>`,
    'docProps/core.xml': `<coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">2041-01-01T10:11:12Z</dcterms:created></coreProperties>`,
  });
}

function normalized(parts: Parts): (path: string) => string {
  normalizePackage(parts, properties);
  return (path) => savedText(parts, path);
}

test('ids and dates do not depend on the run', () => {
  const part = normalized(fileOf('rIdx8f'));
  expect(part('word/document.xml')).toBe(
    '<w:p><w:hyperlink r:id="rId1"/><w:t>r:id=&quot;a&quot;</w:t></w:p>',
  );
  expect(part('word/_rels/document.xml.rels')).toBe(
    '<Relationships><Relationship Id="rId1" Target="https://example.org/"/><Relationship Id="rId2" Target="styles.xml"/></Relationships>',
  );
  expect(part('word/header1.xml')).toBe('<w:hdr><w:hyperlink r:id="rId1"/></w:hdr>');
  expect(part('docProps/core.xml')).toBe(
    '<coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">2019-04-03T00:00:00Z</dcterms:created><dc:language>en-US</dc:language></coreProperties>',
  );
});

test('a file that is normalized once more stays as it is', () => {
  const parts = fileOf('rIdq');
  const once = normalized(parts);
  const texts = [...parts.keys()].map(once);
  expect([...parts.keys()].map(normalized(parts))).toEqual(texts);
});
