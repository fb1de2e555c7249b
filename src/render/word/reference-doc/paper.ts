import { childOf, childrenOf, topOf, type Element, type Package } from '../../../ooxml/index.ts';
import { papers, textHeightTwip, textWidthTwip, withFacts, type PaperFacts } from '../paper.ts';
import { openReferenceDoc } from './open-reference-doc.ts';
import { ReferenceDocError } from './reference-doc-error.ts';

/**
 * What a reference document says of its paper: in its last section.
 *
 * @throws ReferenceDocError if it cannot be used
 */
export function paperFactsOf(reference: Uint8Array): PaperFacts {
  const section = lastSection(openReferenceDoc(reference));
  const [size, margin] = [childOf(section, 'w:pgSz'), childOf(section, 'w:pgMar')];
  const lengthsOf = (names: readonly string[]): Readonly<Record<string, number>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const length = lengthOf(margin, `w:${name}`);
        return length === undefined ? [] : [[name, length] as const];
      }),
    );
  const [widthTwip, heightTwip] = [lengthOf(size, 'w:w'), lengthOf(size, 'w:h')];
  const facts = {
    ...(widthTwip !== undefined && { widthTwip }),
    ...(heightTwip !== undefined && { heightTwip }),
    marginsTwip: lengthsOf(['top', 'right', 'bottom', 'left', 'gutter']),
    edgesTwip: lengthsOf(['header', 'footer']),
  };
  const whole = Object.values(papers).map((own) => withFacts(own, facts));
  if (whole.some((each) => textWidthTwip(each) < leastTwip || textHeightTwip(each) < leastTwip))
    throw new ReferenceDocError('its margins leave no room for text');
  return facts;
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
