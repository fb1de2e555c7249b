import { duplicates } from './duplicates.ts';
import { perCorpus, type Page } from '../model/index.ts';

/** The pages that were copied and not changed at the top, each with the page that it is a copy of. */
export const copiedPages = perCorpus((corpus): ReadonlyMap<string, Page> => {
  const topOf = ({ meta, steps }: Page): string =>
    JSON.stringify([meta.title, meta.description, steps.map(({ id }) => id)]).toLowerCase();
  return new Map(
    [...duplicates(corpus.pages.values(), topOf)].map(([{ id }, first]) => [id, first]),
  );
});
