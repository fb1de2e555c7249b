import { linkedFile, perCorpus, type LinkedFile, type Page } from '../../model/index.ts';
import { factsOf } from './page-facts.ts';

/** A file that pages link to. */
interface ListedFile extends LinkedFile {
  /** The words of the first link to it, or its name where they are none. */
  readonly name: string;
  /** In reading order. */
  readonly pages: readonly Page[];
}

/** The files that pages link to, in reading order. */
export const linkedFiles = perCorpus((corpus): readonly ListedFile[] => {
  const files = new Map<string, { name: string; pages: Page[] }>();
  for (const page of corpus.pages.values())
    for (const { path, words } of factsOf(page).files) {
      const known = files.get(path);
      if (known) known.pages.push(page);
      else files.set(path, { name: words === '' ? path : words, pages: [page] });
    }
  return [...files].flatMap(([path, listed]) => {
    const file = linkedFile(corpus, { kind: 'file', path });
    return file ? [{ ...file, ...listed }] : [];
  });
});
