import type { PreviewNote, PreviewStatus } from '../../model/index.ts';
import { counted } from './elements.ts';

/** How many findings there are, in words. */
export function summaryOf({ notes, faults, moreNotes }: PreviewStatus): string {
  const count = (severity: PreviewNote['severity']): number =>
    notes.filter((note) => note.severity === severity).length;
  const [errors, warnings] = [count('error') + faults.length, count('warning')];
  if (moreNotes > 0) return `More than ${counted(notes.length, 'finding')}`;
  return errors + warnings === 0
    ? 'No errors or warnings'
    : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
}
