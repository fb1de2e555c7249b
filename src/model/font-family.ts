import type { Coverage } from './font-coverage.ts';

/** The styles of a family, in the order in which files are written. */
export const fontStyles = ['regular', 'bold', 'italic', 'boldItalic'] as const;

export type FontStyle = (typeof fontStyles)[number];

/** A font of the content. */
export interface ContentFont {
  /** The path of its file from the content folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly covers: Coverage;
}

/** A family of fonts of the content. */
export interface FontFamily {
  /** What the site asks for. */
  readonly name: string;
  /** The regular one is always there. */
  readonly files: { readonly regular: ContentFont } & {
    readonly [Style in FontStyle]?: ContentFont;
  };
}

/** The font of a family that is nearest to a style. */
export function fontOf({ files }: FontFamily, style: FontStyle): ContentFont {
  if (style === 'boldItalic')
    return files.boldItalic ?? files.bold ?? files.italic ?? files.regular;
  return files[style] ?? files.regular;
}
