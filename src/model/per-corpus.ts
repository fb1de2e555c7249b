import type { Corpus } from './corpus.ts';

/** A function of a corpus that computes its result once for each corpus. */
export function perCorpus<Result>(compute: (corpus: Corpus) => Result): (corpus: Corpus) => Result {
  const results = new WeakMap<Corpus, { readonly result: Result }>();
  return (corpus) => {
    const known = results.get(corpus) ?? { result: compute(corpus) };
    results.set(corpus, known);
    return known.result;
  };
}
