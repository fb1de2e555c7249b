import type { Line } from '../../source/map-base.ts';
import { marksOfLook, type DesiredAtom } from '../desired.ts';
import { withPlainSpaces } from '../plain-spaces.ts';
import type { ComparisonContext, ReturnedAtom } from './comparison.ts';
import { numberedElsewhere } from './reasons.ts';

/** What is written for the text of a line that is new; why it can't be, where it can't. */
export function newLine(
  line: Line,
  file: string,
  context: ComparisonContext,
): readonly DesiredAtom[] | string {
  const atoms = line.atoms.map((word) => ({ word, look: line.word.look }));
  return newAtoms(atoms, '', file, context);
}

/** What is written for atoms that are new; why it can't be, where it can't. */
export function newAtoms(
  now: readonly ReturnedAtom[],
  lead: string,
  file: string,
  context: Pick<ComparisonContext, 'toUrl' | 'newNote' | 'toContentStyle'> & {
    readonly beside?: Parameters<typeof withPlainSpaces>[1];
  },
): readonly DesiredAtom[] | string {
  const added: DesiredAtom[] = [];
  let before = lead;
  for (const { word, look } of now) {
    if (word.kind === 'split') added.push({ kind: 'split', text: '', marks: [] });
    else if (word.kind === 'break')
      added.push({ kind: 'break', text: '\n', marks: [], raw: '<br>' });
    else if (word.kind === 'number') return numberedElsewhere;
    else if (word.kind === 'note') {
      const identifier = context.newNote(word.id ?? '', file);
      if (identifier === undefined) return 'a footnote can be added only to the text of a page';
      added.push({ kind: 'note', text: identifier, marks: [] });
    } else if (word.kind === 'image')
      return 'an image is a file: add it to the content folder, then to the page';
    else {
      const marks = [...marksOfLook(word.look, look)];
      if (word.link !== undefined) {
        const url = context.toUrl(word.link, file);
        if (url === undefined) return 'the link leads to nothing that is in the content';
        marks.unshift({ type: 'link', url });
      }
      for (const character of context.toContentStyle(word.text, before))
        added.push({ kind: 'text', text: character, marks });
      before = word.text;
    }
  }
  return withPlainSpaces(added, context.beside);
}
