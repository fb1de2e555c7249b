import { pageReferenceStyle } from './page-reference.ts';

/**
 * Mends what the library's options cannot reach, in one XML part of the document.
 *
 * @param path where the part stands in the file
 */
export function finish(path: string, xml: string): string {
  const mend = menders[path];
  return mend ? mend(xml) : xml;
}

const menders: Readonly<Record<string, (xml: string) => string>> = {
  'word/document.xml': (xml) => withShortFlags(withoutBlankReferences(closeContents(xml))),
  'word/footnotes.xml': withoutSeparatorNumbers,
  'word/endnotes.xml': withoutSeparatorNumbers,
  'word/styles.xml': withDefaultFont,
};

function withShortFlags(xml: string): string {
  return xml.replace(/<w:tblLook [^>]*>/g, (tag) =>
    tag.replace(/"true"/g, '"1"').replace(/"false"/g, '"0"'),
  );
}

/** A page that the estimate could not tell is not referred to. */
function withoutBlankReferences(xml: string): string {
  const look = `<w:r><w:rPr><w:rStyle w:val="${pageReferenceStyle}"/></w:rPr>`;
  const mark = (type: string): string => `<w:fldChar w:fldCharType="${type}"/>`;
  const field = `${mark('begin')}<w:instrText[^>]*>[^<]*</w:instrText>${mark('separate')}${mark('end')}`;
  const text = `<w:t[^>]*>[^<]*</w:t></w:r>`;
  return xml.replace(new RegExp(`${look}${text}${look}${field}</w:r>${look}${text}`, 'g'), '');
}

/** The field of the contents ends in an empty paragraph of its own; the last entry can hold its end. */
function closeContents(xml: string): string {
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent>';
  return xml.replace(`</w:p><w:p>${end}`, end);
}

/** The library's character styles are based on a style that it does not define. */
function withDefaultFont(xml: string): string {
  if (xml.includes('w:styleId="DefaultParagraphFont"')) return xml;
  const style =
    '<w:style w:type="character" w:styleId="DefaultParagraphFont" w:default="1"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';
  return xml.replace('<w:style ', () => `${style}<w:style `);
}

/** The line above notes is no note and has no number. */
function withoutSeparatorNumbers(xml: string): string {
  return xml.replace(
    /<w:r><w:rPr><w:rStyle w:val="(?:Foot|End)noteReference"\/><\/w:rPr><w:(?:foot|end)noteRef\/><\/w:r>(?=<w:r><w:(?:continuationS|s)eparator\/>)/g,
    '',
  );
}
