/** How a word begins when it is read aloud; undefined where that cannot be told from its letters. */
export function vowelSound(word: string): boolean | undefined {
  if (/^\d/.test(word)) return ofNumber(word);
  // A letter that is read by its name, as in `X-ray` and `U-turn`.
  if (/^[a-z](?:$|[^\p{L}])/iu.test(word)) return ofLetter(word);
  const short = /^\p{Lu}[\p{Lu}\p{N}]+(?=s?$|s?[^\p{L}])/u.exec(word)?.[0];
  if (short !== undefined) return ofShortForm(short);
  return /\p{Ll}\p{Lu}/u.test(word) ? undefined : ofWord(word.toLowerCase());
}

/** Eight and what begins with it; eleven and eighteen where they are not the year or the house `1100`. */
function ofNumber(word: string): boolean | undefined {
  const digits = /^\d+/.exec(word)?.[0] ?? '';
  if (digits.startsWith('8')) return true;
  if (digits === '11' || digits === '18') return true;
  return /^1[18]\d\d$/.test(digits) ? undefined : false;
}

/** The letters whose names begin with a vowel. */
function ofLetter(letter: string): boolean {
  return /^[aefhilmnorsx]/i.test(letter);
}

/** Some short forms are read letter by letter, some as words: told only where both begin alike. `S` goes with too many letters for a guess. */
function ofShortForm(short: string): boolean | undefined {
  if (/^(?:ONE|EU|U)/.test(short)) return undefined;
  if (/^[AEIO]/.test(short)) return true;
  if (!/^[FHLMNRSX]/.test(short)) return false;
  return /^S|[AEIOUY]/.test(short) ? undefined : true;
}

/** A silent `h`. */
const silent = /^(?:heir|honest|honor|honour|hour)/;

/** An `h` that some say and others don't. */
const wavering =
  /^(?:h(?:abitual|allucinat|erb|ereditar|eroic|ilarious|istor|omage|orrend|otel|ypothe|ysteri)|y[^aeiou])/;

/** Vowels that are read as if `y` or `w` stood before them. */
const glide =
  /^(?:eu|ew[er]|once|one(?:$|s$|-|'|self|ness|time)|ouija|u(?:$|biq|fo|k[aeiour]|nanim|ni(?:an|ax|c|dir|f|form|lat|on|parous|pol|q|s[eo]|t(?!em)|v)|ra|ri|ro|ru|s[aeu]|t[eio]|vula))/;

function ofWord(word: string): boolean | undefined {
  if (wavering.test(word)) return undefined;
  if (silent.test(word)) return true;
  if (glide.test(word)) return false;
  // Letters with marks and of other alphabets, and words such as `mph`, are left alone.
  return /^[a-z].*[aeiouy]|^[aeiou]/.test(word) ? /^[aeiou]/.test(word) : undefined;
}
