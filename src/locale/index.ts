export { flattenMessages } from './flatten-messages.ts';
export { directionOf, hasItalics, pluralCategoriesOf, regionOf } from './formats.ts';
export { toMessages, type Locale, type Messages } from './messages.ts';
export { parseTemplate, placeholdersIn } from './template.ts';
