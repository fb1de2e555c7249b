export { flattenMessages } from './flatten-messages.ts';
export { directionOf, pluralCategoriesOf, regionOf } from './formats.ts';
export { hasItalics } from './italics.ts';
export { likelyOf } from './likely.ts';
export { toMessages, type Locale, type Messages } from './messages.ts';
export { parseTemplate, placeholdersIn } from './template.ts';
