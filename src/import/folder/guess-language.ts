/** The language that most texts in a script are in, where others share it. A script of one language comes first. */
const languagesOfScripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];

/** Languages that have letters of their own in the script of another, which make at least a fiftieth of a text. */
const closerLanguages: readonly (readonly [of: string, language: string, letters: RegExp])[] = [
  ['ar', 'ur', /[\u0679\u0688\u0691\u06ba\u06d2]/gu],
  ['ar', 'fa', /[\u067e\u0686\u0698\u06af]/gu],
  ['ru', 'uk', /[\u0454\u0456\u0457\u0491]/giu],
];

/** Short words that are frequent in a language and in none of the others. */
const words: Readonly<Record<string, string>> = {
  en: 'the of and to is that with this are it',
  de: 'der die und das ist nicht mit eine werden auf',
  es: 'el los las y del una por como puede más',
  fr: 'le les et des est une pour dans avec vous',
  it: 'il gli di che è della per sono nel può',
  nl: 'het een van en voor niet wordt zijn met deze',
  pt: 'o os do da não uma você são com para',
};

/** Enough to tell a language by. */
const mostCharacters = 200_000;

/**
 * The language that texts seem to be in, from their letters and, where these are Latin, from frequent words; undefined
 * where that does not tell.
 */
export function guessLanguage(texts: Iterable<string>): string | undefined {
  const text = sampleOf(texts);
  const countOf = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const latin = countOf(/\p{Script=Latin}/gu);
  const counts = languagesOfScripts.map(([language, letters]) => ({
    language,
    count: countOf(letters),
  }));
  const [kana, han] = counts.map(({ count }) => count);
  // Japanese text has Chinese characters as well, and code and addresses are in Latin letters.
  if ((kana ?? 0) * 5 > (han ?? 0) && (kana ?? 0) * 3 > latin) return 'ja';
  const [most] = counts.slice(1).sort((a, b) => b.count - a.count);
  if (most && most.count > 0 && most.count * 3 > latin) {
    const closer = closerLanguages.find(
      ([of, , letters]) => of === most.language && countOf(letters) * 50 > most.count,
    );
    return closer?.[1] ?? most.language;
  }
  return latinLanguageOf(text);
}

function latinLanguageOf(text: string): string | undefined {
  const found = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
    found.set(word, (found.get(word) ?? 0) + 1);
  const [first, second] = Object.entries(words)
    .map(([language, own]) => ({
      language,
      count: own.split(' ').reduce((sum, word) => sum + (found.get(word) ?? 0), 0),
    }))
    .sort((a, b) => b.count - a.count);
  if (!first || !second || first.count < 10 || first.count < second.count * 1.5) return undefined;
  return first.language;
}

/** The beginning of each text, so that no long one decides for all. */
function sampleOf(texts: Iterable<string>): string {
  const parts: string[] = [];
  let room = mostCharacters;
  for (const text of texts) {
    if (room <= 0) break;
    const part = text.slice(0, Math.min(4000, room)).replace(/```[\s\S]*?(?:```|$)/g, '');
    parts.push(part);
    room -= part.length + 1;
  }
  return parts.join('\n');
}
