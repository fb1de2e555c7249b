import type { Corpus, DataSource } from '../model/index.ts';

/** The registries whose texts readers see, and so their figures. Those in facts.yaml say how a figure came about. */
export function registriesWithFigures({ registries }: Corpus): readonly DataSource[] {
  const { site, resources, contacts, acronyms, records } = registries;
  return [site, resources, contacts, acronyms, records];
}
