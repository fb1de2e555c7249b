import type { EstimatedPageNumbers } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Assets } from '../../model/index.ts';
import type { Parts } from '../../ooxml/index.ts';
import { toLibraryElement } from './library-element.ts';
import { fonts } from './palette.ts';

/** The files of Carlito, which has the widths of Calibri, by their names among the assets. */
const bodyFiles = [
  'Carlito_400Regular.ttf',
  'Carlito_400Regular_Italic.ttf',
  'Carlito_700Bold.ttf',
  'Carlito_700Bold_Italic.ttf',
];

/**
 * Estimates the page numbers of bookmarks, and the number of pages. The body is measured with its font files; without
 * them the library's tables are used, which takes twice as long.
 */
export function toPageNumbers(parts: Parts, assets: Assets): EstimatedPageNumbers {
  const estimate = estimatePageNumbersWith({
    // Guess the widths of characters that the font lacks, such as those of other scripts.
    guess: true,
    fonts: bodyFiles.flatMap((file) => {
      const data = assets.get(file);
      return data ? [{ data, name: fonts.body }] : [];
    }),
  });
  const [xml, binary] = [new Map(), new Map<string, Uint8Array>()];
  for (const [path, part] of parts)
    if (/\.(?:xml|rels)$/.test(path))
      xml.set(path, { elements: part.xml.root.children.map(toLibraryElement) });
    else binary.set(path, part.bytes);
  return estimate({ parts: xml, binaryParts: binary });
}
