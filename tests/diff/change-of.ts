import { compare, type Change } from '../../src/diff/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../corpus-of.ts';

/** What changes between two folders of content. */
export async function changeOf(before: Files, after: Files): Promise<Change> {
  return compare(await corpusOf(before), await corpusOf(after));
}

/** What changes between two texts of one page. */
export async function changeOfPage(
  before: string,
  after: string,
  front: readonly [before: Front, after: Front] = [{}, {}],
): Promise<Change> {
  return changeOf(
    folderOf({ 'page.md': pathway(before, front[0]) }),
    folderOf({ 'page.md': pathway(after, front[1]) }),
  );
}

type Front = Readonly<Record<string, string>>;

/** Parts in one line: `[-deleted-]` and `{+inserted+}`, as `git diff --word-diff` writes them. */
export function inline(parts: readonly { readonly how: string; readonly text: string }[]): string {
  return parts
    .map(({ how, text }) =>
      how === 'same' ? text : how === 'inserted' ? `{+${text}+}` : `[-${text}-]`,
    )
    .join('');
}

/** The passages of all pages, one a line. */
export function passagesIn({ pages }: Change): string[] {
  return pages.flatMap(({ passages }) => passages.map(({ parts }) => inline(parts)));
}

/** The items of a change, one a line: kind, what happened, id, and fields. */
export function itemsIn({ items }: Change): string[] {
  return items.map(({ kind, how, id, fields }) =>
    [`${kind} ${how} ${id}`, ...fields.map(({ name, parts }) => `${name}: ${inline(parts)}`)].join(
      ' | ',
    ),
  );
}

/** The fields of all pages, one a line. */
export function fieldsIn({ pages }: Change): string[] {
  return pages.flatMap(({ id, fields }) =>
    fields.map(({ name, parts }) => `${id} ${name}: ${inline(parts)}`),
  );
}
