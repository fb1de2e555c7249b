/** Why a change is left that several kinds of difference can be. */
export const generated =
  'the program writes this text, so there is nothing to change in the content';

export const numberedElsewhere =
  'the number of a footnote that is cited elsewhere can be changed only there';
