import type { Look } from './document.ts';
import type { Format } from './formats.ts';

/** What letters lack that are plain in a paragraph whose style makes all of them bold or italic. */
export function plainIn(
  style: { readonly look: Look },
  look: Look,
): readonly Omit<Format, 'words'>[] {
  return [
    ...(style.look.bold && !look.bold
      ? [{ what: 'way to take bold off words whose style is bold', isPlain: true as const }]
      : []),
    ...(style.look.italic && !look.italic
      ? [{ what: 'way to take italics off words whose style is italic', isPlain: true as const }]
      : []),
  ];
}
