import { labelOf, trailTo, type Corpus, type DataItem, type Page } from '../../model/index.ts';
import { onSite } from './on-site.ts';
import type { PageTexts } from './page-texts.ts';

/** The pages in reading order. */
export function pageItems(
  corpus: Corpus,
  textsOf: (page: Page) => PageTexts,
): readonly DataItem<'pages'>[] {
  return [...corpus.pages.values()].map((page, index) => {
    const { id, kind, meta, resources, steps } = page;
    const trail = trailTo(corpus, id);
    const { sections, passages, footnotes, markdown } = textsOf(page);
    return {
      id,
      kind,
      title: meta.title,
      label: labelOf(corpus, page),
      description: meta.description ?? null,
      section: sectionOf(corpus, page),
      parent: trail.at(-2)?.page.id ?? null,
      position: index + 1,
      reviewed: meta.reviewed ?? null,
      ...onSite(corpus, id),
      aliases: meta.aliases,
      contacts: meta.contacts,
      resources: [...resources],
      steps: steps.map((step) => step.id),
      sections: sections.map(({ title, level, anchor, text }) => ({
        title,
        level,
        ...onSite(corpus, id, anchor),
        text,
      })),
      passages: passages.map(({ id: passage, text }) => ({
        id: passage,
        ...onSite(corpus, id, passage),
        text,
      })),
      footnotes: [...footnotes],
      markdown,
    };
  });
}

/** The short name of the section that a page is in; null outside any. */
export function sectionOf(corpus: Corpus, { id }: Page): string | null {
  const [top] = trailTo(corpus, id);
  return top && top.children.length > 0 ? top.label : null;
}
