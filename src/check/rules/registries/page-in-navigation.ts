import { nearestPath, type Nearest } from '../../nearest-path.ts';
import { movedTo } from '../../resolve-alias.ts';
import { entriesOf, type NavigationEntry } from '../../navigation-entries.ts';
import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import { tokenEdit, type Corpus, type FileProblem } from '../../../model/index.ts';

/**
 * Finds pages that the navigation does not name, and entries of the navigation that name no page, or
 * one that was named before.
 *
 * A page that an entry was probably meant for is left alone: mending the entry names it. A page whose
 * front matter is wrong is there all the same.
 */
export const pageInNavigation: CorpusRule = {
  id: 'page-in-navigation',
  severity: 'error',
  scope: 'corpus',
  summary: 'The navigation of `site.yaml` names every page once, and nothing but pages.',
  why: 'A page that the navigation does not name is in no menu and has no place in the document.',
  examples: {
    good: [{ site: { navigation: '[{page: index.md, pages: [{page: page.md}]}]' } }],
    bad: [
      { site: { navigation: '[{page: index.md}]' } },
      { site: { navigation: '[{page: index.md}, {page: paeg.md}]' } },
      { site: { navigation: '[{page: index.md}, {page: page.md}, {page: more.md}]' } },
      { site: { navigation: '[{page: index.md}, {page: page.md}, {page: page.md}]' } },
    ],
  },
  *check(corpus) {
    const entries = entriesOf(corpus);
    const named = new Map<string, NavigationEntry>();
    const wrong: NavigationEntry[] = [];
    for (const entry of entries) {
      if (named.has(entry.page) || !corpus.known.pages.has(entry.page)) wrong.push(entry);
      else named.set(entry.page, entry);
    }
    const left = new Set(corpus.known.pages.ids.filter((id) => !named.has(id)));
    for (const entry of wrong) {
      const first = named.get(entry.page);
      const meant = meantBy(corpus, entry, first === undefined, [...left], wrong.length);
      if (meant) left.delete(meant.path);
      yield toProblem(corpus, entry, first, meant);
    }
    for (const id of left)
      yield {
        file: id,
        message: 'Unexpected page that the navigation does not name, expected an entry for it',
        place: { line: 1, column: 1 },
        help: `Add a line ${quote(`- page: ${id}`)} to the navigation in \`site.yaml\`, where a reader should meet the page.`,
      };
  },
};

/**
 * The page that an entry was probably meant to name: the one that has moved, a near one, or the only one
 * that is left.
 */
function meantBy(
  corpus: Corpus,
  entry: NavigationEntry,
  isMissing: boolean,
  left: readonly string[],
  wrong: number,
): Nearest | undefined {
  const moved = isMissing ? movedTo(corpus, entry.page) : undefined;
  if (moved !== undefined && left.includes(moved)) return { path: moved, isSure: true };
  const near = isMissing ? nearestPath(entry.page, left) : undefined;
  if (near) return near;
  const [only] = left;
  const isOnly = only !== undefined && left.length === 1 && wrong === 1;
  return isOnly ? { path: only, isSure: false } : undefined;
}

function toProblem(
  corpus: Corpus,
  entry: NavigationEntry,
  first: NavigationEntry | undefined,
  nearest: Nearest | undefined,
): FileProblem {
  const { site } = corpus.registries;
  const meant = nearest?.path;
  const place = site.placeOf(entry.path);
  const found = first ? 'second entry for' : 'entry for';
  const wanted = first ? 'each page once' : 'a page that is there';
  return {
    file: site.id,
    message: `Unexpected ${found} ${quote(entry.page)}, expected ${meant === undefined ? wanted : quote(meant)}`,
    place,
    help:
      meant === undefined
        ? `Remove the entry${first ? '' : ', or add the page to the content folder'}.`
        : `Write ${quote(`page: ${meant}`)} instead.`,
    ...(nearest?.isSure && {
      fix: tokenEdit(site.text, place, entry.page, nearest.path),
    }),
    ...(first && {
      related: [relatedTo(site.id, site.placeOf(first.path), 'The first entry is here')],
    }),
  };
}
