import type { Corpus, DataSource } from '../model/index.ts';

/** Whether a file of the content has no schema error, so that all its entries are known. */
export function isValid({ findings }: Corpus, { id }: DataSource): boolean {
  return !findings.some(({ file, ruleId }) => file === id && ruleId === 'schema');
}
