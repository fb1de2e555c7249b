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
export const names = Object.keys(toolkits) as readonly Toolkit[]; // the keys of that very table

/** The toolkits that have a checklist: the others have no steps. */
export const withChecklist = [
  'toolkit',
  'garden',
  'hebrew',
  'japanese',
] as const satisfies readonly Toolkit[];

/** The words that readers see around the content, in the languages of the toolkits. */
export const localePaths = [
  ...['en', 'de'].map((tag) => join(root, `locales/${tag}.yaml`)),
  join(toolkits.hebrew, 'locales/he.yaml'),
  join(toolkits.japanese, 'locales/ja.yaml'),
];
