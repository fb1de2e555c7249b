import { fieldAt, kindsOfPages, type Field } from '../../schemas/index.ts';
import type { Corpus, DataPath } from '../model/index.ts';
import { schemaOf } from './schemas.ts';
import type { KeyPlace } from './yaml-path.ts';

/** A key or value that the schema of a file allows at a place. */
interface FieldCandidate {
  readonly label: string;
  readonly detail: string;
  readonly insert?: string;
}

/** What the schema of a file says about a key; undefined for a file that has no schema. */
export function fieldOf(
  corpus: Corpus,
  file: string,
  text: string,
  path: DataPath,
): Field | undefined {
  const schema = schemaOf(corpus, file);
  const [, kind] = (file.endsWith('.md') && /^kind:[ \t]*(\w+)/m.exec(text)) || [];
  // What is written decides between kinds of pages; what is being written does not.
  const isKnown = kindsOfPages.some((each) => each === kind) && path[0] !== 'kind';
  return schema && fieldAt(schema, path, isKnown ? { kind } : undefined);
}

/** The keys that a map can have and does not have yet. @param name the key that is being written */
export function keyCandidates(
  corpus: Corpus,
  file: string,
  text: string,
  { path, siblings }: KeyPlace,
  name: string,
): readonly FieldCandidate[] {
  const field = fieldOf(corpus, file, text, path);
  return inOrder(field?.keys ?? [], file.endsWith('.md') && path.length === 0)
    .filter((key) => key === name || !siblings.includes(key))
    .map((label) => ({
      label,
      detail: fieldOf(corpus, file, text, [...path, label])?.description ?? '',
      insert: `${label}: `,
    }));
}

/** The values that a key can have, where they are few, and today where it has a date. */
export function valueCandidates(
  corpus: Corpus,
  file: string,
  text: string,
  path: DataPath,
  today: string | undefined,
): readonly FieldCandidate[] {
  const field = fieldOf(corpus, file, text, path);
  const days = field?.format === 'date' && today !== undefined ? [today] : [];
  return [...(field?.values ?? []), ...days].map((label) => ({
    label,
    detail: field?.description ?? '',
  }));
}

/** The keys of front matter in the order in which pages have them. */
const frontMatterKeys = [
  'title',
  'kind',
  'description',
  'reviewed',
  'contacts',
  'resources',
  'steps',
];

function inOrder(keys: readonly string[], isFrontMatter: boolean): readonly string[] {
  if (!isFrontMatter) return keys;
  const first = frontMatterKeys.filter((key) => keys.includes(key));
  return [...new Set([...first, ...keys])];
}
