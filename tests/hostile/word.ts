import { docxOf, paragraph, relationship, soundBody, type DocxTexts } from '../audit/docx-of.ts';
import type { HostileFiles } from './hostile-file.ts';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const repeat = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join('');
const file =
  (texts: (size: number) => DocxTexts) =>
  (size: number): Uint8Array => {
    const { body = '', ...more } = texts(size);
    return docxOf({ ...more, body: soundBody + body });
  };

/** Parts of XML that break what a parser expects. */
export const hostileXml: HostileFiles = {
  'entities in entities': file(() => ({
    parts: {
      'word/styles.xml': `<!DOCTYPE a [${repeat(20, (at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`)}<!ENTITY e0 "boom">]><w:styles>&e20;</w:styles>`,
    },
  })),
  'an entity from a file': file(() => ({
    parts: {
      'word/document.xml':
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.1/">%y;]><w:document>&x;</w:document>',
    },
  })),
  'an open comment': file((size) => ({ body: `<!--${'-'.repeat(size * 200_000)}` })),
  'an open CDATA section': file((size) => ({ body: `<![CDATA[${']]'.repeat(size * 200_000)}` })),
  'a huge attribute': file((size) => ({
    body: `<w:p w:x="${'a'.repeat(size * 1_000_000)}"/>`,
  })),
  'many attributes': file((size) => ({
    body: `<w:p ${repeat(size * 20_000, (at) => `a${at}="1" `)}/>`,
  })),
  'the same attribute again and again': file((size) => ({
    body: `<w:p ${'w:val="1" '.repeat(size * 50_000)}/>`,
  })),
  'many namespaces': file((size) => ({
    body: `<w:p ${repeat(size * 20_000, (at) => `xmlns:n${at}="urn:${at}" `)}/>`,
  })),
  'namespaces in one another': file((size) => ({
    body: `${repeat(200, (at) => `<n${at}:a xmlns:n${at}="urn:${at}">`)}${repeat(size * 20_000, () => '<n0:b/>')}`,
  })),
  'a huge name': file((size) => ({ body: `<w:${'a'.repeat(size * 500_000)}/>` })),
  'tags that are never closed': file((size) => ({ body: '<w:p><w:r>'.repeat(size * 60) })),
  'end tags of nothing': file((size) => ({ body: '</w:p>'.repeat(size * 100_000) })),
  'characters that XML forbids': file((size) => ({
    body: paragraph('\u0001\ufffe&#0;&#x1F;'.repeat(size * 20_000)),
  })),
  'references to characters': file((size) => ({
    body: paragraph('&#x41;&#99999999999;'.repeat(size * 20_000)),
  })),
};

/** Word files whose content breaks what a reader of Word files expects. */
export const hostileWord: HostileFiles = {
  'a long word': file((size) => ({ body: paragraph('a'.repeat(size * 1_000_000)) })),
  'many runs': file((size) => ({ body: `<w:p>${run('a ').repeat(size * 10_000)}</w:p>` })),
  'many empty paragraphs': file((size) => ({ body: '<w:p/>'.repeat(size * 50_000) })),
  'many fields': file((size) => ({
    body: `<w:p>${`<w:fldSimple w:instr="REF a">${run('a')}</w:fldSimple>`.repeat(size * 5_000)}</w:p>`,
  })),
  'fields in one another': file((size) => ({
    body: `<w:p>${`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "a"</w:instrText></w:r>`.repeat(size * 5_000)}</w:p>`,
  })),
  'content controls': file((size) => ({
    body: repeat(
      size * 2_000,
      (at) =>
        `<w:sdt><w:sdtPr><w:tag w:val="a${at}"/><w:text/></w:sdtPr><w:sdtContent>${paragraph('b')}</w:sdtContent></w:sdt>`,
    ),
  })),
  'content controls in one another': file(() => ({
    body: `${'<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent>'.repeat(100)}${paragraph('b')}${'</w:sdtContent></w:sdt>'.repeat(100)}`,
  })),
  'tables in one another': file(() => ({
    body: `${'<w:tbl><w:tr><w:tc>'.repeat(60)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(60)}`,
  })),
  'a wide table': file((size) => ({
    body: `<w:tbl><w:tr>${`<w:tc>${paragraph('a')}</w:tc>`.repeat(size * 5_000)}</w:tr></w:tbl>`,
  })),
  'cells that span millions of columns': file((size) => ({
    body: `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph('a')}</w:tc></w:tr>`.repeat(size * 2_000)}</w:tbl>`,
  })),
  'styles that are based on one another': file((size) => ({
    styles: repeat(
      size * 3_000,
      (at) =>
        `<w:style w:type="paragraph" w:styleId="S${at}"><w:name w:val="s${at}"/><w:basedOn w:val="S${at + 1}"/></w:style>`,
    ),
    body: repeat(size * 1_000, (at) => paragraph('a', `S${at}`)),
  })),
  'styles that go round': file((size) => ({
    styles: repeat(
      size * 3_000,
      (at) =>
        `<w:style w:type="paragraph" w:styleId="S${at}"><w:name w:val="s${at}"/><w:basedOn w:val="S${(at + 1) % (size * 3_000)}"/></w:style>`,
    ),
    body: repeat(size * 1_000, (at) => paragraph('a', `S${at}`)),
  })),
  'relationships to one another': file((size) => ({
    relationships: repeat(size * 4_000, (at) => relationship(`r${at}`, 'header', 'document.xml')),
    parts: {
      'word/_rels/styles.xml.rels': `<Relationships>${relationship('a', 'styles', 'styles.xml')}${relationship('b', 'officeDocument', 'document.xml')}</Relationships>`,
    },
  })),
  'many bookmarks of one name': file((size) => ({
    body: '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'.repeat(size * 10_000),
  })),
  'many links to nowhere': file((size) => ({
    body: repeat(
      size * 5_000,
      (at) => `<w:p><w:hyperlink w:anchor="n${at}">${run('here')}</w:hyperlink></w:p>`,
    ),
  })),
  'deletions and insertions': file((size) => ({
    body: `<w:p>${`<w:ins w:id="1">${run('a')}</w:ins><w:del w:id="2"><w:r><w:delText>b</w:delText></w:r></w:del>`.repeat(size * 5_000)}</w:p>`,
  })),
  'text boxes in one another': file(() => ({
    body: `${'<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>'.repeat(40)}<w:p/>${'</w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>'.repeat(40)}`,
  })),
  'many headers': file((size) => ({
    relationships: repeat(size * 500, (at) => relationship(`h${at}`, 'header', `h${at}.xml`)),
    parts: Object.fromEntries(
      Array.from({ length: size * 500 }, (_, at) => [`word/h${at}.xml`, '<w:hdr><w:p/></w:hdr>']),
    ),
  })),
};
