import {
  contactAnchor,
  factAnchor,
  formerIds,
  generatedPages,
  resourceAnchor,
  sitePath,
  stepAnchor,
  toPathAddress,
  type Corpus,
  type PageId,
} from '../../model/index.ts';
import type { AToZ } from './generated/a-z.ts';
import { frameId } from './ids.ts';
import { readersOf } from './readers.ts';
import { toScript } from './search/index-scripts.ts';

/** The script with the addresses of steps, works, contacts and facts. */
export const addressesScript = 'addresses.js';

/**
 * Where each step, work, contact and fact is, by its ids of today and before: a page loads it where a link looks for one
 * that it does not have.
 */
export function toAddressesScript(corpus: Corpus, aToZ: AToZ): string {
  const places = new Map<string, string>();
  const add = (
    page: PageId,
    ids: readonly string[],
    anchorOf: (id: string) => string,
    anchor = anchorOf(ids[0] ?? ''),
  ): void => {
    const address = `${toPathAddress(sitePath(page))}#${toPathAddress(anchor)}`;
    for (const id of ids) if (!places.has(anchorOf(id))) places.set(anchorOf(id), address);
  };
  const idsOf = (id: string, named: Parameters<typeof formerIds>[0]): readonly string[] => [
    id,
    ...formerIds(named),
  ];
  for (const page of corpus.pages.values())
    for (const step of page.steps)
      add(page.id, idsOf(step.id, step), stepAnchor, frameId(page, stepAnchor(step.id)));
  for (const id of readersOf(corpus).keys()) {
    const ids = idsOf(id, corpus.resources.get(id) ?? {});
    const page = aToZ.pageOf(resourceAnchor(id));
    add(page, ids, resourceAnchor);
    add(page, [id], (each) => `work-${each}`, resourceAnchor(id));
  }
  for (const [id, contact] of corpus.contacts)
    if (aToZ.has(contactAnchor(id)))
      add(aToZ.pageOf(contactAnchor(id)), idsOf(id, contact), contactAnchor);
  for (const [id, fact] of corpus.facts) add(generatedPages.facts, idsOf(id, fact), factAnchor);
  const lines = [...places].map(([name, address]) => `${toScript(name)}:${toScript(address)}`);
  return `window.siteAddresses = {\n${lines.join(',\n')}\n};\n`;
}
