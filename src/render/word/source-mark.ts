import { createHash } from 'node:crypto';
import type { Corpus } from '../../model/index.ts';
import { append, element, toFragment, topOf, type Parts } from '../../ooxml/index.ts';
import type { Volume } from './volume.ts';

/** The name of the property that says what a file was made from. */
const sourceProperty = 'Source';

/** What the name of the hidden bookmark begins with that says the same. */
const bookmarkStart = '_Source_';

/**
 * A sum of the texts that a volume is made from: of all content for the toolkit, of its own pages and the registries for
 * any other. It tells from which revision a file was made when it comes back.
 */
export function sourceSum(corpus: Corpus, { kind, pages }: Volume): string {
  const { site, contacts, resources, acronyms, facts } = corpus.registries;
  const own = new Set(
    [...pages.map(({ page }) => page), site, contacts, resources, acronyms, facts].map(
      ({ id }) => id,
    ),
  );
  const hash = createHash('sha256').update(kind);
  for (const { id, text: today, original: text = today } of corpus.files)
    if (text !== undefined && (kind === 'toolkit' || own.has(id)))
      hash.update(`\0${id}\0${text.length}\0`).update(text);
  return hash.digest('hex').slice(0, 24);
}

/**
 * Marks a file with the sum of its source in a custom property (ISO/IEC 29500-1, 22.3). Programs that save it keep this
 * one, or the bookmark.
 */
export function markProperties(parts: Parts, sum: string): void {
  const properties = topOf(parts.get('docProps/custom.xml'));
  if (properties)
    append(
      properties,
      element(
        'property',
        { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: '2', name: sourceProperty },
        [element('vt:lpwstr', {}, [sum])],
      ),
    );
}

/** The same sum as a hidden bookmark, for the end of the text. */
export function sourceBookmark(sum: string, id: string): string {
  return toFragment([
    element('w:bookmarkStart', { 'w:name': bookmarkStart + sum, 'w:id': id }),
    element('w:bookmarkEnd', { 'w:id': id }),
  ]);
}
