/**
 * Mends what the library's options cannot reach, in one XML part of the document.
 *
 * @param path where the part stands in the file
 */
export function finish(path: string, xml: string): string {
  return path === 'word/document.xml'
    ? closeContents(xml).replace(/<w:tblLook [^>]*>/g, (tag) =>
        tag.replace(/"true"/g, '"1"').replace(/"false"/g, '"0"'),
      )
    : path === 'word/footnotes.xml'
      ? withoutSeparatorNumbers(xml)
      : xml;
}

/** The field of the contents ends in an empty paragraph of its own; the last entry can hold its end. */
function closeContents(xml: string): string {
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent>';
  return xml.replace(`</w:p><w:p>${end}`, end);
}

/** The line above footnotes is no note and has no number. */
function withoutSeparatorNumbers(xml: string): string {
  return xml.replace(
    /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteRef\/><\/w:r>(?=<w:r><w:(?:continuationS|s)eparator\/>)/g,
    '',
  );
}
