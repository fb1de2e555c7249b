// Written by `npm run locales`.
import type { Wording } from '../wording.ts';

/** Loads the words of a language that the program has, besides English. */
export const builtInLocales: Readonly<Record<string, () => Promise<Wording>>> = {
  de: async () => (await import('./de.ts')).wording,
  es: async () => (await import('./es.ts')).wording,
};
