import {
  append,
  childOf,
  childrenOf,
  descendants,
  element,
  insertBefore,
  isOn,
  relatedParts,
  removeChildren,
  relationshipsOf,
  topOf,
  toXmlPart,
  LimitError,
  type Element,
  type Package,
  type Parts,
} from '../../../ooxml/index.ts';
import { clearTabs } from './clear-tabs.ts';
import { copyHeadersFooters } from './headers-footers.ts';
import { mergeNumbering } from './numbering.ts';
import { damaged, openReferenceDoc } from './open-reference-doc.ts';
import { ReferenceDocError } from './reference-doc-error.ts';
import { addStyles, adoptStyleIds } from './styles.ts';

/**
 * Gives a document the look of a reference document: its styles, theme, headers and footers with their
 * pictures, and its paper. What the reference document does not define stays ours.
 *
 * @param ours the parts of our document
 * @param reference a Word file, such as an agency's template
 * @throws ReferenceDocError if it cannot be used
 */
export function applyReferenceDoc(ours: Parts, reference: Uint8Array): void {
  const theirs = openReferenceDoc(reference);
  try {
    apply(ours, theirs);
  } catch (error) {
    if (error instanceof LimitError)
      throw new ReferenceDocError(`it is too large (${error.message})`);
    throw error;
  }
}

function apply(ours: Parts, theirs: Package): void {
  const partOf = (kind: string): Element | undefined => {
    const [part] = relatedParts(theirs.parts, theirs.main, kind);
    if (part?.xml.faults[0]) throw damaged(part.path, part.xml.faults[0]);
    return topOf(part);
  };
  const styles = partOf('styles');
  if (styles?.name !== 'w:styles') throw new ReferenceDocError('it has no styles');
  const theme = partOf('theme');
  const [language] = descendants(topOf(ours.get('word/styles.xml')), 'w:lang');
  const missing = adoptStyleIds(ours, styles);
  mergeNumbering(topOf(ours.get('word/numbering.xml')), partOf('numbering'), styles);
  addStyles(styles, missing, theme, language);
  clearTabs(ours, styles);
  ours.set('word/styles.xml', toXmlPart('word/styles.xml', styles));
  const [themePart] = relatedParts(theirs.parts, theirs.main, 'theme');
  // A picture in a theme would need parts of its own.
  if (theme && themePart && relationshipsOf(theirs.parts, themePart.path).length === 0)
    ours.set('word/theme/theme1.xml', toXmlPart('word/theme/theme1.xml', theme));
  copyHeadersFooters(ours, theirs);
  if (isOn(childOf(partOf('settings'), 'w:evenAndOddHeaders')))
    addEvenHeaders(topOf(ours.get('word/settings.xml')));
}

/** The schema fixes the order: this flag comes before these. ISO/IEC 29500-1, 17.15.1.78 */
const afterEvenHeaders =
  'w:bookFoldRevPrinting w:bookFoldPrinting w:bookFoldPrintingSheets w:drawingGridHorizontalSpacing w:characterSpacingControl w:footnotePr w:endnotePr w:compat w:docVars w:rsids m:mathPr w:themeFontLang w:clrSchemeMapping w:decimalSymbol w:listSeparator'.split(
    ' ',
  );

function addEvenHeaders(settings: Element | undefined): void {
  if (!settings) return;
  // The library writes it as off.
  removeChildren(settings, 'w:evenAndOddHeaders');
  const flag = element('w:evenAndOddHeaders');
  const [next] = childrenOf(settings, ...afterEvenHeaders);
  if (next) insertBefore(next, flag);
  else append(settings, flag);
}
