import type { Token } from './tokens.ts';

/** The words alone: formatting, targets of links, numbers of notes and the look of quotation marks don't count. */
export function plainWords(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ key, text, isQuiet }) =>
    key.startsWith('\0') ? (isQuiet || !key.startsWith('\0image') ? [] : [text]) : [plain(key)],
  );
}

function plain(word: string): string {
  return word.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐-―]/g, '-');
}
