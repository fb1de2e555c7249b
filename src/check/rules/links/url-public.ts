import { addressesInRegistries, addressesOn, type Address } from '../../addresses/addresses.ts';
import { toOwnPage } from '../../addresses/own-page.ts';
import { toPrivate } from '../../addresses/private.ts';
import type { ContextRule } from '../../rule.ts';
import { addressFault, type Corpus, type FileProblem } from '../../../model/index.ts';

/** Finds addresses that only people of an organization, or of one computer, can open. */
export const urlPublic: ContextRule = {
  id: 'url-public',
  severity: 'error',
  scope: 'context',
  summary: 'Every reader can open every address: none leads to SharePoint or to your own network.',
  why: 'Readers from other organizations are asked to sign in, or get an error.',
  examples: {
    good: [{ body: '[The rules](https://example.org/rules)' }],
    bad: [
      { body: '[The draft](https://agency.sharepoint.com/:w:/r/sites/duals/draft.docx)' },
      { body: '[The draft](file:///C:/Users/jo/draft.docx)' },
      { body: '[The draft](https://intranet/draft)' },
      { body: '[The draft](https://docs.google.com/document/d/1aB2/edit)' },
    ],
  },
  check: (source, corpus) => problemsOf(addressesOn(source), corpus),
  checkRegistries: (corpus) => problemsOf(addressesInRegistries(corpus), corpus),
};

function* problemsOf(addresses: Iterable<Address>, corpus: Corpus): Iterable<FileProblem> {
  for (const { file, url, place } of addresses) {
    if (addressFault(url) || toOwnPage(corpus, url)) continue;
    const found = toPrivate(url);
    if (found) yield { file, message: `This address ${found.fault}`, place, help: found.help };
  }
}
