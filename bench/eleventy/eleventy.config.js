import markdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { IdAttributePlugin } from '@11ty/eleventy';

/**
 * A site of the same kind as ours: GitHub's Markdown with footnotes and anchors, a layout, a menu that shows the
 * pages of the current section, breadcrumbs, previous and next page, and a search index.
 */
export default function configure(eleventy) {
  eleventy.setLibrary('md', markdownIt({ html: true, linkify: true }).use(footnotes));
  eleventy.addPlugin(IdAttributePlugin);
  eleventy.addGlobalData('layout', 'page.njk');
  // The titles, and what is around each page, once for all of them.
  eleventy.addCollection('places', (api) => {
    const { site } = api.getAll()[0]?.data ?? {};
    const pages = new Map(api.getAll().map((each) => [each.inputPath.slice(2), each]));
    const toEntry = (item) => {
      const found = pages.get(item.page);
      if (!found) return undefined;
      return {
        path: found.inputPath,
        url: found.url,
        title: item.label ?? found.data.title,
        pages: toMenu(item.pages ?? []),
      };
    };
    const toMenu = (items) => items.map(toEntry).filter(Boolean);
    const menu = toMenu(site.navigation);
    const entries = [];
    const walk = (items, trail) => {
      for (const entry of items) {
        entries.push({ entry, trail });
        walk(entry.pages, [...trail, entry]);
      }
    };
    walk(menu, []);
    const places = { menu };
    entries.forEach(({ entry, trail }, index) => {
      places[entry.path] = {
        trail,
        section: trail[0] ?? entry,
        previous: entries[index - 1]?.entry,
        next: entries[index + 1]?.entry,
      };
    });
    return places;
  });
  eleventy.addFilter('plainText', (html) =>
    html
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Markdown is not a template. */
export const config = { markdownTemplateEngine: false };
