import { fold } from './fold.ts';

/** What is compared: a character, or something else in a line. */
interface Unit {
  readonly kind: string;
  readonly text: string;
}

/** A word, a run of spaces, or one other thing: from the atom `start` to the one before `end`. */
export interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Divides atoms into tokens; those that do not count belong to the token before them. */
export function toTokens(atoms: readonly Unit[]): readonly Token[] {
  const tokens: { key: string; start: number; end: number; type: string }[] = [];
  for (const [index, { kind, text }] of atoms.entries()) {
    const key = kind === 'text' ? fold(text) : kind === 'image' ? 'image' : kind;
    const type = kind === 'text' ? typeOf(key) : kind;
    const last = tokens.at(-1);
    if (last && (key === '' || (type === last.type && (type === 'word' || type === 'space')))) {
      last.end = index + 1;
      if (type === 'word') last.key += key;
    } else if (key === '') continue;
    else
      tokens.push({
        key: type === 'word' || kind === 'text' ? key : `\0${key}`,
        start: index,
        end: index + 1,
        type,
      });
  }
  return tokens;
}

function typeOf(character: string): string {
  if (character === ' ') return 'space';
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? 'word' : 'sign';
}

/** The text of atoms as it is compared. */
export function keyOf(atoms: readonly Unit[]): string {
  return toTokens(atoms)
    .map(({ key }) => key)
    .join('')
    .trim();
}
