import {
  descendants,
  relatedParts,
  relationshipsOf,
  textIn,
  topOf,
  type Element,
  type Package,
  type Part,
} from '../../../ooxml/index.ts';

/** The parts that have running heads and feet. */
export function headPartsOf({ parts, main }: Package): readonly Part[] {
  return ['header', 'footer'].flatMap((kind) => relatedParts(parts, main, kind));
}

/** The texts of the headers and footers that a section has: those of one that was deleted may still be in the file. */
export function readHeads(file: Package): readonly string[] {
  const { parts, main } = file;
  const references = descendants(topOf(main), 'w:headerReference', 'w:footerReference');
  const ids = new Set(references.map(({ attributes }) => attributes.get('r:id') ?? ''));
  const shown = new Set(
    relationshipsOf(parts, main.path).flatMap(({ id, target }) => (ids.has(id) ? [target] : [])),
  );
  return headPartsOf(file)
    .filter(({ path }) => shown.has(path))
    .flatMap((part) => descendants(topOf(part), 'w:p').map(shownIn));
}

/** All that a paragraph shows, results of fields as well. */
export function shownIn(paragraph: Element): string {
  // Where a deletion is rejected, its text is text again.
  return descendants(paragraph, 'w:t', 'w:delText').map(textIn).join('');
}
