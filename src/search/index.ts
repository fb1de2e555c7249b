export { nameOf, termsOf, wordsIn } from './tokenize.ts';
