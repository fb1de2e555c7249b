export { english } from './generated/en.ts';
export { builtInLocales } from './generated/built-in.ts';
export type { MessageKey, PluralForms, TermName, Wording } from './wording.ts';
