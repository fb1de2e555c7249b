/** Whether a word starts with a vowel sound; undefined if its letters don't tell. */
export function vowelSound(word: string): boolean | undefined {
  if (/^\d/.test(word)) return ofNumber(word);
  // A letter that is read by its name, as in `X-ray` and `U-turn`.
  if (/^[a-z](?:$|[^\p{L}])/iu.test(word)) return ofLetter(word);
  const acronym = /^\p{Lu}[\p{Lu}\p{N}]+(?=s?$|s?[^\p{L}])/u.exec(word)?.[0];
  if (acronym !== undefined) return ofAcronym(acronym);
  return /\p{Ll}\p{Lu}/u.test(word) ? undefined : ofWord(word.toLowerCase());
}

/**
 * Eight, eleven and eighteen, and numbers that begin with them; not where `1100` or `1,100` may be read in hundreds.
 */
function ofNumber(word: string): boolean | undefined {
  const digits = /^\d+/.exec(word.replaceAll(',', ''))?.[0] ?? '';
  if (/^1[18]\d\d$/.test(digits)) return undefined;
  const first = digits.slice(0, digits.length % 3 || 3);
  return digits.startsWith('8') || first === '11' || first === '18';
}

/** The letters whose names start with a vowel sound. */
function ofLetter(letter: string): boolean {
  return /^[aefhilmnorsx]/i.test(letter);
}

/** Acronyms that are read letter by letter though they have vowels. */
const spelledOut =
  /^(?:HMO|LEA|LOI|MAO|MCE|MCO|MOA|MOU|NEMT|NFI|NGO|NIH|NPI|RFI|RFP|RHC|SMI|SOP|SSA|SSI|SSDI|SUD)$/;

/**
 * Some acronyms are read letter by letter, some as words: an answer only where both start alike. `S` is
 * followed by too many letters to tell. `U` is `you` as a letter and in most words.
 */
function ofAcronym(acronym: string): boolean | undefined {
  if (/^(?:ONE|EUR)/.test(acronym)) return undefined;
  if (acronym.startsWith('U'))
    return /^U(?:[^AEIOUY]*$|[AEIO]|S|N[EI])/.test(acronym) ? false : undefined;
  if (/^[AEIO]/.test(acronym) || spelledOut.test(acronym)) return true;
  if (!/^[FHLMNRSX]/.test(acronym)) return false;
  return /^S|[AEIOUY]/.test(acronym) ? undefined : true;
}

/** A silent `h`. */
const silent = /^(?:heir|honest|honor|honour|hour)/;

/** An `h` that some speakers pronounce and others don't. */
const varying =
  /^(?:h(?:abitual|allucinat|erb|ereditar|eroic|ilarious|istor|omage|orrend|otel|ypothe|ysteri)|y[^aeiou])/;

/** Vowels that are read as if `y` or `w` came before them. */
const glide =
  /^(?:eu|ew[er]|once|one(?:$|s$|-|'|self|ness|time)|oaxaca|ouachita|ouija|u(?:$|biq|fo|ganda|k[aeiour]|lyss|nanim|ni(?:an|ax|c|dir|f|form|lat|on|parous|pol|q|s[eo]|t(?!em)|v)|ra|ri|ro|ru|s[aeu]|t(?:ah|[eio])|v(?:alde|ula)))/;

function ofWord(word: string): boolean | undefined {
  if (varying.test(word)) return undefined;
  if (silent.test(word)) return true;
  if (glide.test(word)) return false;
  // Letters with marks and of other alphabets, and words such as `mph`, are left alone.
  return /^[a-z].*[aeiouy]|^[aeiou]/.test(word) ? /^[aeiou]/.test(word) : undefined;
}
