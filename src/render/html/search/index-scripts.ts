import type { Corpus, SearchDocument, SearchIndex } from '../../../model/index.ts';
import { inParts } from '../parts.ts';
import { toWordMap } from './word-map.ts';

/** The global variables that hold the index and its parts. */
const variables = { index: 'siteSearchIndex', parts: 'siteSearchParts' } as const;

/** A larger index is in so many parts that a rare word needs little of it. */
const partsPerLimit = 4;

/** A script of the site, with its name. */
interface IndexScript {
  readonly name: string;
  readonly text: string;
}

/**
 * The search index as a script: unlike `fetch`, that works from a folder as well. Where it would be too large, the
 * documents are in scripts of their own, and the index tells which of them have a word.
 *
 * @param maxSize in bytes
 */
export function searchIndexScripts(
  { acronyms }: Corpus,
  documents: readonly SearchDocument[],
  maxSize: number,
): readonly IndexScript[] {
  const items = documents.map((document) => ({ document, line: toScript(document) }));
  const sizeOf = ({ line }: (typeof items)[number]): number => Buffer.byteLength(line);
  const known = [...acronyms].filter(([short, words]) => short !== words);
  if (items.reduce((sum, item) => sum + sizeOf(item), 0) <= maxSize)
    return [toIndex(known, `[\n${items.map(({ line }) => line).join(',\n')}\n]`)];
  const parts = inParts([items], sizeOf, maxSize / partsPerLimit);
  const map = toWordMap(parts.map((part) => part.map(({ document }) => document)));
  return [
    toIndex(known, '[]', toScript(map)),
    ...parts.map((part, index) => ({
      name: `search-index-${index + 1}.js`,
      text: `(window.${variables.parts} ??= {})[${index + 1}] = [\n${part.map(({ line }) => line).join(',\n')}\n];\n`,
    })),
  ];
}

function toIndex(
  acronyms: SearchIndex['acronyms'],
  documents: string,
  parts?: string,
): IndexScript {
  const more = parts === undefined ? '' : `,"parts":${parts}`;
  return {
    name: 'search-index.js',
    text: `window.${variables.index} = {"acronyms":${toScript(acronyms)},"documents":${documents}${more}};\n`,
  };
}

/** A value as a part of a script, on one line. Older browsers end lines at U+2028 and U+2029. */
export function toScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
