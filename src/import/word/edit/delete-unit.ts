import type { Corpus } from '../../../model/index.ts';
import type { BaseLine } from '../source/map-base.ts';
import { bodyPassages } from '../source/passages.ts';
import { deletePassages } from './delete-passages.ts';
import type { WordChange } from './change.ts';
import { shownText } from './compare/shown-text.ts';
import { deletedNotes } from './footnote-changes.ts';
import type { Moved } from './insertion.ts';
import { deletedItems } from './list-units.ts';
import { aboutLines, type UnitInput } from './unit-input.ts';
import type { Unit } from './unit.ts';

/** The units of lines that were deleted. */
export function deleteUnit(
  deleted: readonly BaseLine[],
  input: UnitInput,
  moved: Moved,
): readonly Unit[] {
  const { corpus } = input;
  const { units, rest: lines } = deletedItems(deleted, input);
  return [...units, ...deletedText(lines, corpus, moved)];
}

function deletedText(lines: readonly BaseLine[], corpus: Corpus, moved: Moved): readonly Unit[] {
  const elsewhere = new Set(moved.values());
  const byFile = new Map<string, BaseLine[]>();
  for (const line of lines) {
    const file = line.passage?.file ?? '';
    byFile.set(file, [...(byFile.get(file) ?? []), line]);
  }
  return [...byFile].map(([file, own]): Unit => {
    const page = corpus.pages.get(file);
    const all = page ? bodyPassages(page) : [];
    const body = own.filter(({ passage }) => passage?.node !== undefined);
    const gone = new Set(body.flatMap(({ passage }) => passage ?? []));
    const changes = own
      // A line that moved is one change, told where it is now.
      .filter((line) => !elsewhere.has(line))
      .map((line): WordChange => {
        const isText = line.passage?.node !== undefined;
        return {
          kind: 'paragraph deleted',
          outcome: isText ? 'applied' : 'left',
          ...aboutLines([line], line.page),
          before: shownText(line.atoms),
          after: '',
          file: line.passage?.file,
          offset: line.passage?.node?.position?.start.offset,
          reason: isText ? undefined : reasonOf(line),
        };
      });
    const notes = body
      .filter((line) => !elsewhere.has(line))
      .flatMap(({ passage }) => (passage?.atoms ?? []).filter(({ kind }) => kind === 'note'));
    const lost =
      page &&
      deletedNotes(
        page,
        notes.map(({ text }) => text),
      );
    const replaced = new Map([...gone, ...(lost?.passages ?? [])].map((each) => [each, []]));
    return {
      file,
      changes,
      about: [...gone],
      expected: { replaced, added: new Map() },
      attempts:
        gone.size > 0 && page
          ? [
              () => {
                const edits = deletePassages(gone, all, page.text);
                return edits && [...edits, ...(lost?.edits ?? [])];
              },
            ]
          : [],
    };
  });
}

/** Why a line can't be deleted. */
function reasonOf({ passage, word }: BaseLine): string {
  if (!passage) return 'the program writes this text, so there is nothing to delete in the content';
  if (word.style === 'step')
    return 'it is the only step of the page, or one of all that were deleted';
  if (passage.file.endsWith('.yaml')) return `it is written in ${passage.file}: delete it there`;
  return 'each page has a title and a description';
}
