import { placesIn, type Corpus, type Place, type TextSource } from '../model/index.ts';

/** A character that the fonts of the content lack, in one file. */
export interface CharacterUse {
  readonly character: string;
  /** How often it is used. */
  readonly count: number;
  /** Where it is first. */
  readonly place: Place | undefined;
  /** Whether it is in the text of a page, where the font of code helps out. */
  readonly mayBeCode: boolean;
}

/** What the fonts of the program surely have: most of what is written with Latin letters. */
const common = /[^\0-\u017f\u2010-\u201e\u2020-\u2022\u2026\u2032\u2033\u20ac\u2122\u2212]/gu;

/** What needs no glyph: spaces, and marks such as those of direction. */
const invisible = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** A text, and the place of a part of it. */
interface PlacedText {
  readonly text: string;
  readonly mayBeCode: boolean;
  readonly placeOf: (range: { readonly start: number; readonly end: number }) => Place | undefined;
}

type Fonts = Pick<Corpus, 'fonts'>;

/** The characters of a file that no font of the content has, in the order in which a reader meets them. */
export function missingCharacters(source: TextSource, corpus: Fonts): readonly CharacterUse[] {
  const texts = source
    .blocks()
    .filter(({ kind }) => kind !== 'image') // nobody draws it
    .map(({ text, kind, placeOf }) => ({ text, mayBeCode: kind !== 'value', placeOf }));
  return usesIn(texts, corpus);
}

/** The same for a text of which every character may be drawn. */
export function missingIn(text: string, corpus: Fonts): readonly CharacterUse[] {
  const toPlace = placesIn(text);
  return usesIn(
    [{ text, mayBeCode: false, placeOf: ({ start, end }) => toPlace(start, end) }],
    corpus,
  );
}

function usesIn(texts: readonly PlacedText[], { fonts }: Fonts): readonly CharacterUse[] {
  const all = fonts.flatMap(({ files }) => Object.values(files));
  const found = new Map<string, CharacterUse>();
  for (const { text, mayBeCode, placeOf } of texts)
    for (const { 0: character, index } of text.matchAll(common)) {
      const codePoint = character.codePointAt(0) ?? 0;
      const known = found.get(character);
      if (known) found.set(character, { ...known, count: known.count + 1 });
      else if (!invisible.test(character) && !all.some(({ covers }) => covers(codePoint))) {
        const place = placeOf({ start: index, end: index + character.length });
        found.set(character, { character, count: 1, place, mayBeCode });
      }
    }
  return [...found.values()];
}
