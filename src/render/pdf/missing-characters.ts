import type { Font } from 'fontkit';
import {
  placesIn,
  toFinding,
  type Assets,
  type Finding,
  type Owner,
  type Page,
} from '../../model/index.ts';
import type { Code } from './code.ts';
import { fontFiles } from './compiler.ts';

const outputFits: Owner = { id: 'output-fits', severity: 'warning' };

/** Characters that are never drawn, such as marks of direction. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;

/** A warning for each page with characters that the fonts lack: readers would see boxes. */
export async function missingCharacters(
  parts: readonly { readonly page?: Page | undefined; readonly code: Code }[],
  assets: Assets,
): Promise<readonly Finding[]> {
  const { create } = await import('fontkit');
  const [regular = ''] = fontFiles;
  // It is a single font, not a collection.
  const face = create(Buffer.from(assets.get(regular) ?? [])) as Font;
  const isMissing = (character: string): boolean =>
    !invisible.test(character) && !face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  return parts.flatMap(({ page, code }) => {
    if (!page) return [];
    // All else in the code is ASCII.
    const characters = new Set(code.match(/[^\0-\x7e]/gu) ?? []);
    const missing = [...characters].filter(isMissing);
    return missing.length === 0 ? [] : [toWarning(page, missing)];
  });
}

function toWarning(page: Page, [first = '', ...others]: readonly string[]): Finding {
  const at = page.text.indexOf(first);
  const code = first.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  const more = others.length === 0 ? '' : ` and ${others.length} more on this page`;
  return toFinding(page.id, outputFits, {
    message: `The PDF's font has no character \`${first}\` (U+${code})${more}`,
    place: at < 0 ? undefined : placesIn(page.text)(at, at + first.length),
    help: 'Readers of the PDF see a box instead. Rewrite the text without it, or build no PDF: `--only html,word,checklist`.',
  });
}
