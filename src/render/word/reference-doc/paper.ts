import { childOf, childrenOf, topOf, type Element, type Package } from '../../../ooxml/index.ts';
import { letter, textHeightTwip, textWidthTwip, type Paper } from '../paper.ts';
import { openReferenceDoc } from './open-reference-doc.ts';
import { ReferenceDocError } from './reference-doc-error.ts';

/**
 * The paper of a reference document: that of its last section. Where it does not say, it is ours.
 *
 * @throws ReferenceDocError if it cannot be used
 */
export function paperOf(reference: Uint8Array): Paper {
  const section = lastSection(openReferenceDoc(reference));
  const [size, margin] = [childOf(section, 'w:pgSz'), childOf(section, 'w:pgMar')];
  const { marginsTwip: own, edgesTwip: edges } = letter;
  const sideOf = (name: keyof Paper['marginsTwip']): number =>
    lengthOf(margin, `w:${name}`) ?? own[name];
  const paper = {
    widthTwip: lengthOf(size, 'w:w') ?? letter.widthTwip,
    heightTwip: lengthOf(size, 'w:h') ?? letter.heightTwip,
    marginsTwip: {
      top: sideOf('top'),
      right: sideOf('right'),
      bottom: sideOf('bottom'),
      left: sideOf('left'),
      gutter: sideOf('gutter'),
    },
    edgesTwip: {
      header: lengthOf(margin, 'w:header') ?? edges.header,
      footer: lengthOf(margin, 'w:footer') ?? edges.footer,
    },
  };
  if (textWidthTwip(paper) < leastTwip || textHeightTwip(paper) < leastTwip)
    throw new ReferenceDocError('its margins leave no room for text');
  return paper;
}

/** The properties of the last section of a reference document. */
export function lastSection({ main }: Package): Element | undefined {
  return childrenOf(childOf(topOf(main), 'w:body'), 'w:sectPr').at(-1);
}

/** An inch and a half: room for a few words. */
const leastTwip = 2160;

/** Twentieths of a point in each unit. ISO/IEC 29500-1, 22.9.2.15 */
const units: Readonly<Record<string, number>> = {
  '': 1,
  pt: 20,
  pc: 240,
  pi: 240,
  in: 1440,
  mm: 1440 / 25.4,
  cm: 1440 / 2.54,
};

/** A length as a number of twentieths of a point, or with a unit. */
export function lengthOf(element: Element | undefined, name: string): number | undefined {
  const [, number = '', unit = ''] =
    /^(-?\d{1,6}(?:\.\d{1,6})?)(pt|pc|pi|in|mm|cm)?$/.exec(element?.attributes.get(name) ?? '') ??
    [];
  return number === '' ? undefined : Math.round(Number(number) * (units[unit] ?? 1));
}
