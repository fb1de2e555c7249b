import type { Element } from 'hast';
import { madePages, type Corpus } from '../../../model/index.ts';
import { stateAssets } from '../href.ts';
import type { Leaf, View } from '../view.ts';
import { aToZ } from './a-z.ts';
import { downloadList } from './download-list.ts';
import { glossary } from './glossary.ts';
import { madeLeaf } from './generated-page.ts';
import { missing } from './not-found.ts';
import { hasStates, statesTitle } from './states/name.ts';
import { statesPage } from './states/page.ts';
import { whole } from './single-page.ts';

/** A page that is made from the whole content. */
export interface MadePage {
  readonly leaf: Leaf;
  /** What stands below its title. */
  readonly content: (view: View) => readonly Element[];
}

/** The pages that the site has beside those of its content. */
export function toMadePages(corpus: Corpus): readonly MadePage[] {
  const { title } = corpus.site;
  const glossaryPage: MadePage = {
    leaf: madeLeaf(
      madePages.glossary,
      'Glossary of acronyms',
      `What the short forms on the pages of ${title} stand for.`,
    ),
    content: (view) => [glossary(view.corpus)],
  };
  const ofStates: MadePage = {
    leaf: madeLeaf(
      madePages.states,
      statesTitle,
      `What is on record about each state in ${title}, as a map and as a table, with its sources and dates.`,
      stateAssets,
    ),
    content: statesPage,
  };
  return [
    {
      leaf: madeLeaf(
        madePages.index,
        'A to Z',
        `All pages of ${title}, their parts, the works that they name, and acronyms.`,
      ),
      content: aToZ,
    },
    ...(corpus.acronyms.size > 0 ? [glossaryPage] : []),
    ...(hasStates(corpus) ? [ofStates] : []),
    {
      leaf: madeLeaf(
        madePages.downloads,
        'Downloads',
        `The files of ${title} to keep, to fill in and to pass on, with their sizes.`,
      ),
      content: downloadList,
    },
    {
      leaf: madeLeaf(
        madePages.whole,
        `${title} on one page`,
        `All pages of ${title} one after the other, to print or to search at once.`,
      ),
      content: whole,
    },
    {
      leaf: madeLeaf(
        madePages.missing,
        'Page not found',
        `There is no page of ${title} at this address.`,
      ),
      content: missing,
    },
  ];
}
