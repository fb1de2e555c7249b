import { exact, quote } from '../../format-value.ts';
import { navigationEntries, type NavigationEntry } from '../../navigation-entries.ts';
import { nameFault, toSimplePath } from '../../names/portable-name.ts';
import { nearestPath } from '../../nearest-path.ts';
import { relatedTo } from '../../place.ts';
import { resolveAlias } from '../../resolve-alias.ts';
import type { CorpusRule } from '../../rule.ts';
import { unknownName, type Nearest } from '../../unknown-name.ts';
import { tokenEdit, type Corpus, type FileProblem } from '../../../model/index.ts';

/**
 * Finds pages that are not in the navigation, and entries of the navigation for pages that do not exist or
 * already have one.
 *
 * A page that a wrong entry was probably meant for is not reported: fixing the entry adds it. Nor is an empty one,
 * which has a finding of its own.
 */
export const pageInNavigation: CorpusRule = {
  id: 'page-in-navigation',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every page is in the navigation of site.yaml once, and every entry there is a page.',
  why: 'A page outside the navigation is in no menu and not in the Word file.',
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
    const named = new Map<string, NavigationEntry>();
    const wrong: NavigationEntry[] = [];
    for (const entry of navigationEntries(corpus)) {
      if (named.has(entry.page) || !corpus.known.pages.has(entry.page)) wrong.push(entry);
      else named.set(entry.page, entry);
    }
    const left = new Set(corpus.known.pages.ids.filter((id) => !named.has(id)));
    for (const entry of wrong) {
      const first = named.get(entry.page);
      const nearest = nearestTo(corpus, entry, first === undefined, [...left], wrong.length);
      if (nearest) left.delete(nearest.name);
      yield toProblem(corpus, entry, first, nearest);
    }
    for (const id of left) {
      if (corpus.sources.get(id)?.text.trim() === '') continue;
      // With the name that name-simple asks for.
      const name = nameFault(id) ? id : toSimplePath(id);
      yield {
        file: id,
        message: 'This page is not in the navigation',
        place: { line: 1, column: 1 },
        help: `Add ${exact(`- page: ${name}`)} to \`navigation\` in site.yaml, where readers should find the page${name === id ? '' : ', once the file has that name'}.`,
      };
    }
  },
};

/**
 * The page that an entry was probably meant to name: one that has moved, one with a similar path, or the
 * only one that is left.
 */
function nearestTo(
  corpus: Corpus,
  { page }: NavigationEntry,
  isMissing: boolean,
  left: readonly string[],
  wrong: number,
): Nearest | undefined {
  const moved = isMissing ? resolveAlias(corpus, page) : undefined;
  if (moved !== undefined && left.includes(moved)) return { name: moved, isSure: true };
  const near = isMissing ? nearestPath(page, left) : undefined;
  const [only] = left;
  if (near || only === undefined || left.length > 1 || wrong > 1) return near;
  return { name: only, isSure: false };
}

function toProblem(
  { registries: { site } }: Corpus,
  { page, path }: NavigationEntry,
  first: NavigationEntry | undefined,
  nearest: Nearest | undefined,
): FileProblem {
  const place = site.placeOf(path);
  return {
    file: site.id,
    place,
    ...unknownName({
      fault: first
        ? `Page ${quote(page)} is already in the navigation`
        : `Page ${quote(page)} does not exist`,
      nearest,
      help: `Remove the entry${first ? '' : ', or add the page to the content folder'}.`,
      toFix: (meant) => tokenEdit(site.text, place, page, meant),
    }),
    ...(first && {
      related: [relatedTo(site.id, site.placeOf(first.path), 'The first entry is here')],
    }),
  };
}
