import { hasItalics } from '../../locale/index.ts';
import type { Corpus, FontFamily } from '../../model/index.ts';
import { eastAsianFonts, fonts } from './palette.ts';
import type { EastAsian } from './scripts.ts';

/** The fonts of a Word file by the kind of text: those of the content that have its letters, or those that come with Word. */
export interface Typefaces {
  readonly body: string;
  readonly display: string;
  /** For scripts such as Hebrew, Arabic and Thai, where the content has one: Word has its own for each. */
  readonly complex?: string;
  readonly eastAsian: Readonly<Record<EastAsian, string>>;
  /** The language of Chinese characters with nothing beside them that tells it. */
  readonly shared: EastAsian;
}

/** A letter of each script that Word draws with its font for complex scripts, in the order of their use. */
const complexLetters = 'اאकกবதతಕമગਗකခខລབ\u0710\u0780';

/** The fonts of the Word files of a toolkit. Each kind of text has the first family that has its letters. */
export function typefacesOf({ fonts: families, site }: Pick<Corpus, 'fonts' | 'site'>): Typefaces {
  const withAny = (letters: string): string | undefined =>
    families.find((family) => hasAny(family, letters))?.name;
  const latin = withAny('a');
  const complex = withAny(complexLetters);
  return {
    body: latin ?? fonts.body,
    display: latin ?? fonts.display,
    ...(complex !== undefined && { complex }),
    eastAsian: {
      chinese: withAny('的') ?? eastAsianFonts.chinese,
      japanese: withAny('あ') ?? eastAsianFonts.japanese,
      korean: withAny('가') ?? eastAsianFonts.korean,
    },
    shared: languages[site.language.split('-')[0] ?? ''] ?? 'chinese',
  };
}

/** Whether titles are in the serif font that comes with Word: it has the letters of the language, and the content names no other. */
export function hasSerif(corpus: Pick<Corpus, 'fonts' | 'site'>): boolean {
  return typefacesOf(corpus).display === fonts.display && hasItalics(corpus.site.language);
}

const languages: Readonly<Record<string, EastAsian>> = { ja: 'japanese', ko: 'korean' };

function hasAny({ files }: FontFamily, letters: string): boolean {
  return [...letters].some((letter) => files.regular.covers(letter.codePointAt(0) ?? 0));
}

/** The fonts of the content, each with the font that comes with Word and takes its place where a reader lacks it. */
export function substitutesOf(corpus: Pick<Corpus, 'fonts' | 'site'>): ReadonlyMap<string, string> {
  const { eastAsian, shared } = typefacesOf(corpus);
  const own = typefacesOf({ fonts: [], site: corpus.site }).eastAsian;
  const isFor = (name: string): EastAsian | undefined =>
    [shared, ...kinds].find((kind) => eastAsian[kind] === name);
  return new Map(
    corpus.fonts.map(({ name }) => {
      const kind = isFor(name);
      return [name, kind === undefined ? fonts.body : own[kind]];
    }),
  );
}

const kinds: readonly EastAsian[] = ['chinese', 'japanese', 'korean'];

/** The font of a document that has no theme: for each kind of text where the content has its own. */
export function documentFont({ body, complex, eastAsian, shared }: Typefaces): DocumentFont {
  const east = eastAsian[shared] === eastAsianFonts[shared] ? undefined : eastAsian[shared];
  if (body === fonts.body && complex === undefined && east === undefined) return fonts.body;
  return { ascii: body, hAnsi: body, cs: complex ?? body, eastAsia: east ?? body };
}

type DocumentFont = string | Readonly<Record<'ascii' | 'hAnsi' | 'cs' | 'eastAsia', string>>;
