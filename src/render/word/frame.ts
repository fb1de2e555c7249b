import { digestOutline, keptIn, noCache, type Cache, type Corpus } from '../../model/index.ts';
import { storedPart, type Parts } from '../../ooxml/index.ts';
import type { FrameFacts } from './library-parts.ts';
import type { Volume } from './volume.ts';

/** Paths and texts of parts, which are all XML. */
type PartTexts = readonly (readonly [path: string, text: string])[];

/** The parts around the text of a file. The library that writes them is loaded only where none are kept. */
export async function toFrame(
  corpus: Corpus,
  volume: Volume,
  facts: FrameFacts,
  cache: Cache,
): Promise<Parts> {
  const make = async (): Promise<Parts> =>
    (await import('./library-parts.ts')).libraryParts(corpus, volume, facts);
  if (cache === noCache) return make();
  const { kind, path, title, description, pages } = volume;
  const texts = await keptIn(cache, {
    kind: 'word-frame',
    from: [
      digestOutline(corpus),
      [kind, path, title, description],
      pages.map(({ page, outline }) => [page.id, outline]),
      facts,
    ],
    make: async () => toTexts(await make()),
  });
  return new Map(
    texts.map(([part, text]) => [part, storedPart(part, new TextEncoder().encode(text))]),
  );
}

function toTexts(parts: Parts): PartTexts {
  return [...parts].map(([path, { bytes }]) => [path, new TextDecoder().decode(bytes)]);
}
