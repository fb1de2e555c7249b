import { outputPaths, reviewedOn, type Renderer } from '../../model/index.ts';
import { toCanonical } from './canonical.ts';
import { toDocument } from './document.ts';
import { finish } from './finish.ts';

/** Makes the toolkit as one Word file, the same bytes for the same content. */
export const word: Renderer = async (corpus) => {
  const properties = { date: reviewedOn(corpus), language: corpus.site.language };
  const bytes = toCanonical(await toDocument(corpus), properties, finish);
  const { title } = corpus.site;
  return { outputs: [{ path: outputPaths(corpus).word, bytes, kind: 'word', title }], unfit: [] };
};
