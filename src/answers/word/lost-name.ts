import { around, childOf, type Element } from '../../ooxml/index.ts';
import { fold, type Labels } from '../form.ts';
import { textOf } from './text.ts';

/**
 * The name of a content control without a tag: LibreOffice 7.4 drops tags, and the titles of check boxes. A check
 * box is identified by the step beside it, a field by its title; a field with another title is the note of the
 * step above it.
 *
 * @param step the step above
 */
export function lostName(
  control: Element,
  labels: Labels,
  step: string | undefined,
): string | undefined {
  const properties = childOf(control, 'w:sdtPr');
  if (childOf(properties, 'w14:checkbox')) {
    const paragraph = around(control, 'w:p');
    return paragraph && labels.steps.get(fold(textOf(paragraph, 'w:sdt')));
  }
  if (!childOf(properties, 'w:text')) return undefined;
  const title = childOf(properties, 'w:alias')?.attributes.get('w:val') ?? '';
  const field = labels.fields.get(fold(title));
  return field ?? (step === undefined ? undefined : `${step}-note`);
}

/**
 * The answer without the prompt, which such programs save as text. The prompt is `Enter text`; older checklists
 * name the field.
 */
export function promptless(text: string, { fields }: Labels): string {
  const wanted = /^Enter (.+)$/.exec(text)?.[1];
  const isPrompt = ['text', ...fields.keys()].some((each) => each.toLowerCase() === wanted);
  return isPrompt ? '' : text;
}
