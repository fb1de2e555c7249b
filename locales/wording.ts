import type { english } from './generated/en.ts';

/** The name of a message, such as `search.label`. */
export type MessageKey = keyof (typeof english)['messages'];

/** What a toolkit may call otherwise. */
export type TermName = keyof (typeof english)['terms'];

/** A text for each plural category of a language that its numbers need. */
export type PluralForms = Readonly<Record<string, string>>;

/** The words of one language. */
export interface Wording {
  /** The forms of each term: `one`, `other`, and those that the messages of the language need besides. */
  readonly terms: Readonly<Record<TermName, Readonly<Record<string, string>>>>;
  readonly messages: {
    readonly [Key in MessageKey]: (typeof english)['messages'][Key] extends string
      ? string
      : PluralForms;
  };
}
