import type { Source } from '../model/index.ts';

/**
 * A function of a page that computes its result once where one rule after the other asks for it. Only the last result is
 * kept: all rules look at a page before the next one.
 */
export function perPage<Result>(compute: (page: Source) => Result): (page: Source) => Result {
  let last: { readonly page: Source; readonly result: Result } | undefined;
  return (page) => {
    if (last?.page !== page) last = { page, result: compute(page) };
    return last.result;
  };
}
