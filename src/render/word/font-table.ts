import { append, element, topOf, type Parts } from '../../ooxml/index.ts';
import { toXmlText } from './text.ts';

/**
 * Names fonts that may be missing where a file is read, each with the one that takes its place there. ISO/IEC 29500-1,
 * 17.8.3.1
 */
export function nameFonts(parts: Parts, substitutes: ReadonlyMap<string, string>): void {
  const table = topOf(parts.get('word/fontTable.xml'));
  for (const [name, substitute] of substitutes)
    if (table)
      append(
        table,
        element('w:font', { 'w:name': toXmlText(name) }, [
          element('w:altName', { 'w:val': substitute }),
        ]),
      );
}
