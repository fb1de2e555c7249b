import * as z from 'zod';

/** No longer than a registry. */
const text = z.string().max(2 * 1024 * 1024);
const short = z.string().max(2_000);

/** A run of words that both sides have, or that was inserted or deleted. */
const part = z.strictObject({ how: z.enum(['same', 'inserted', 'deleted']), text });

/** A property of an entry or a page that differs, such as its title. */
const field = z.strictObject({ name: short, parts: z.array(part).max(20_000) });

const passageKind = z.enum([
  'heading',
  'paragraph',
  'item',
  'row',
  'quote',
  'callout',
  'term',
  'definition',
  'summary',
  'code',
]);

/** A paragraph, a list item, a table row, as readers see it. */
const passage = z.strictObject({
  kind: passageKind,
  /** The nearest heading before it; empty at the beginning of a page. */
  under: short,
  how: z.enum(['added', 'removed', 'changed']),
  /** Set where only formatting, links, or marks of notes differ. */
  sameWords: z.literal(true).optional(),
  parts: z.array(part).max(20_000),
});

const pageChange = z.strictObject({
  how: z.enum(['added', 'removed', 'changed']),
  /** The path from the content folder: the new one, except for a removed page. */
  id: short,
  /** The earlier path of a page that moved. */
  before: short.optional(),
  title: short,
  fields: z.array(field).max(100),
  passages: z.array(passage).max(20_000),
});

/** What the outputs show besides pages, in the order of a report. */
export const itemKinds = [
  'step',
  'resource',
  'footnote',
  'contact',
  'acronym',
  'citedFact',
  'fact',
  'record',
  'image',
  'attachment',
  'site',
] as const;

/** What a page says of a fact. */
const factUse = z.strictObject({
  /** The path and the title of the page. */
  page: short,
  title: short,
  parts: z.array(part).max(20_000),
});

const itemChange = z.strictObject({
  kind: z.enum(itemKinds),
  how: z.enum(['added', 'removed', 'changed']),
  id: short,
  /** What readers call it. */
  name: short,
  /** The titles of pages that show it. */
  where: z.array(short).max(10_000),
  fields: z.array(field).max(1_000),
  /** Of a fact whose figure changed: the words of each page that uses it. */
  uses: z.array(factUse).max(10_000).optional(),
});

/** A file that has errors, and is left out of the comparison. */
const unread = z.strictObject({ side: z.enum(['base', 'head']), file: short, reason: short });

/** The differences between two corpora, as far as the outputs show them. */
export const change = z.strictObject({
  pages: z.array(pageChange).max(10_000),
  items: z.array(itemChange).max(50_000),
  unread: z.array(unread).max(10_000),
});

export type Part = Readonly<z.infer<typeof part>>;
export type Field = z.infer<typeof field>;
export type Passage = z.infer<typeof passage>;
export type PassageKind = z.infer<typeof passageKind>;
export type PageChange = z.infer<typeof pageChange>;
export type FactUse = z.infer<typeof factUse>;
export type ItemKind = (typeof itemKinds)[number];
export type ItemChange = z.infer<typeof itemChange>;
export type Unread = z.infer<typeof unread>;
export type Change = z.infer<typeof change>;

/** Whether nothing changes for readers. */
export function isEmpty({ pages, items }: Change): boolean {
  return pages.length === 0 && items.length === 0;
}
