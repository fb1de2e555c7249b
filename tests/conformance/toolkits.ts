import { join } from 'node:path';
import { root } from './tools.ts';

/** The toolkits whose outputs are judged, each with the folder of its content: the real one, and the fixtures. */
export const toolkits = {
  toolkit: join(root, 'content'),
  garden: join(root, 'tests/fixtures/garden'),
  german: join(root, 'tests/fixtures/german'),
  hebrew: join(root, 'tests/fixtures/hebrew'),
  japanese: join(root, 'tests/fixtures/japanese'),
} as const;

/** The name of a toolkit. */
export type Toolkit = keyof typeof toolkits;

/** All names. */
export const allNames = Object.keys(toolkits) as readonly Toolkit[]; // the keys of that very table

/** Those in Latin letters: some judges read words, and do not know other scripts. */
export const names = allNames.filter((name) => name !== 'hebrew' && name !== 'japanese');

/** The toolkits that have a checklist: the others have no steps. */
export const withChecklist = ['toolkit', 'garden'] as const satisfies readonly Toolkit[];
