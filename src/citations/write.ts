import { toBibtex } from './bibtex.ts';
import { toCslJson, type CslItem } from './csl.ts';
import type { CitationFormat } from './format.ts';
import { toRis } from './ris.ts';

const writers = {
  'csl-json': (items) => `${JSON.stringify(items.map(toCslJson), null, 2)}\n`,
  bibtex: toBibtex,
  ris: toRis,
} as const satisfies Record<CitationFormat, (items: readonly CslItem[]) => string>;

/** Writes works for a reference manager. */
export function writeCitations(items: readonly CslItem[], format: CitationFormat): string {
  return writers[format](items);
}
