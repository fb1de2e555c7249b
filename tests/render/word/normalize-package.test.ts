import { expect, test } from 'vitest';
import type { Parts } from '../../../src/ooxml/index.ts';
import { normalizePackage } from '../../../src/render/word/normalize-package.ts';
import { partsOf, savedText } from '../../ooxml/parts-of.ts';

const properties = { date: '2019-04-03', language: 'en-US' };

/** A file as the library might write it: with ids that begin anywhere, and parts in any order. */
function fileOf(relationship: string, count: number): Parts {
  return partsOf({
    'word/header1.xml': `<w:hdr><w:bookmarkStart w:id="${count}"/><wp:docPr id="${count}"/></w:hdr>`,
    'word/document.xml': `<w:p><w:bookmarkStart w:name="_Toc${count}" w:id="${count}"/><w:bookmarkEnd w:id="${count}"/><w:hyperlink w:anchor="_Toc${count}"/><w:instrText>PAGEREF _Toc${count} \\h</w:instrText><w:hyperlink r:id="${relationship}"/><wp:docPr id="${count}" name="x"/><w:t>See PAGEREF _Toc${count} r:id=&quot;a&quot;</w:t></w:p>`,
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="rId1" Target="styles.xml"/><Relationship Id="${relationship}" Target="https://example.org/"/></Relationships>`,
    'docProps/core.xml': `<coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">20${count}-01-01T10:11:12Z</dcterms:created></coreProperties>`,
  });
}

function normalized(parts: Parts): (path: string) => string {
  normalizePackage(parts, properties);
  return (path) => savedText(parts, path);
}

test('ids and dates do not depend on the run', () => {
  const part = normalized(fileOf('rIdx8f', 41));
  expect(part('word/document.xml')).toBe(
    '<w:p><w:bookmarkStart w:name="_Toc1" w:id="1"/><w:bookmarkEnd w:id="1"/><w:hyperlink w:anchor="_Toc1"/><w:instrText>PAGEREF _Toc1 \\h</w:instrText><w:hyperlink r:id="rId1"/><wp:docPr id="1" name="x"/><w:t>See PAGEREF _Toc41 r:id=&quot;a&quot;</w:t></w:p>',
  );
  expect(part('word/_rels/document.xml.rels')).toBe(
    '<Relationships><Relationship Id="rId1" Target="https://example.org/"/><Relationship Id="rId2" Target="styles.xml"/></Relationships>',
  );
  expect(part('docProps/core.xml')).toBe(
    '<coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">2019-04-03T00:00:00Z</dcterms:created><dc:language>en-US</dc:language></coreProperties>',
  );
});

test('ids that occur in two parts become different ones', () => {
  const part = normalized(fileOf('rIdx8f', 41));
  expect(part('word/header1.xml')).toBe(
    '<w:hdr><w:bookmarkStart w:id="2"/><wp:docPr id="2"/></w:hdr>',
  );
});

test('a file that is normalized once more stays as it is', () => {
  const parts = fileOf('rIdq', 7);
  const once = normalized(parts);
  const texts = [...parts.keys()].map(once);
  expect([...parts.keys()].map(normalized(parts))).toEqual(texts);
});
