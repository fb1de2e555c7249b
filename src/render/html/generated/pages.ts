import {
  generatedPages,
  generatedPagesOf,
  historyPage,
  messagesOf,
  recordPage,
  type Corpus,
  type SiteHistory,
} from '../../../model/index.ts';
import type { AToZ } from './a-z.ts';
import { whatsNew } from '../history/whats-new.ts';
import { downloadList } from './download-list.ts';
import { toTexts } from '../html-text.ts';
import type { GeneratedPage } from './generated-page.ts';
import { factList } from './fact-list.ts';
import { glossary } from './glossary.ts';
import { notFound } from './not-found.ts';
import { recordsPage } from './records/page.ts';
import { generatedTitles } from './titles.ts';

/**
 * The generated pages that the site gets: none where an author's page, of which the rule against it is suppressed,
 * is in its place.
 *
 * @param singlePages the parts of the document with all pages
 * @param history what changed in the content; without it, no page says so
 */
export function toGeneratedPages(
  corpus: Corpus,
  aToZ: AToZ,
  singlePages: readonly GeneratedPage[],
  history?: SiteHistory,
): readonly GeneratedPage[] {
  const { title } = corpus.site;
  const { say } = messagesOf(corpus);
  const titles = generatedTitles(corpus);
  const ids = generatedPagesOf(corpus);
  const taken = new Set([...corpus.pages.keys()].map((id) => id.toLowerCase()));
  const isFree = (pages: readonly GeneratedPage[]): boolean => !taken.has(pages[0]?.id ?? '');
  const others = [
    toPage(
      generatedPages.glossary,
      titles.glossary,
      say('glossary.description', { title }),
      (view) => toTexts(glossary(view.corpus)),
    ),
    toPage(generatedPages.facts, titles.facts, say('fact.description', { title }), (view) =>
      toTexts(factList(view)),
    ),
    {
      ...toPage(recordPage(corpus), titles.records, say('record.description', { title }), (view) =>
        toTexts(...recordsPage(view)),
      ),
      assets: ['records.css', 'records.js'],
    },
    toPage(
      generatedPages.downloads,
      titles.downloads,
      say('download.description', { title }),
      (view) => toTexts(...downloadList(view)),
    ),
    ...(history
      ? [
          toPage(historyPage, titles.history, say('history.description', { title }), (view) =>
            toTexts(...whatsNew(view, history)),
          ),
        ]
      : []),
    {
      ...toPage(
        generatedPages.notFound,
        say('notFound.title'),
        say('notFound.description', { title }),
        (view) => toTexts(...notFound(view)),
      ),
      isUnlisted: true,
    } as const,
  ].filter(({ id }) => ids.has(id));
  const groups = [
    aToZ.pages,
    ...others.slice(0, -1).map((page) => [page]),
    singlePages,
    others.slice(-1),
  ];
  return groups.filter(isFree).flat();
}

function toPage(
  id: string,
  title: string,
  description: string,
  content: GeneratedPage['content'],
): GeneratedPage {
  return { id, kind: 'generated', meta: { title, description }, anchorIds: [], content };
}
