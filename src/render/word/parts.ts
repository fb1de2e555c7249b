import { allResources } from './all-resources.ts';
import type { Context } from './context.ts';
import { glossary } from './glossary.ts';
import type { DocumentPart } from './part.ts';

/** The parts after the pages of a toolkit that are not empty. */
export function backParts(context: Context): readonly DocumentPart[] {
  return [glossary(context), allResources(context)].filter((part) => part !== undefined);
}
