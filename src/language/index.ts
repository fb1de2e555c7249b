export { completionsAt } from './completions.ts';
export { meaningAt } from './definitions.ts';
