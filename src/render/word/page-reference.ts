import type { ParagraphChild } from 'docx';
import { element } from '../../ooxml/index.ts';
import { toPart } from './raw.ts';
import { run } from './run.ts';

/** The style of page numbers after links. */
export const pageReferenceStyle = 'PageReference';

/**
 * ` (page 12)`, for readers on paper. The library writes the estimated number into the field; Word corrects it
 * when fields are updated (ISO/IEC 29500-1, 17.16.5.45).
 */
export function pageReference(bookmark: string): readonly ParagraphChild[] {
  const style = { style: pageReferenceStyle };
  const mark = (type: string): ReturnType<typeof element> =>
    element('w:fldChar', { 'w:fldCharType': type });
  // In one run, since the library inserts the number after the mark before it.
  const number = element('w:r', {}, [
    element('w:rPr', {}, [element('w:rStyle', { 'w:val': pageReferenceStyle })]),
    mark('begin'),
    element('w:instrText', { 'xml:space': 'preserve' }, [` PAGEREF ${bookmark} `]),
    mark('separate'),
    mark('end'),
  ]);
  return [run(' (page\u00a0', {}, style), toPart(number), run(')', {}, style)];
}
