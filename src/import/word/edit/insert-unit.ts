import type { Edit, Page } from '../../../model/index.ts';
import { insertBlocks } from './insert-blocks.ts';
import type { WordChange } from './change.ts';
import { compareLines } from './compare/compare-lines.ts';
import { newLine } from './compare/new-atoms.ts';
import { shownText } from './compare/shown-text.ts';
import type { DesiredAtom } from './desired.ts';
import { addedNotes } from './footnote-changes.ts';
import type { Insertion } from './insertion.ts';
import { addedSteps } from './list-units.ts';
import { toNewBlocks } from './new-blocks.ts';
import { styleOf } from './page-text.ts';
import { addRows } from './table-rows.ts';
import { aboutLines, type UnitInput } from './unit-input.ts';
import { withoutEdits, type Unit } from './unit.ts';

/** The units of lines that are new. */
export function insertUnit(insertion: Insertion, input: UnitInput): readonly Unit[] {
  const { lines, page, before, moved } = insertion;
  const changes = (reason?: string): WordChange[] =>
    lines.map((line) => ({
      kind: moved.has(line) ? 'moved' : 'paragraph added',
      outcome: reason === undefined ? 'applied' : 'left',
      ...aboutLines([line], page),
      before: '',
      after: shownText(line.atoms),
      file: page?.id,
      offset: before?.node?.position?.end.offset,
      reason,
    }));
  const refuse = (reason: string): readonly Unit[] => [
    { ...withoutEdits, file: page?.id ?? '', changes: changes(reason) },
  ];
  if (!page || !insertion.isInBody) {
    const steps = page && addedSteps(lines, page, insertion.previous, input);
    return steps ? [steps] : refuse(reasonOutside(insertion));
  }
  const texts: (readonly DesiredAtom[])[] = [];
  for (const line of lines) {
    const old = moved.get(line);
    const atoms = old
      ? compareLines([old], [line], input.context).result.flatMap(({ desired }) => desired ?? [])
      : newLine(line, page.id, input.context);
    if (typeof atoms === 'string') return refuse(atoms);
    texts.push(atoms);
  }
  const added = toNewBlocks(insertion, texts, page);
  if (typeof added === 'string') return refuse(added);
  const { blocks, signatures } = added;
  const isRow = before?.kind === 'cell' && lines[0]?.word.cell !== undefined;
  const rows = isRow ? addRows(before, blocks, page) : undefined;
  if (typeof rows === 'string') return refuse(rows);
  const cited = texts.flat().flatMap(({ kind, text }) => (kind === 'note' ? [text] : []));
  const notes = addedNotes(page.id, new Set(cited), input);
  const places = {
    ...insertion,
    text: page.text,
    style: styleOf(page),
    bodyStart: bodyStart(page),
  };
  return [
    {
      file: page.id,
      changes: changes(),
      about: before ? [before] : insertion.after ? [insertion.after] : [],
      expected: { replaced: new Map(), added: new Map([[before, signatures]]) },
      ...(notes.length > 0 && { addedNotes: notes }),
      attempts: [() => toEdits(rows ?? insertBlocks(blocks, places))],
    },
  ];
}

/** Why lines can't be added beside what the program makes of the content's data. */
function reasonOutside({ lines, previous }: Insertion): string {
  if (lines.every(({ word }) => word.style === 'step'))
    return 'a step is added below `steps` in the front matter of its page, with an id';
  const file = previous?.passage?.file ?? '';
  if (file === 'resources.yaml')
    return 'a resource is added to resources.yaml, and its id to `resources` in the front matter of the page';
  if (file === 'contacts.yaml')
    return 'a contact is added to contacts.yaml, and its id to `contacts` in the front matter of the page';
  if (file === 'acronyms.yaml') return 'an acronym is added to acronyms.yaml';
  return 'the program writes what is around it, so it has no place in the content';
}

function toEdits(edit: Edit | undefined): readonly Edit[] | undefined {
  return edit && [edit];
}

/** Where the text of a page begins: after its front matter. */
function bodyStart({ tree }: Page): number {
  const [first] = tree.children;
  return first?.type === 'yaml' ? (first.position?.end.offset ?? 0) : 0;
}
