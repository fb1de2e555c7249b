import * as z from 'zod';

/** How long a text of a change can be: as long as a registry. */
const text = z.string().max(2 * 1024 * 1024);
const short = z.string().max(2_000);

/** A run of words that both have, that came, or that went. */
const part = z.strictObject({ how: z.enum(['same', 'inserted', 'deleted']), text });

/** One thing that is said about an entry or a page, such as its title. */
const field = z.strictObject({ name: short, parts: z.array(part).max(20_000) });

/** What kind of text a passage is. */
const passageKind = z.enum(['heading', 'paragraph', 'item', 'row', 'quote', 'code']);

/** A paragraph, an item of a list, a row of a table, as readers see it. */
const passage = z.strictObject({
  kind: passageKind,
  /** The nearest heading before it; empty at the beginning of a page. */
  under: short,
  how: z.enum(['added', 'removed', 'changed']),
  parts: z.array(part).max(20_000),
});

const pageChange = z.strictObject({
  how: z.enum(['added', 'removed', 'changed']),
  /** The path from the content folder: the new one, but for a page that is gone. */
  id: short,
  /** The path at which the page stood before, where that was another. */
  before: short.optional(),
  title: short,
  fields: z.array(field).max(100),
  passages: z.array(passage).max(20_000),
});

/** What stands in the outputs besides pages, in the order in which it is told. */
export const itemKinds = [
  'step',
  'resource',
  'footnote',
  'contact',
  'acronym',
  'fact',
  'state',
  'picture',
  'site',
] as const;

const itemChange = z.strictObject({
  kind: z.enum(itemKinds),
  how: z.enum(['added', 'removed', 'changed']),
  id: short,
  /** What readers call it. */
  name: short,
  /** The titles of pages that show it; none where that says nothing. */
  where: z.array(short).max(10_000),
  fields: z.array(field).max(1_000),
});

/** A file that could not be read as content; what it says is left out of the comparison. */
const unread = z.strictObject({ side: z.enum(['base', 'head']), file: short, reason: short });

/** What one corpus says that another does not: the whole of what a change does to the outputs. */
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
export type ItemKind = (typeof itemKinds)[number];
export type ItemChange = z.infer<typeof itemChange>;
export type Unread = z.infer<typeof unread>;
export type Change = z.infer<typeof change>;

/** Whether nothing that readers see came, went or changed. */
export function isEmpty({ pages, items }: Change): boolean {
  return pages.length === 0 && items.length === 0;
}
