import type { PreviewNote } from '../../model/index.ts';
import { element, withCode } from './elements.ts';

const labels = { error: 'Error', warning: 'Warning', suggestion: 'Suggestion' } as const;

/** A finding: how serious it is, what is wrong, what to write, and the rule. */
export function toNote({ severity, message, help, rule, line, file }: PreviewNote): HTMLElement {
  const where = [rule, line === null ? file : `line ${line}`].filter((part) => part !== null);
  const note = element(
    'div',
    `preview-note preview-${severity}`,
    element('p', 'preview-message', element('b', '', labels[severity]), ' ', ...withCode(message)),
    ...(help === null ? [] : [element('p', '', ...withCode(help))]),
    element('p', 'preview-where', where.join(' · ')),
  );
  note.setAttribute('role', 'note');
  return note;
}
