import type { Edit, Source } from '../model/index.ts';
import { listEdits } from './yaml-list.ts';

/** Adds a contact to those of a page; undefined where its front matter can't be read. */
export function listContact({ text, yaml }: Source, id: string): readonly Edit[] | undefined {
  if (!yaml) return undefined;
  return listEdits(text.slice(yaml.start, yaml.end), yaml.start, 'contacts', { add: [id] });
}
