import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Footer, Header, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { withHouseStyle } from '../../../src/render/word/reference-doc/reference-doc.ts';
import { HouseStyleError } from '../../../src/render/word/reference-doc/package.ts';

const picture = readFileSync(join(import.meta.dirname, '../../fixtures/garden/plots/plots.png'));

/** A document of ours, small: what each part has that a template may replace. */
const ours = new Map(
  Object.entries({
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
  }).map(([path, xml]) => [path, strToU8(xml)] as const),
);

const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A template as a program of another language writes it, and with parts where ours has none. */
function template(changes: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
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
      Object.entries(parts).map(([path, text]) => [
        path,
        typeof text === 'string' ? strToU8(text) : text,
      ]),
    ),
  );
}

function styled(reference: Uint8Array): (path: string) => string {
  const parts = withHouseStyle(ours, reference);
  return (path) => {
    const bytes = parts.get(path);
    return bytes === undefined ? '' : strFromU8(bytes);
  };
}

describe('a template gives a document', () => {
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

  test('and keeps styles that it has not, which follow its letters and colours', () => {
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

  test('its heads and feet with their pictures, and its paper', () => {
    expect(part('word/document.xml')).toContain(
      '<w:sectPr><w:headerReference w:type="default" r:id="rIdHouse1"/><w:footerReference w:type="even" r:id="rIdHouse2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="999"/><w:pgNumType/></w:sectPr>',
    );
    expect(part('word/_rels/document.xml.rels')).toContain(
      'Id="rIdHouse1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="house-header-default.xml"',
    );
    expect(part('word/house-header-default.xml')).toContain('Agency');
    expect(part('word/_rels/house-header-default.xml.rels')).toContain('Id="r1"');
    expect(part('word/_rels/house-header-default.xml.rels')).toContain(
      'Target="media/house-header-default-1.png"',
    );
    expect(part('word/media/house-header-default-1.png')).not.toBe('');
    expect(part('word/house-footer-even.xml')).toContain('Foot');
    expect(part('[Content_Types].xml')).toContain(
      '<Override PartName="/word/house-footer-even.xml"',
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

test('a template without heads and feet leaves ours', () => {
  const part = styled(
    template({ 'word/document.xml': '<w:document><w:body><w:sectPr/></w:body></w:document>' }),
  );
  expect(part('word/document.xml')).toContain(
    '<w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="12240"',
  );
  expect(part('word/document.xml')).toContain('<w:titlePg/>');
});

test('a head that shows what cannot be copied is left out', () => {
  const relationship = `<Relationships><Relationship Id="r1" Type="${rels}/oleObject" Target="embeddings/a.bin"/></Relationships>`;
  const part = styled(template({ 'word/_rels/header2.xml.rels': relationship }));
  expect(part('word/document.xml')).not.toContain('headerReference');
  expect(part('word/house-header-default.xml')).toBe('');
});

test.each([
  ['nothing', new Uint8Array(), 'it is no Word file'],
  ['a text', strToU8('a text'), 'it is no Word file'],
  ['another archive', zipSync({ a: strToU8('b') }), 'it is no Word file'],
  ['a file without styles', template({ 'word/styles.xml': '<w:x/>' }), 'it has no styles'],
  ['a bomb', zipSync({ a: new Uint8Array(60 * 1024 * 1024) }), 'it is too large for a template'],
])('%s lends no style', (_what, bytes, message) => {
  expect(() => withHouseStyle(ours, bytes)).toThrow(HouseStyleError);
  expect(() => withHouseStyle(ours, bytes)).toThrow(message);
});

test('a template that a library made is taken', async () => {
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
  expect(part('word/house-header-default.xml')).toContain('Agency');
  expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(5);
});
