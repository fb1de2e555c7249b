export { completionsAt, type Completion } from './completions.ts';
export { meaningAt } from './definitions.ts';
export { keyMeaningAt } from './key-at.ts';
export { mentionsOf } from './mentions.ts';
export { namedAt, type Named } from './named.ts';
export { rename } from './rename.ts';
export { nameAt } from './name-at.ts';
