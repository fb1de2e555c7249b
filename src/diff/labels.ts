import type { Change, ItemChange, ItemKind, PageChange, Passage } from './change.ts';

/** What was compared with what, for people. */
export interface Heading {
  /** What the document is called. */
  readonly title: string;
  readonly base: string;
  readonly head: string;
}

/** What each kind of thing is called, one and many. */
export const names = {
  page: ['page', 'Pages'],
  step: ['step', 'Steps of the checklist'],
  resource: ['resource', 'Resources'],
  footnote: ['footnote', 'Footnotes'],
  contact: ['contact', 'Contacts'],
  acronym: ['acronym', 'Acronyms'],
  fact: ['kind of fact', 'Kinds of facts about states'],
  state: ['state', 'States'],
  picture: ['picture', 'Pictures'],
  site: ['toolkit', 'The toolkit as a whole'],
} as const satisfies Record<ItemKind | 'page', readonly [one: string, many: string]>;

/** One word for what happened, so that it does not hang on a colour. */
export const verbs = {
  added: 'New',
  removed: 'Gone',
  changed: 'Changed',
} as const satisfies Record<ItemChange['how'], string>;

/** The same for a page, which can be in another place as well. */
export function verbOf({ how, before, passages }: PageChange): string {
  if (before === undefined) return verbs[how];
  return passages.length === 0 ? 'Moved' : 'Moved and changed';
}

/** What a passage is, for people who cannot see it. */
export const passageNames = {
  heading: 'Heading',
  paragraph: 'Paragraph',
  item: 'Item of a list',
  row: 'Row of a table',
  quote: 'Quotation',
  code: 'Line of code',
} as const satisfies Record<Passage['kind'], string>;

/** How many things of each kind came, went or changed; kinds of which none did are left out. */
export function countsOf({ pages, items }: Change): readonly {
  readonly kind: ItemKind | 'page';
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}[] {
  const all = [...pages.map(({ how }) => ({ kind: 'page' as const, how })), ...items];
  // Its own keys.
  return (Object.keys(names) as (keyof typeof names)[])
    .map((kind) => {
      const count = (how: ItemChange['how']): number =>
        all.filter((each) => each.kind === kind && each.how === how).length;
      return { kind, added: count('added'), removed: count('removed'), changed: count('changed') };
    })
    .filter(({ added, removed, changed }) => added + removed + changed > 0);
}

/** Whether the text of a passage hangs below another heading than the one that is told. */
export function placeOf({ under, kind }: Passage): string {
  if (kind === 'heading') return '';
  return under === '' ? 'At the beginning' : `Under “${under}”`;
}

/** The pages that show something: three of them, and how many more; empty where there are none. */
export function whereText(where: readonly string[]): string {
  if (where.length === 0) return '';
  const left = where.length - maxWhere;
  const more = left > 0 ? `, and ${left} more ${left === 1 ? 'page' : 'pages'}` : '';
  return `on ${where.slice(0, maxWhere).join(', ')}${more}`;
}

const maxWhere = 3;
