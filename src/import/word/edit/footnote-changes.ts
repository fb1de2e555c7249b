import type { FootnoteDefinition } from 'mdast';
import type { Edit, Page } from '../../../model/index.ts';
import { bodyPassages, type Passage } from '../source/passages.ts';
import type { Comparison } from './compare/comparison.ts';
import { nextLine, lineStart } from './page-text.ts';
import type { AddedNote } from './unit.ts';
import type { UnitInput } from './unit-input.ts';

/** Definitions of footnotes that go: what they say, and the edits that take them out. */
interface DeletedNotes {
  readonly passages: readonly Passage[];
  readonly edits: readonly Edit[];
}

/** Footnotes whose only mark was deleted go as a whole. */
export function droppedNotes(
  { base, result }: Comparison,
  { corpus }: UnitInput,
  file: string,
): DeletedNotes {
  const kept = new Set(result.flatMap(({ base: at }) => at ?? []));
  const page = corpus.pages.get(file);
  const gone = base.flatMap((atom, index) => {
    const source = atom.passage?.atoms[atom.at];
    return source?.kind === 'note' && !kept.has(index) ? [source.text] : [];
  });
  const added = new Set(
    result.flatMap(({ desired }) => (desired?.kind === 'note' ? [desired.text] : [])),
  );
  const identifiers = gone.filter((identifier) => !added.has(identifier));
  if (!page || identifiers.length === 0) return { passages: [], edits: [] };
  return deletedNotes(page, identifiers);
}

/** The definitions of footnotes that nothing else cites. */
export function deletedNotes(page: Page, identifiers: readonly string[]): DeletedNotes {
  const cited = page.notes.filter(
    ({ identifier, references }) =>
      references.length <= identifiers.filter((each) => each === identifier).length,
  );
  const gone = new Set(
    cited
      .filter(({ identifier }) => identifiers.includes(identifier))
      .map((note) => note.identifier),
  );
  const all = bodyPassages(page);
  const passages = all.filter(({ note }) => note !== undefined && gone.has(note));
  const definitions = cited.filter(({ identifier }) => gone.has(identifier));
  const edits = definitions.map(({ definition }) => removalOf(definition, page.text));
  return { passages, edits };
}

function removalOf(definition: FootnoteDefinition, text: string): Edit {
  const start = lineStart(text, definition.position?.start.offset ?? 0);
  let end = nextLine(text, definition.position?.end.offset ?? 0);
  while (end < text.length && text.slice(end, nextLine(text, end)).trim() === '')
    end = nextLine(text, end);
  return { start, end, text: '' };
}

/** The definitions of new footnotes that lines of a page cite. */
export function addedNotes(
  file: string,
  identifiers: ReadonlySet<string>,
  { notes }: UnitInput,
): readonly AddedNote[] {
  return [...notes.values()].filter(
    (note) => note.file === file && identifiers.has(note.identifier),
  );
}
