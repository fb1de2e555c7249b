const inNavigation =
  'the order of pages, and short names for menus, are under `navigation` in site.yaml';

/** What becomes of the keys of other tools' front matter, by their names in lowercase. */
const others: Readonly<Record<string, string>> = {
  redirect_from: 'former paths of a page are under `aliases`, such as `old/path.md`',
  redirects: 'former paths of a page are under `aliases`, such as `old/path.md`',
  excerpt: 'one sentence on the page is under `description`',
  subtitle: 'one sentence on the page is under `description`',
  summary: 'one sentence on the page is under `description`',
  lastmod: 'the date of the last review is under `reviewed`',
  last_modified_at: 'the date of the last review is under `reviewed`',
  last_reviewed: 'the date of the last review is under `reviewed`',
  last_update: 'the date of the last review is under `reviewed`',
  id: 'the path of the file is the address of the page',
  permalink: 'the path of the file is the address of the page',
  slug: 'the path of the file is the address of the page',
  url: 'the path of the file is the address of the page',
  menu: inNavigation,
  nav_order: inNavigation,
  parent: inNavigation,
  sidebar: inNavigation,
  sidebar_label: inNavigation,
  sidebar_position: inNavigation,
  weight: inNavigation,
  layout: 'all pages of a kind look the same',
  template: 'all pages of a kind look the same',
  type: 'all pages of a kind look the same',
  hide_title: 'each page shows its title',
  toc: 'each page with several headings has a list of them',
  draft: 'each page in the content folder is published',
  published: 'each page in the content folder is published',
  categories: 'pages are found by the search, the A to Z and the navigation',
  keywords: 'pages are found by the search, the A to Z and the navigation',
  tags: 'pages are found by the search, the A to Z and the navigation',
  cspell: 'words that the dictionary lacks are under `words` in site.yaml',
};

/** What to do with a key of front matter that other tools read; undefined for any other. */
export function adviceOnForeignKey(key: string): string | undefined {
  const name = key.toLowerCase();
  const advice = Object.hasOwn(others, name) ? others[name] : undefined;
  return advice === undefined ? undefined : `Remove it: ${advice}.`;
}
