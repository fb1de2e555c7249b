import type { FontFamilyFiles, SiteFile } from '../../schemas/index.ts';
import {
  fontInfo,
  fontStyles,
  suggest,
  toFinding,
  type ContentFont,
  type DataSource,
  type Finding,
  type FontFamily,
  type FontStyle,
  type Owner,
  type Problem,
} from '../model/index.ts';
import type { Folder } from './folder.ts';

/** The rule for fonts of the content. */
const fontUsable: Owner = { id: 'font-usable', severity: 'error' };

/** Reads the fonts that the theme names. A family without a regular font that can be used is left out. */
export function loadFonts(
  { theme }: Pick<SiteFile, 'theme'>,
  { fonts, paths }: Pick<Folder, 'fonts' | 'paths'>,
  data: DataSource,
): { readonly fonts: readonly FontFamily[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const add = (at: readonly [number, FontStyle], problem: Problem): void => {
    const place = data.placeOf(['theme', 'fonts', ...at], 'value');
    findings.push(toFinding(data.id, fontUsable, { ...problem, place }));
  };
  const read = (family: FontFamilyFiles, index: number): readonly FontFamily[] => {
    let name = family.name;
    const files = fontStyles.flatMap((style): readonly (readonly [FontStyle, ContentFont])[] => {
      const path = family[style];
      if (path === undefined) return [];
      const bytes = fonts.get(path);
      if (!bytes) {
        // One that could not be read has a finding of its own.
        if (!paths.includes(path)) add([index, style], missing(path, fonts));
        return [];
      }
      const info = fontInfo(bytes);
      if ('message' in info) {
        add([index, style], { ...info, message: `\`${path}\` ${info.message}` });
        return [];
      }
      name ??= nameIn(info.family);
      return [[style, { path, bytes, covers: info.covers }]];
    });
    const { regular, ...others } = Object.fromEntries(files) as FontFiles; // by style, as they were read
    return regular ? [{ name: name ?? 'Content', files: { regular, ...others } }] : [];
  };
  return { fonts: theme.fonts.flatMap(read), findings };
}

type FontFiles = Partial<Record<FontStyle, ContentFont>>;

/** The name in a file without what would end a name in a style sheet; undefined where nothing is left. */
function nameIn(family: string): string | undefined {
  const clean = family.replace(/[^\p{L}\p{M}\p{N} _.-]/gu, '').trim();
  return clean === '' ? undefined : clean;
}

function missing(path: string, fonts: ReadonlyMap<string, unknown>): Problem {
  const meant = suggest(path, fonts.keys());
  return {
    message: `\`${path}\` is not in the content folder${meant === undefined ? '' : `. Did you mean \`${meant}\`?`}`,
    help:
      meant === undefined
        ? 'Copy the font into the content folder, and write its path from there.'
        : `Write \`${meant}\`.`,
  };
}
