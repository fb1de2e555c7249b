import { readAnswers, type Form, type ReadChecklist } from '../../src/answers/index.ts';

/** Reads a file that holds one checklist, or none. */
export function readOne(bytes: Uint8Array, form: Form): ReadChecklist {
  const [first, ...others] = readAnswers(bytes, form);
  if (!first || others.length > 0)
    throw new Error(`The file holds ${others.length + 1} checklists`);
  return first;
}
