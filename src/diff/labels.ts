import type { Change, ItemChange, ItemKind, PageChange, Passage } from './change.ts';

/** What was compared. */
export interface Heading {
  readonly title: string;
  readonly base: string;
  readonly head: string;
}

/** How many facts changed, and on how many pages that shows; empty if none did. */
export function factsLabel({ items }: Change): string {
  const facts = items.filter(({ kind, how }) => kind === 'citedFact' && how === 'changed');
  if (facts.length === 0) return '';
  const pages = new Set(facts.flatMap(({ where }) => where));
  const shown = pages.size === 0 ? 'no page' : counted(pages.size, 'page');
  return `${counted(facts.length, 'fact')} changed, on ${shown}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What each kind of item is called. */
export const kindLabels = {
  page: 'Pages',
  step: 'Checklist steps',
  resource: 'Resources',
  footnote: 'Footnotes',
  contact: 'Contacts',
  acronym: 'Acronyms',
  citedFact: 'Facts',
  fact: 'Facts on record',
  record: 'Records',
  image: 'Images',
  attachment: 'Attachments',
  site: 'Whole toolkit',
} as const satisfies Record<ItemKind | 'page', string>;

/** What happened, in a word, so that it does not depend on color. */
export const howLabels = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
} as const satisfies Record<ItemChange['how'], string>;

/** The same for a page, which can move as well. */
export function pageLabel({ how, before, passages }: PageChange): string {
  if (before === undefined) return howLabels[how];
  return passages.length === 0 ? 'Moved' : 'Moved and changed';
}

/** What a passage is, for people who cannot see it. */
export const passageLabels = {
  heading: 'Heading',
  paragraph: 'Paragraph',
  item: 'List item',
  row: 'Table row',
  quote: 'Quotation',
  callout: 'Callout',
  term: 'Term',
  definition: 'Definition',
  summary: 'Summary',
  code: 'Code',
} as const satisfies Record<Passage['kind'], string>;

/** The number of changes of each kind; kinds without any are left out. */
export function countsOf({ pages, items }: Change) {
  const all = [...pages.map(({ how }) => ({ kind: 'page' as const, how })), ...items];
  const kinds = Object.keys(kindLabels) as (keyof typeof kindLabels)[]; // its own keys
  return kinds
    .map((kind) => {
      const count = (how: ItemChange['how']): number =>
        all.filter((each) => each.kind === kind && each.how === how).length;
      return { kind, added: count('added'), removed: count('removed'), changed: count('changed') };
    })
    .filter(({ added, removed, changed }) => added + removed + changed > 0);
}

/** Where on its page a passage is; empty for headings, which say so themselves. */
export function positionLabel({ under, kind }: Passage): string {
  if (kind === 'heading') return '';
  return under === '' ? 'At the beginning' : `Under “${under}”`;
}

/** The pages that show an item: three of them, and the number of others; empty if there are none. */
export function whereLabel(where: readonly string[]): string {
  if (where.length === 0) return '';
  const left = where.length - maxWhere;
  const more = left > 0 ? `, and ${left} more ${left === 1 ? 'page' : 'pages'}` : '';
  return `on ${where.slice(0, maxWhere).join(', ')}${more}`;
}

const maxWhere = 3;
