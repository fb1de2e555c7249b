import type { Page } from '../../model/index.ts';
import type { ComparisonContext } from './edit/compare/comparison.ts';
import { newLine } from './edit/compare/new-atoms.ts';
import { styleOf } from './edit/page-text.ts';
import { signatureOf } from './edit/signature.ts';
import { toInline } from './edit/to-inline.ts';
import type { AddedNote } from './edit/unit.ts';
import type { Line } from './source/map-base.ts';

/**
 * The definition of a footnote that is new.
 *
 * @param others that are new
 * @returns undefined where there can't be one
 */
export function toAddedNote(
  lines: readonly Line[],
  page: Page,
  others: Iterable<AddedNote>,
  context: ComparisonContext,
): AddedNote | undefined {
  if (lines.length === 0) return undefined;
  const style = styleOf(page);
  const parts: string[] = [];
  const signatures: string[] = [];
  for (const line of lines) {
    const atoms = newLine(line, page.id, context);
    if (typeof atoms === 'string') return undefined;
    parts.push(toInline(atoms, { style, isFirst: true, isInCell: false }));
    signatures.push(signatureOf('paragraph', atoms));
  }
  const identifier = freeIdentifier(page, others);
  return { file: page.id, identifier, markdown: parts.join('\n\n    '), signatures };
}

/** A name that no footnote of a page has: a number where all are numbers. */
function freeIdentifier(page: Page, others: Iterable<AddedNote>): string {
  const taken = new Set(page.notes.map(({ identifier }) => identifier));
  for (const { file, identifier } of others) if (file === page.id) taken.add(identifier);
  const isNumbered = [...taken].every((each) => /^\d+$/.test(each));
  for (let number = 1; ; number++) {
    const identifier = isNumbered ? String(number) : `note-${number}`;
    if (!taken.has(identifier)) return identifier;
  }
}
