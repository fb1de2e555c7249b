import type { Corpus, DataSource } from '../model/index.ts';

/** Whether a file of the content was read without an error, so that all its entries are known. */
export function isValid(
  { findings }: Pick<Corpus, 'findings'>,
  { id }: Pick<DataSource, 'id'>,
): boolean {
  return !findings.some(({ file, severity }) => file === id && severity === 'error');
}

/**
 * Whether the words of the whole content are known. Where a registry could not be read, its words would be
 * misspelled on pages that nobody touched. Those of links.yaml are no part of any page.
 */
export function isVocabularyKnown(corpus: Corpus): boolean {
  const { links: _, ...registries } = corpus.registries;
  return Object.values(registries).every((registry) => isValid(corpus, registry));
}
