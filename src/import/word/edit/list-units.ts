import type { Corpus, Page } from '../../../model/index.ts';
import type { BaseLine, Line } from '../source/map-base.ts';
import type { WordChange } from './change.ts';
import { shownText } from './compare/shown-text.ts';
import { aboutLines, type UnitInput } from './unit-input.ts';
import { withoutEdits, type Unit } from './unit.ts';
import type { ItemChange } from './yaml-items.ts';

/** An item of a list in the front matter of a page, and the lines that show it. */
interface Shown {
  readonly page: Page;
  readonly list: 'steps' | 'resources' | 'contacts';
  readonly index: number;
}

/**
 * The units of lines that show whole items of front matter: steps of a page, and the resources and contacts that it
 * names. An item goes if all of its lines went.
 *
 * @returns the units, and the lines that are in none
 */
export function deletedItems(
  lines: readonly BaseLine[],
  { map, corpus }: UnitInput,
): { readonly units: readonly Unit[]; readonly rest: readonly BaseLine[] } {
  const items = new Map<string, { readonly shown: Shown; readonly own: BaseLine[] }>();
  const keyOf = ({ page, list, index }: Shown): string => `${page.id} ${list} ${index}`;
  for (const line of lines) {
    const shown = shownBy(line, corpus);
    if (!shown) continue;
    const known = items.get(keyOf(shown));
    if (known) known.own.push(line);
    else items.set(keyOf(shown), { shown, own: [line] });
  }
  const lists = new Map<string, { readonly shown: Shown; remove: number[]; own: BaseLine[] }>();
  for (const [key, { shown, own }] of items) {
    const all = map.lines.filter((line) => {
      const other = line.page === shown.page ? shownBy(line, corpus) : undefined;
      return other && keyOf(other) === key;
    });
    if (all.length !== own.length) continue;
    const { page, list, index } = shown;
    // A list without items says nothing; what it shows is left.
    const gone = [...items.values()].filter(
      ({ shown: other }) => other.page === page && other.list === list,
    );
    if (gone.length === namesIn(page, list).length) continue;
    const name = `${page.id} ${list}`;
    const known = lists.get(name) ?? { shown, remove: [], own: [] };
    lists.set(name, known);
    known.remove.push(index);
    known.own.push(...own);
  }
  const done = new Set([...lists.values()].flatMap(({ own }) => own));
  const units = [...lists.values()].map(({ shown: { page, list }, remove, own }) => {
    const change: ItemChange = { file: page.id, list: [list], remove };
    return toUnit(page, [change], own, page, 'paragraph deleted');
  });
  return { units, rest: lines.filter((line) => !done.has(line)) };
}

function namesIn({ steps, resources, meta }: Page, list: Shown['list']): readonly string[] {
  if (list === 'steps') return steps.map(({ id }) => id);
  return list === 'resources' ? resources : meta.contacts;
}

function shownBy({ page, passage, word }: BaseLine, corpus: Corpus): Shown | undefined {
  const value = passage?.atoms.find((atom) => atom.value)?.value;
  const [first, second] = value?.path ?? [];
  if (!page || !value) return undefined;
  if (word.style === 'step' && first === 'steps' && typeof second === 'number')
    return value.file === page.id ? { page, list: 'steps', index: second } : undefined;
  const list =
    value.file === corpus.registries.resources.id
      ? 'resources'
      : value.file === corpus.registries.contacts.id
        ? 'contacts'
        : undefined;
  const index = list ? namesIn(page, list).indexOf(String(first)) : -1;
  return list && index >= 0 ? { page, list, index } : undefined;
}

/** The unit of new steps after a line of the file; undefined if there are none. */
export function addedSteps(
  lines: readonly Line[],
  page: Page,
  previous: BaseLine | undefined,
  { context, corpus }: UnitInput,
): Unit | undefined {
  if (!lines.every(({ word }) => word.style === 'step')) return undefined;
  const path = previous?.passage?.atoms[0]?.value?.path ?? [];
  const after = previous?.word.style === 'step' ? Number(path[1]) : -1;
  if (Number.isNaN(after) || page.steps.length === 0) return undefined;
  const taken = new Set(
    [...corpus.pages.values()].flatMap(({ steps }) => steps.map(({ id }) => id)),
  );
  const items = lines.map((line): ItemChange => {
    const words = shownText(line.atoms).replace(/^[☐☒]\s*/u, '');
    const text = context.toContentStyle(words.replace(/\s+/g, ' ').trim(), '');
    const id = freeId(text, taken);
    taken.add(id);
    return { file: page.id, list: ['steps'], after, item: { id, text } };
  });
  return toUnit(page, items, lines, page, 'paragraph added');
}

function freeId(text: string, taken: ReadonlySet<string>): string {
  // Letters without their accents: ids are plain.
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase();
  const words =
    plain
      .match(/[a-z\d]+/g)
      ?.slice(0, 6)
      .join('-') ?? 'step';
  let id = words;
  for (let number = 2; taken.has(id); number++) id = `${words}-${number}`;
  return id;
}

function toUnit(
  { id }: Page,
  items: readonly ItemChange[],
  lines: readonly Line[],
  page: Page,
  kind: 'paragraph added' | 'paragraph deleted',
): Unit {
  const isAdded = kind === 'paragraph added';
  return {
    ...withoutEdits,
    file: id,
    changes: lines.map((line): WordChange => {
      const text = shownText(line.atoms);
      return {
        kind,
        outcome: 'applied',
        ...aboutLines([line], page),
        before: isAdded ? '' : text,
        after: isAdded ? text : '',
        file: id,
      };
    }),
    items,
  };
}
