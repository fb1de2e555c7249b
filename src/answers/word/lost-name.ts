import { around, childOf, type Element } from '../../ooxml/index.ts';
import { fold, type Labels } from '../form.ts';
import { textOf } from './text.ts';

/**
 * The name of a control without a tag: LibreOffice 7.4 drops tags, and the titles of boxes. A box
 * is known by the step beside it, a field by its title, and a field of another title is the note of the step
 * above it.
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
 * What somebody wrote: such programs take the prompt of an empty field for it. It is `Enter text`; checklists
 * handed out earlier name the field.
 */
export function promptless(text: string, { fields }: Labels): string {
  const wanted = /^Enter (.+)$/.exec(text)?.[1];
  const isPrompt = ['text', ...fields.keys()].some((each) => each.toLowerCase() === wanted);
  return isPrompt ? '' : text;
}
