import { constructsIn, generatedPages, perCorpus } from '../../model/index.ts';
import type { View } from './view.ts';

/** The style sheet of the constructs that Markdown does not have. */
const styleSheet = 'constructs.css';

/** The style sheet, for a page that shows such constructs. */
export function constructStyles({ corpus, page }: View): readonly string[] {
  const pages = pagesWithConstructs(corpus);
  // These two show texts of all pages.
  const showsAll = page.kind === 'references' || page.id === generatedPages.singlePage;
  return (showsAll ? pages.size > 0 : pages.has(page.id)) ? [styleSheet] : [];
}

/** The style sheet, for a site with such a page. */
export function constructAssets(corpus: View['corpus']): readonly string[] {
  return pagesWithConstructs(corpus).size > 0 ? [styleSheet] : [];
}

const pagesWithConstructs = perCorpus(
  ({ pages }): ReadonlySet<string> =>
    new Set([...pages.values()].flatMap((page) => (constructsIn(page).size > 0 ? [page.id] : []))),
);
