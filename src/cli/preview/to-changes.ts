import { howLabels, kindLabels, pageLabel, type ItemChange } from '../../diff/index.ts';
import type { Page, PreviewStatus } from '../../model/index.ts';
import { entryName, entriesOn } from './entries.ts';
import { lineOf } from './line-of.ts';
import type { Shown } from './live.ts';
import { hrefOf, type Site } from './site.ts';

/** More would fill the list. */
const maxElsewhere = 200;

type Changes = NonNullable<PreviewStatus['changes']>;
type Place = Pick<Changes['entries'][number], 'entry' | 'line'>;

/** What changed on a page, in entries that it shows, and elsewhere; undefined where that is not known. */
export function toChanges(shown: Shown, site: Site, path: string): Changes | undefined {
  const { corpus, compared, isOld } = shown;
  if (!corpus || !compared || isOld) return undefined;
  const { earlier, change } = compared;
  const page = corpus.pages.get(site.fileOf.get(path) ?? '');
  const shownEntries = entriesOn(corpus, path, page);
  const marks = page && earlier.marksOn(corpus, page.id);
  const items = (change?.items ?? []).map((item) => ({
    item,
    place: placeOf(shownEntries, page, item),
  }));
  const elsewhere = [
    ...(change?.pages ?? [])
      .filter((each) => each.id !== page?.id)
      .map((each) => ({
        group: kindLabels.page,
        how: pageLabel(each),
        name: each.title,
        detail: each.id,
        href: hrefOf(site, each.id),
        fields: [],
      })),
    ...items
      .filter(({ place }) => !place)
      .map(({ item: { kind, how, id: detail, name, fields } }) => ({
        group: kindLabels[kind],
        how: howLabels[how],
        name,
        detail: detail === name ? '' : detail,
        href: null,
        fields,
      })),
  ];
  return {
    since: earlier.name,
    how: marks?.how ?? 'same',
    fields: marks?.fields ?? [],
    marks: marks?.marks ?? [],
    entries: items.flatMap(({ item, place }) =>
      place
        ? [{ kind: item.kind, how: item.how, name: nameOf(item), fields: item.fields, ...place }]
        : [],
    ),
    elsewhere: elsewhere.slice(0, maxElsewhere),
    moreElsewhere: Math.max(elsewhere.length - maxElsewhere, 0),
  };
}

const registryOf: Partial<Record<ItemChange['kind'], Parameters<typeof entryName>[0]>> = {
  resource: 'resource',
  contact: 'contact',
  citedFact: 'fact',
};

/** Several facts may have the same noun, which their figures say as well. */
function nameOf({ kind, id, name }: ItemChange): string {
  return kind === 'citedFact' ? id : name;
}

/** Where a page shows something that changed: at its entry, or at a line of the page; undefined where it doesn't. */
function placeOf(
  entries: ReadonlySet<string>,
  page: Page | undefined,
  { kind, how, id, where }: ItemChange,
): Place | undefined {
  if (kind === 'step') {
    if (!page) return undefined;
    const index = page.steps.findIndex((step) => step.id === id);
    if (index >= 0) return { entry: null, line: lineOf(page, ['steps', index]) };
    const isGone = how === 'removed' && where.includes(page.meta.title);
    return isGone ? { entry: null, line: lineOf(page, ['steps']) } : undefined;
  }
  if (kind === 'footnote') {
    if (!page || !id.startsWith(`${page.id}#`)) return undefined;
    const note = page.notes.find(({ identifier }) => identifier === id.slice(page.id.length + 1));
    return { entry: null, line: note?.definition.position?.start.line ?? null };
  }
  const registry = registryOf[kind];
  const entry = registry && entryName(registry, id);
  return entry !== undefined && entries.has(entry) ? { entry, line: null } : undefined;
}
