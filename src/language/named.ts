import { fromRelativeAddress, type Corpus } from '../model/index.ts';
import type { NameAt } from './name.ts';
import { nameAt } from './name-at.ts';

/** Something in the content that is called by a name in more than one place. */
export type Named =
  | { readonly kind: 'page'; readonly id: string }
  | { readonly kind: 'resource' | 'fact' | 'contact' | 'step'; readonly id: string }
  /** The id is the anchor of the heading. */
  | { readonly kind: 'heading'; readonly page: string; readonly id: string }
  /** The id is the label of the footnote in lower case. */
  | { readonly kind: 'footnote'; readonly page: string; readonly id: string };

/** What is called by the name at an offset of a text, or is the heading there. */
export function namedAt(
  corpus: Corpus,
  file: string,
  text: string,
  offset: number,
): Named | undefined {
  const at = nameAt(file, text, offset);
  if (at) return namedBy(corpus, file, at);
  for (const [{ position }, id] of corpus.sources.get(file)?.anchors ?? []) {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start !== undefined && end !== undefined && start <= offset && offset <= end)
      return { kind: 'heading', page: file, id };
  }
  return undefined;
}

/** What a name is the name of; undefined where there is no such thing. */
function namedBy(corpus: Corpus, file: string, at: NameAt): Named | undefined {
  const { name } = at;
  switch (at.kind) {
    case 'resource':
      return corpus.resources.has(name) ? { kind: 'resource', id: name } : undefined;
    case 'fact':
      return corpus.facts.has(name) ? { kind: 'fact', id: name } : undefined;
    case 'contact':
      return corpus.contacts.has(name) ? { kind: 'contact', id: name } : undefined;
    case 'step': {
      const pages = [...corpus.pages.values()];
      const isStep = pages.some(({ steps }) => steps.some(({ id }) => id === name));
      return isStep ? { kind: 'step', id: name } : undefined;
    }
    case 'page': {
      const id = at.isFromContent ? name : fromRelativeAddress(file, name);
      return corpus.sources.has(id) ? { kind: 'page', id } : undefined;
    }
    case 'heading': {
      const page = fromRelativeAddress(file, at.page ?? '');
      const isThere = corpus.sources.get(page)?.anchorIds.includes(name) === true;
      return isThere ? { kind: 'heading', page, id: name } : undefined;
    }
    case 'footnote':
      return { kind: 'footnote', page: file, id: name.toLowerCase() };
    case 'image':
    case 'rule':
    case 'key':
    case 'value':
      return undefined;
  }
}
