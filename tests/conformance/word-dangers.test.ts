import { describe, expect, test } from 'vitest';
import { dangersOf } from './word-dangers.ts';
import { bytesOf, toParts, withPart, type Parts } from './word-files.ts';

const handbook = (): Uint8Array => bytesOf('garden', 'word/garden-handbook.docx');

/** A line of a `.rels` part. */
function relationship(kind: string, target: string, mode = ' TargetMode="External"'): string {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  return `<Relationship Id="rId99" Type="${type}" Target="${target}"${mode}/></Relationships>`;
}

/** The runs of a field whose instruction is split in two. */
function field(first: string, second: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  return `<w:p>${mark('begin')}${code(first)}${code(second)}${mark('end')}</w:p></w:body>`;
}

describe('a danger is found that is made on purpose', () => {
  test.each<[string, string]>([
    ['the field DDEAUTO cmd', field('DDE', 'AUTO cmd')],
    [
      'the field INCLUDETEXT "x"',
      '<w:p><w:fldSimple w:instr="INCLUDETEXT &quot;x&quot;"/></w:p></w:body>',
    ],
    ['the field PAGE \\* DDE', field('PAGE', ' \\* DDE')],
    ['the field PAGEREF _Toc1 \\h DDE', field('PAGEREF _Toc1 \\h', ' DDE')],
    [
      'the field outside a field: DDE',
      '<w:p><w:r><w:instrText>DDE</w:instrText></w:r></w:p></w:body>',
    ],
    ['the element w:object', '<w:p><w:r><w:object/></w:r></w:p></w:body>'],
    ['the element v:shape', '<w:p><w:r><v:shape/></w:r></w:p></w:body>'],
    ['the element w:altChunk', '<w:altChunk/></w:body>'],
    [
      'a character that XML cannot hold, or that steers programs',
      '<w:p><w:r><w:t>\u0013</w:t></w:r></w:p></w:body>',
    ],
  ])('%s', (danger, put) => {
    const broken = withPart(handbook(), 'word/document.xml', (xml) =>
      xml.replace('</w:body>', () => put),
    );
    expect(dangersOf(toParts(broken))).toContain(`word/document.xml: ${danger}`);
  });

  test.each<[string, string]>([
    ['a link to file:///etc/passwd', relationship('hyperlink', 'file:///etc/passwd')],
    ['a link to \\\\server\\share', relationship('hyperlink', '\\\\server\\share')],
    ['a link to javascript:alert(1)', relationship('hyperlink', 'javascript:alert(1)')],
    ['a link to ms-word:ofe|u|x', relationship('hyperlink', 'ms-word:ofe|u|x')],
    [
      'an external image at https://example.org/x.png',
      relationship('image', 'https://example.org/x.png'),
    ],
    [
      'an external attachedTemplate at https://example.org/x',
      relationship('attachedTemplate', 'https://example.org/x'),
    ],
    [
      'an external oleObject at https://example.org/x',
      relationship('oleObject', 'https://example.org/x'),
    ],
    ['a relationship of the kind package', relationship('package', 'styles.xml', '')],
  ])('%s', (danger, put) => {
    const path = 'word/_rels/document.xml.rels';
    const broken = withPart(handbook(), path, (xml) => xml.replace('</Relationships>', () => put));
    expect(dangersOf(toParts(broken))).toContain(danger);
  });

  test('a part that holds macros, an object, or data of a form', () => {
    const names = ['word/vbaProject.bin', 'word/embeddings/oleObject1.bin', 'customXml/item1.xml'];
    const parts: Parts = {
      ...toParts(handbook()),
      ...Object.fromEntries(names.map((name) => [name, '<x/>'])),
    };
    expect(dangersOf(parts)).toEqual(
      expect.arrayContaining(names.map((name) => `the part ${name}`)),
    );
  });
});
