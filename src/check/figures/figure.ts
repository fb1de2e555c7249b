import type { TextRange } from '../../model/index.ts';

/** How a text limits the number that it gives: "about", "nearly", "more than" and the like. */
export type Bound = 'exact' | 'about' | 'nearly' | 'moreThan' | 'atLeast' | 'lessThan' | 'atMost';

/** How a number is written. */
export type NumberStyle =
  /** `45,000`: with a separator between thousands, with none, or too small to tell. */
  | { readonly kind: 'digits'; readonly separator: string | undefined }
  /** `12 million`. `scale` is the word, `factor` what it stands for. */
  | {
      readonly kind: 'scaled';
      readonly factor: number;
      readonly scale: string;
      /** What is between the digits and the word. */
      readonly gap: string;
    }
  /** `one hundred twenty-six` or, with `and`, `one hundred and twenty-six`. */
  | { readonly kind: 'words'; readonly hasAnd: boolean }
  /** `two thirds` or `nine in ten`; vague ones are `most`, `all` and `none`. */
  | { readonly kind: 'share'; readonly isVague: boolean };

/** The currency of a figure, and where its sign or word is. */
export interface Currency extends TextRange {
  /** Its sign, with the letters of a country if the text has them, such as `€` and `US$`; its code if it has none. */
  readonly sign: string;
}

/** A number in a text, with the words that say how exact it is. The range is that of the number alone. */
export interface Figure extends TextRange {
  readonly number: number;
  /** The place value of its last digit that counts: 1,000 in `45,000`, 0.1 in `1.5`. */
  readonly precision: number;
  readonly style: NumberStyle;
  readonly bound: Bound;
  /** Where the words of the bound are; absent for `exact`. */
  readonly boundAt?: TextRange | undefined;
  readonly isPercent: boolean;
  readonly currency?: Currency | undefined;
}

/** A number to compare figures with. */
export interface Amount {
  readonly number: number;
  /** `exact`, or what the source itself says, such as `moreThan`. */
  readonly bound: Bound;
}
