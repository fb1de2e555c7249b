export { isUnspaced, nameOf, termsOf, wordsIn } from './tokenize.ts';
