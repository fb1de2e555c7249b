import { generatedPages, generatedPagesOf, type Corpus } from '../../../model/index.ts';
import { aToZ } from './a-z.ts';
import { downloadList } from './download-list.ts';
import { toTexts } from '../html-text.ts';
import type { GeneratedPage } from './generated-page.ts';
import { glossary } from './glossary.ts';
import { notFound } from './not-found.ts';
import { singlePage } from './single-page.ts';
import { statesPage } from './states/page.ts';
import { generatedTitles } from './titles.ts';

/** The generated pages that the site gets. */
export function toGeneratedPages(corpus: Corpus): readonly GeneratedPage[] {
  const { title } = corpus.site;
  const ids = generatedPagesOf(corpus);
  return [
    toPage(
      generatedPages.aToZ,
      generatedTitles.aToZ,
      `All pages of ${title}, their sections, the works they cite, and acronyms.`,
      aToZ,
    ),
    toPage(
      generatedPages.glossary,
      generatedTitles.glossary,
      `What the acronyms on the pages of ${title} mean.`,
      (view) => toTexts(glossary(view.corpus)),
    ),
    {
      ...toPage(
        generatedPages.states,
        generatedTitles.states,
        `What is on record about each state in ${title}, as a map and as a table, with sources and dates.`,
        (view) => toTexts(...statesPage(view)),
      ),
      assets: ['states.css', 'states.js'],
    },
    toPage(
      generatedPages.downloads,
      generatedTitles.downloads,
      `The files of ${title} to keep, fill in and share, with their sizes.`,
      (view) => toTexts(...downloadList(view)),
    ),
    toPage(
      generatedPages.singlePage,
      `${title} on one page`,
      `All pages of ${title} in one document, to print or search.`,
      singlePage,
    ),
    toPage(
      generatedPages.notFound,
      'Page not found',
      `${title} has no page at this address.`,
      (view) => toTexts(...notFound(view)),
    ),
  ].filter(({ id }) => ids.has(id));
}

function toPage(
  id: string,
  title: string,
  description: string,
  content: GeneratedPage['content'],
): GeneratedPage {
  return { id, kind: 'generated', meta: { title, description }, anchors: new Map(), content };
}
