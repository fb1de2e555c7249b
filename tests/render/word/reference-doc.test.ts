import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Footer, Header, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Parts } from '../../../src/ooxml/index.ts';
import { papers, withFacts } from '../../../src/render/word/paper.ts';
import { paperFactsOf } from '../../../src/render/word/reference-doc/paper.ts';
import { applyReferenceDoc } from '../../../src/render/word/reference-doc/reference-doc.ts';
import { ReferenceDocError } from '../../../src/render/word/reference-doc/reference-doc-error.ts';
import { declared, partsOf, savedText } from '../../ooxml/parts-of.ts';

const picture = readFileSync(join(import.meta.dirname, '../../fixtures/garden/plots/plots.png'));

/** A small document of ours, with what a reference document may replace in each part. */
const ours = (): Parts =>
  partsOf({
    '[Content_Types].xml':
      '<Types><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml"/></Types>',
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/header" Target="header1.xml"/></Relationships>',
    'word/document.xml':
      '<w:document><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Lead"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1300"/><w:pgNumType/><w:titlePg/></w:sectPr></w:body></w:document>',
    'word/header1.xml': '<w:hdr/>',
    'word/footnotes.xml': '<w:footnotes><w:pStyle w:val="FootnoteText"/></w:footnotes>',
    'word/settings.xml': '<w:settings><w:compat/></w:settings>',
    'word/theme/theme1.xml': '<a:theme name="ours"/>',
    'word/numbering.xml':
      '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
    'word/styles.xml':
      '<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="1F2933"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Lead"><w:name w:val="Lead"/><w:basedOn w:val="Heading1"/><w:pPr><w:pBdr><w:left w:val="single" w:color="123456"/></w:pBdr><w:shd w:val="clear" w:fill="ABCDEF"/></w:pPr><w:rPr><w:rFonts w:ascii="Calibri"/><w:color w:val="1F2933"/><w:sz w:val="30"/><w:i/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/></w:style><w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/></w:style></w:styles>',
  });

const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A reference document as a program of another language writes it, with parts where ours has none. */
function template(
  changes: Readonly<Record<string, string | Uint8Array>> = {},
  rewrite: (text: string) => string | Uint8Array = (text) => text,
): Uint8Array {
  const parts = {
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${rels}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r1" Type="${rels}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${rels}/theme" Target="theme/theme1.xml"/><Relationship Id="r3" Type="${rels}/header" Target="header2.xml"/><Relationship Id="r4" Type="${rels}/footer" Target="/word/footer9.xml"/><Relationship Id="r5" Type="${rels}/numbering" Target="numbering.xml"/><Relationship Id="r6" Type="${rels}/settings" Target="settings.xml"/></Relationships>`,
    'word/document.xml':
      '<w:document><w:body><w:sectPr><w:headerReference w:type="default" r:id="r3"/><w:footerReference w:type="even" r:id="r4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="999"/></w:sectPr></w:body></w:document>',
    'word/styles.xml':
      '<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Lead"><w:name w:val="Leiter"/></w:style></w:styles>',
    'word/theme/theme1.xml':
      '<a:theme name="agency"><a:accent1><a:srgbClr val="B00020"/></a:accent1></a:theme>',
    'word/header2.xml': '<w:hdr>Agency<a:blip r:embed="r1"/></w:hdr>',
    'word/_rels/header2.xml.rels': `<Relationships><Relationship Id="r1" Type="${rels}/image" Target="media/logo.png"/></Relationships>`,
    'word/media/logo.png': picture,
    'word/footer9.xml': '<w:ftr>Foot</w:ftr>',
    'word/numbering.xml':
      '<w:numbering><w:abstractNum w:abstractNumId="7" w15:restart="0"><w:lvl/></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>',
    'word/settings.xml': '<w:settings><w:evenAndOddHeaders/></w:settings>',
    ...changes,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, text]) => {
        const written = typeof text === 'string' ? rewrite(declared(text)) : text;
        return [path, typeof written === 'string' ? strToU8(written) : written];
      }),
    ),
  );
}

function styled(reference: Uint8Array): (path: string) => string {
  const parts = ours();
  applyReferenceDoc(parts, reference);
  return (path) => savedText(parts, path);
}

describe('a reference document gives a document', () => {
  let part: (path: string) => string;
  beforeAll(() => {
    part = styled(template());
  });

  test('its styles, whatever their ids are in its language', () => {
    expect(part('word/document.xml')).toContain('<w:pStyle w:val="berschrift1"/>');
    expect(part('word/styles.xml')).toContain(
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>',
    );
    expect(part('word/styles.xml')).toContain('<w:color w:val="FF0000"/>');
    expect(part('word/styles.xml').match(/w:name w:val="heading 1"/g)).toHaveLength(1);
    expect(part('word/styles.xml').match(/w:default="1"/g)).toHaveLength(1);
  });

  test('and styles of ours that it does not have, which follow its fonts and colors', () => {
    // The template has another style under this id.
    const lead = /<w:style [^>]*w:styleId="Lead2".*?<\/w:style>/s.exec(
      part('word/styles.xml'),
    )?.[0];
    expect(lead).toBe(
      '<w:style w:type="paragraph" w:styleId="Lead2"><w:name w:val="Lead"/><w:basedOn w:val="berschrift1"/><w:pPr><w:pBdr><w:left w:val="single" w:color="B00020" w:themeColor="accent1"/></w:pBdr><w:shd w:val="clear" w:fill="F7E6E9" w:themeFill="accent1" w:themeFillTint="1A"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>',
    );
    expect(part('word/document.xml')).toContain('<w:pStyle w:val="Lead2"/>');
    expect(part('word/footnotes.xml')).toContain('<w:pStyle w:val="FootnoteText"/>');
  });

  test('its theme', () => {
    expect(part('word/theme/theme1.xml')).toContain('agency');
  });

  test('its headers and footers with their pictures, and its paper', () => {
    expect(part('word/document.xml')).toContain(
      '<w:sectPr><w:headerReference w:type="default" r:id="reference-header-default"/><w:footerReference w:type="even" r:id="reference-footer-even"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="999"/><w:pgNumType/></w:sectPr>',
    );
    expect(part('word/_rels/document.xml.rels')).toContain(
      'Id="reference-header-default" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="reference-header-default.xml"',
    );
    expect(part('word/reference-header-default.xml')).toContain('Agency');
    expect(part('word/_rels/reference-header-default.xml.rels')).toContain('Id="r1"');
    expect(part('word/_rels/reference-header-default.xml.rels')).toContain(
      'Target="media/reference-header-default-1.png"',
    );
    expect(part('word/media/reference-header-default-1.png')).not.toBe('');
    expect(part('word/reference-footer-even.xml')).toContain('Foot');
    expect(part('[Content_Types].xml')).toContain(
      '<Override PartName="/word/reference-footer-even.xml"',
    );
    expect(part('[Content_Types].xml').match(/Extension="png"/g)).toHaveLength(1);
    expect(part('word/settings.xml')).toBe(
      '<w:settings><w:evenAndOddHeaders/><w:compat/></w:settings>',
    );
  });

  test('the lists to which its styles refer, beside ours', () => {
    expect(part('word/numbering.xml')).toBe(
      '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl/></w:abstractNum><w:abstractNum w:abstractNumId="10007"><w:lvl/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="10003"><w:abstractNumId w:val="10007"/></w:num></w:numbering>',
    );
    expect(part('word/styles.xml')).toContain('<w:numId w:val="10003"/>');
  });
});

describe('a reference document is read alike', () => {
  const paths = [...ours().keys(), 'word/reference-header-default.xml'];
  const usual = styled(template());

  test.each<[string, Uint8Array]>([
    [
      'with other prefixes',
      template({}, (text) =>
        text.replace(/(?<=[\s</])(?:w|r|a|mc)(?=:)|(?<=xmlns:)(?:w|r|a|mc)(?==)/g, 'my-$&'),
      ),
    ],
    ['in single quotes', template({}, (text) => text.replaceAll('"', "'"))],
    [
      'in the strict form',
      template({}, (text) =>
        text.replace(
          /http:\/\/schemas\.openxmlformats\.org\/(officeDocument|wordprocessingml|drawingml)\/2006\//g,
          'http://purl.oclc.org/ooxml/$1/',
        ),
      ),
    ],
    ['in UTF-16', template({}, (text) => Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['with line ends of Windows', template({}, (text) => text.replaceAll('><', '>\r\n<'))],
  ])('%s', (_what, bytes) => {
    const part = styled(bytes);
    const spaceless = (text: string): string => text.replace(/>\s+</g, '><');
    for (const path of paths) expect([path, spaceless(part(path))]).toEqual([path, usual(path)]);
  });

  test('with parts under other names', () => {
    const list = `<Relationships><Relationship Id="r1" Type="${rels}/styles" Target="look/agency.xml"/></Relationships>`;
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>';
    const part = styled(
      template({
        '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${rels}/officeDocument" Target="/agency/text.xml"/></Relationships>`,
        'agency/text.xml': '<w:document/>',
        'agency/_rels/text.xml.rels': list,
        'agency/look/agency.xml': styles,
        'word/styles.xml': '<w:none/>',
      }),
    );
    expect(part('word/document.xml')).toContain('<w:pStyle w:val="berschrift1"/>');
  });
});

test('a reference document without headers and footers leaves ours', () => {
  const part = styled(
    template({ 'word/document.xml': '<w:document><w:body><w:sectPr/></w:body></w:document>' }),
  );
  expect(part('word/document.xml')).toContain(
    '<w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="12240"',
  );
  expect(part('word/document.xml')).toContain('<w:titlePg/>');
});

test('a header to which two references lead becomes two headers with an image each, and no number occurs twice', () => {
  const parts = ours();
  const document = template({
    'word/document.xml':
      '<w:document><w:body><w:sectPr><w:headerReference w:type="default" r:id="r3"/><w:headerReference w:type="first" r:id="r3"/></w:sectPr></w:body></w:document>',
    // The template has both drawings under one number.
    'word/header2.xml': '<w:hdr><wp:docPr id="1"/><wp:docPr id="1"/><a:blip r:embed="r1"/></w:hdr>',
  });
  applyReferenceDoc(parts, document);
  const drawings = ['default', 'first'].flatMap((type) => [
    ...savedText(parts, `word/reference-header-${type}.xml`).matchAll(/<wp:docPr id="(\d+)"/g),
  ]);
  expect(drawings.map(([, id]) => id)).toEqual(['1', '2', '3', '4']);
  for (const type of ['default', 'first']) {
    const name = `reference-header-${type}`;
    expect(savedText(parts, `word/${name}.xml`)).toContain('<a:blip r:embed="r1"/>');
    expect(savedText(parts, `word/_rels/${name}.xml.rels`)).toContain(
      `Id="r1" Type="${rels}/image" Target="media/${name}-1.png"`,
    );
  }
});

test('a header that shows what cannot be copied is left out, and ours stays', () => {
  const relationship = `<Relationships><Relationship Id="r1" Type="${rels}/oleObject" Target="embeddings/a.bin"/></Relationships>`;
  const part = styled(template({ 'word/_rels/header2.xml.rels': relationship }));
  expect(part('word/document.xml')).toContain('<w:headerReference w:type="default" r:id="rId1"/>');
  expect(part('word/document.xml')).toContain('reference-footer-even');
  expect(part('word/reference-header-default.xml')).toBe('');
});

test('tab stops of a style are cleared where a paragraph of ours has its own', () => {
  const parts = ours();
  const header =
    '<w:hdr><w:p><w:pPr><w:pStyle w:val="Heading1"/><w:tabs><w:tab w:val="right" w:pos="9180"/></w:tabs></w:pPr></w:p></w:hdr>';
  for (const [path, part] of partsOf({ 'word/header1.xml': header })) parts.set(path, part);
  const styles =
    '<w:styles><w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/></w:tabs></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="Base"/><w:pPr><w:tabs><w:tab w:val="right" w:pos="9180"/></w:tabs></w:pPr></w:style></w:styles>';
  applyReferenceDoc(parts, template({ 'word/styles.xml': styles }));
  expect(savedText(parts, 'word/header1.xml')).toContain(
    '<w:tabs><w:tab w:val="clear" w:pos="4680"/><w:tab w:val="right" w:pos="9180"/></w:tabs>',
  );
});

test('a first page that differs in the reference document differs in ours', () => {
  const section = (more: string): string =>
    `<w:document><w:body><w:sectPr><w:headerReference w:type="default" r:id="r3"/>${more}</w:sectPr></w:body></w:document>`;
  const titlePages = (more: string): number => {
    const text = styled(template({ 'word/document.xml': section(more) }))('word/document.xml');
    return text.match(/<w:titlePg\/>/g)?.length ?? 0;
  };
  expect(titlePages('<w:titlePg/>')).toBe(1);
  expect(titlePages('<w:titlePg w:val="0"/>')).toBe(0);
});

test('an even header is shown though the library writes that there is none', () => {
  const parts = ours();
  const settings = '<w:settings><w:evenAndOddHeaders w:val="false"/><w:compat/></w:settings>';
  for (const [path, part] of partsOf({ 'word/settings.xml': settings })) parts.set(path, part);
  applyReferenceDoc(parts, template());
  expect(savedText(parts, 'word/settings.xml')).toBe(
    '<w:settings><w:evenAndOddHeaders/><w:compat/></w:settings>',
  );
});

test('lengths with units are lengths, and what the reference document does not say stays ours', () => {
  const facts = paperFactsOf(
    template({
      'word/document.xml':
        '<w:document><w:body><w:sectPr><w:pgSz w:w="210mm" w:h="29.7cm"/><w:pgMar w:left="1in" w:gutter="36pt"/></w:sectPr></w:body></w:document>',
    }),
  );
  expect(withFacts(papers.letter, facts)).toEqual({
    widthTwip: 11_906,
    heightTwip: 16_838,
    marginsTwip: { ...papers.letter.marginsTwip, left: 1440, gutter: 720 },
    edgesTwip: papers.letter.edgesTwip,
  });
});

test('a reference document whose margins leave no room cannot be used', () => {
  const section = '<w:sectPr><w:pgSz w:w="4000" w:h="4000"/></w:sectPr>';
  const document = `<w:document><w:body>${section}</w:body></w:document>`;
  expect(() => paperFactsOf(template({ 'word/document.xml': document }))).toThrow(
    'its margins leave no room for text',
  );
});

test('a template and a document with macros are taken without their macros', () => {
  const macros = {
    'word/vbaProject.bin': strToU8('macros'),
    '[Content_Types].xml':
      '<Types><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
  };
  const parts = ours();
  applyReferenceDoc(parts, template(macros));
  expect(savedText(parts, 'word/styles.xml')).toContain('FF0000');
  expect([...parts.keys()].filter((path) => /vba|macro/i.test(path))).toEqual([]);
  expect(savedText(parts, '[Content_Types].xml')).not.toMatch(/macro|vba/i);
});

test.each([
  [
    'nothing',
    new Uint8Array(),
    'it is not a .docx file. Open it in Word and save it as a Word Document (.docx).',
  ],
  [
    'a text',
    strToU8('a text'),
    'it is not a .docx file. Open it in Word and save it as a Word Document (.docx).',
  ],
  [
    'another archive',
    zipSync({ a: strToU8('b') }),
    'it is not a .docx file. Open it in Word and save it as a Word Document (.docx).',
  ],
  [
    'a .doc file',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'it is a .doc or .dot file of Word 97 to 2003. Open it in Word and save it as a Word Document (.docx).',
  ],
  [
    'a file with a password',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    'it is locked with a password. Open it in Word, remove the password under File > Info > Protect Document, and save it.',
  ],
  [
    'an OpenDocument file',
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    }),
    'it is an OpenDocument file. Open it in Word and save it as a Word Document (.docx).',
  ],
  [
    'an RTF file',
    strToU8('{\\rtf1 text}'),
    'it is an RTF file. Open it in Word and save it as a Word Document (.docx).',
  ],
  ['a file without styles', template({ 'word/styles.xml': '<w:x/>' }), 'it has no styles'],
  [
    'a damaged file',
    template({ 'word/styles.xml': '<w:styles><w:style></w:styles>' }),
    'it is damaged (in word/styles.xml, <w:style> is not closed). Open it in Word and save it again.',
  ],
  [
    'a file with parts that are nested too deeply',
    template({ 'word/theme/theme1.xml': '<a>'.repeat(300) }),
    'it is too large (elements more than 256 levels deep)',
  ],
  [
    'a bomb',
    zipSync({ a: new Uint8Array(60 * 1024 * 1024) }),
    'it is too large (a part of 63 MB when unpacked; the limit is 50 MB)',
  ],
])('%s cannot be used', (_what, bytes, message) => {
  expect(() => applyReferenceDoc(ours(), bytes)).toThrow(ReferenceDocError);
  expect(() => applyReferenceDoc(ours(), bytes)).toThrow(message);
});

test('a reference document that a library made is taken', async () => {
  const document = new Document({
    styles: { default: { heading1: { run: { color: '00AA00', font: 'Georgia' } } } },
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                children: [
                  new ImageRun({
                    type: 'png',
                    data: picture,
                    transformation: { width: 20, height: 20 },
                  }),
                  new TextRun('Agency'),
                ],
              }),
            ],
          }),
        },
        footers: { default: new Footer({ children: [new Paragraph('Foot')] }) },
        children: [new Paragraph('Text')],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  const part = styled(bytes);
  expect(part('word/styles.xml')).toContain('00AA00');
  expect(part('word/reference-header-default.xml')).toContain('Agency');
  expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(5);
});
