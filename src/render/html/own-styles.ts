import { perCorpus } from '../../model/index.ts';
import { factsOf } from './page-facts.ts';
import type { View } from './view.ts';

/** The style sheet of the constructs that Markdown does not have. */
const constructs = 'constructs.css';

/** The style sheet of the home page, whose cards are also on the single page. */
const home = 'home.css';

/** The style sheets of a page besides that of all pages. */
export function ownStyles({ corpus, page }: View): readonly string[] {
  const pages = pagesWithConstructs(corpus);
  const isSinglePage = page.showsAll === true;
  const hasConstructs =
    page.kind === 'references' || isSinglePage ? pages.size > 0 : pages.has(page.id);
  return [
    ...(page.kind === 'home' || isSinglePage ? [home] : []),
    ...(hasConstructs ? [constructs] : []),
  ];
}

/** The style sheets that some page of the site loads besides that of all pages. */
export function ownStylesOf(corpus: View['corpus']): readonly string[] {
  return pagesWithConstructs(corpus).size > 0 ? [home, constructs] : [home];
}

const pagesWithConstructs = perCorpus(
  ({ pages }): ReadonlySet<string> =>
    new Set([...pages.values()].flatMap((page) => (factsOf(page).hasConstructs ? [page.id] : []))),
);
