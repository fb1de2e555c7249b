import type { Corpus, Page } from '../model/index.ts';

type RequirableKey = Corpus['site']['require'][Page['kind']][number];

/** Whether `require` of site.yaml asks pages of this kind for a key. */
export function isRequired({ site }: Corpus, { kind }: Page, key: RequirableKey): boolean {
  const required: readonly string[] = site.require[kind];
  return required.includes(key);
}
