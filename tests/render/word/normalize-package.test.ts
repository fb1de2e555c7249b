import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toCanonical } from '../../../src/render/word/normalize-package.ts';

const properties = { date: '2019-04-03', language: 'en-US' };

/** A file as the library might write it: with ids that start anywhere, and parts in any order. */
function fileOf(relationship: string, count: number): Uint8Array {
  const text = `<w:p><w:bookmarkStart w:name="_Toc${count}" w:id="${count}"/><w:bookmarkEnd w:id="${count}"/><w:hyperlink w:anchor="_Toc${count}"/><w:instrText>PAGEREF _Toc${count} \\h</w:instrText><w:hyperlink r:id="${relationship}"/><wp:docPr id="${count}" name="x"/><w:t>See PAGEREF _Toc${count} r:id=&quot;a&quot;</w:t></w:p>`;
  return zipSync({
    'word/document.xml': strToU8(text),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Target="styles.xml"/><Relationship Id="${relationship}" Target="https://example.org/"/></Relationships>`,
    ),
    'docProps/core.xml': strToU8(
      `<cp:coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">20${count}-01-01T10:11:12Z</dcterms:created></cp:coreProperties>`,
    ),
    '_rels/.rels': strToU8('<Relationships/>'),
    '[Content_Types].xml': strToU8('<Types/>'),
  });
}

test('ids, dates and the order of parts do not depend on the run', () => {
  const file = unzipSync(toCanonical(fileOf('rIdx8f', 41), properties));
  expect(Object.keys(file)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    'word/_rels/document.xml.rels',
    'word/document.xml',
  ]);
  const text = Object.fromEntries(
    Object.entries(file).map(([path, content]) => [path, strFromU8(content)]),
  );
  expect(text['word/document.xml']).toBe(
    '<w:p><w:bookmarkStart w:name="_Toc1" w:id="1"/><w:bookmarkEnd w:id="1"/><w:hyperlink w:anchor="_Toc1"/><w:instrText>PAGEREF _Toc1 \\h</w:instrText><w:hyperlink r:id="rId1"/><wp:docPr id="1" name="x"/><w:t>See PAGEREF _Toc41 r:id=&quot;a&quot;</w:t></w:p>',
  );
  expect(text['word/_rels/document.xml.rels']).toBe(
    '<Relationships><Relationship Id="rId1" Target="https://example.org/"/><Relationship Id="rId2" Target="styles.xml"/></Relationships>',
  );
  expect(text['docProps/core.xml']).toBe(
    '<cp:coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">2019-04-03T00:00:00Z</dcterms:created><dc:language>en-US</dc:language></cp:coreProperties>',
  );
});

test('a file made canonical once more stays as it is', () => {
  const once = toCanonical(fileOf('rIdq', 7), properties);
  expect(toCanonical(once, properties)).toEqual(once);
});
