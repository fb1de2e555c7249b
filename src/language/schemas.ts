import { fileSchemas } from '../../schemas/index.ts';
import type { Corpus } from '../model/index.ts';

/** The schema of the YAML in a file of the content folder; undefined for a file that has none. */
export function schemaOf(
  { registries }: Corpus,
  file: string,
): (typeof fileSchemas)[keyof typeof fileSchemas] | undefined {
  if (file.endsWith('.md')) return fileSchemas.page;
  if (file.startsWith('rules/')) return fileSchemas.rules;
  if (file.startsWith('locales/')) return fileSchemas.locale;
  const [name] = Object.entries(registries).find(([, { id }]) => id === file) ?? [];
  return name === undefined ? undefined : fileSchemas[name as keyof Corpus['registries']];
}
