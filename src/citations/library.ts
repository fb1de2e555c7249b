import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CitationFormat } from './format.ts';

/** The names of formats to read; naming one keeps the library from taking a text for an address to fetch. */
const inputs = { bibtex: '@biblatex/text', ris: '@ris/file' } as const;

/**
 * Reads an entry of BibTeX, BibLaTeX or RIS as objects of CSL-JSON.
 *
 * @throws Error if its syntax is wrong
 */
export function parseEntry(
  text: string,
  format: Exclude<CitationFormat, 'csl-json'>,
): readonly unknown[] {
  return plugins.input.chain(text, { forceType: inputs[format], generateGraph: false });
}
