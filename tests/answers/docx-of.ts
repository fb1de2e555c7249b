import { strToU8, unzipSync, zipSync } from 'fflate';

const space = 'http://schemas.openxmlformats.org';
const names = `xmlns:w="${space}/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="${space}/markup-compatibility/2006"`;

/** A control around some XML. */
export function control(properties: string, content: string): string {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** A box with its tag, and what its state is written as. */
export function box(tag: string, checked = '<w14:checked w14:val="1"/>'): string {
  return control(
    `<w:tag w:val="${tag}"/><w14:checkbox>${checked}</w14:checkbox>`,
    '<w:r><w:t>\u2610</w:t></w:r>',
  );
}

/** A field with its tag, and runs of text. */
export function field(tag: string, runs: string, more = ''): string {
  return control(`<w:tag w:val="${tag}"/>${more}<w:text/>`, runs);
}

/** A run of text. */
export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/**
 * A Word file of one paragraph for each text of XML; unless it is said otherwise, of today's content.
 *
 * @param other custom properties
 * @param more what follows the paragraphs
 */
export function docxOf(
  paragraphs: readonly string[],
  other: Readonly<Record<string, string>> = {},
  more = '',
): Uint8Array {
  const properties = { 'pathways-content': '2019-04-03', ...other };
  const body = paragraphs.map((each) => `<w:p>${each}</w:p>`).join('');
  return packed(`<w:document ${names}><w:body>${body}${more}</w:body></w:document>`, properties);
}

/** A Word file with a text of XML for its main part. */
export function packed(
  document: string,
  properties: Readonly<Record<string, string>> = {},
): Uint8Array {
  const all = Object.entries(properties).map(
    ([name, value]) => `<property name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
  );
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${space}/package/2006/relationships"><Relationship Id="a" Type="${space}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="${space}/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(document),
    'docProps/custom.xml': strToU8(
      `<Properties xmlns="${space}/officeDocument/2006/custom-properties" xmlns:vt="${space}/officeDocument/2006/docPropsVTypes">${all.join('')}</Properties>`,
    ),
  });
}

/** Adds parts to a Word file, such as a header, by their kinds. */
export function withParts(file: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const list = Object.keys(parts).map(
    (kind) =>
      `<Relationship Id="${kind}" Type="${space}/officeDocument/2006/relationships/${kind}" Target="${kind}.xml"/>`,
  );
  const contents = Object.entries(parts).map(([kind, xml]) => [
    `word/${kind}.xml`,
    strToU8(xml.replace(/^<[^> ]+/, (start) => `${start} ${names}`)),
  ]);
  return zipSync({
    ...unzipSync(file),
    ...Object.fromEntries(contents),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${space}/package/2006/relationships">${list.join('')}</Relationships>`,
    ),
  });
}
