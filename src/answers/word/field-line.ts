import { childOf, valueOf, type Element } from '../../ooxml/index.ts';
import { nameEndings } from '../../model/index.ts';
import { fold } from '../fold.ts';
import { promptless } from '../prompts.ts';
import { trim } from '../trim.ts';
import type { Context } from './context.ts';
import { readControl } from './control.ts';
import { tagOf, type Line } from './lines.ts';

/** Stands for a control in the text of a line. */
const place = '\ufffc';

/** What a label comes after: the start of a line, a tab, a control, a line to write on, or wide spaces. */
const atStart = new RegExp(`(?:^|[\\t\\n${place}_]|\\s{3})\\s*$`);

/** The label of a note below its step. */
const noteLabel = 'note';

/** A part of a line: a label, and what follows it up to the next one. */
interface Part {
  /** The name of the field; undefined before the first label. */
  readonly name: string | undefined;
  readonly text: string;
  readonly controls: readonly Element[];
}

/**
 * Reads a line of fields: labels, each with a control or, where the control is gone, with the answer as text. Text
 * beside an empty field is its answer; beside any other it is kept as a stray.
 *
 * @param step the step above, whose note it may be
 * @param open the field of the heading above
 * @returns the last field; undefined if the line has none, and nothing was read
 */
export function readFieldLine(
  line: Line,
  context: Context,
  step: string | undefined,
  open: string | undefined,
): string | undefined {
  const hasControl = line.pieces.some((piece) => 'control' in piece);
  const parts = toParts(line, context, step);
  if (!hasControl && !isFieldLine(parts)) return undefined;
  let last: string | undefined;
  for (const part of parts) {
    const name =
      part.name ?? (step === undefined || open !== undefined ? open : step + nameEndings.note);
    last = readPart(part, name, context) ?? last;
  }
  for (const extra of line.extras)
    context.add({ type: 'stray', near: last ?? null, text: `(${extra})` });
  return last ?? open ?? step;
}

/** @param fallback the name of a control that has none */
function readPart(
  { name: label, text, controls }: Part,
  fallback: string | undefined,
  context: Context,
): string | undefined {
  const { form, add, findOwn } = context;
  const beside = label === undefined ? findOwn(cleaned(text)) : cleaned(text);
  const values = controls.map((control) => ({
    name: tagOf(control) || (namedBy(control, context) ?? fallback),
    value: readControl(control, form.labels),
  }));
  const [first] = values;
  let isRead = beside === '';
  if (!first && label !== undefined) {
    const value = promptless(beside, form.labels);
    add({ type: 'text', name: label, value, ...(value !== '' && { how: 'plain text' }) });
    return label;
  }
  for (const { name, value } of values) {
    if (value.type === 'box') {
      isRead = true;
      const text = `${value.value ? '\u2612' : '\u2610'} ${beside}`;
      add({ type: 'stray', near: fallback ?? null, text });
    } else if (name === undefined) {
      if (value.value.trim() !== '') add({ type: 'stray', near: null, text: value.value });
    } else if (value.value.trim() === '' && !isRead) {
      isRead = true;
      add({ type: 'text', name, value: beside, how: 'text beside the field' });
    } else add({ type: 'text', name, value: value.value });
  }
  if (!isRead) add({ type: 'stray', near: first?.name ?? null, text: beside });
  return first?.name;
}

function toParts({ pieces }: Line, { form }: Context, step: string | undefined): readonly Part[] {
  const controls = pieces.flatMap((piece) => ('control' in piece ? [piece.control] : []));
  const text = pieces.map((piece) => ('text' in piece ? piece.text : place)).join('');
  const names = new Map(form.labels.fields);
  if (step !== undefined) names.set(noteLabel, step + nameEndings.note);
  const parts: Part[] = [];
  const labels = [...names.keys()].sort((a, b) => b.length - a.length).map(escape);
  const start = new RegExp(`(?:${labels.join('|')})(?=$|[:\\s${place}_])[ :]?`, 'gi');
  let taken = 0;
  const cut = (name: string | undefined, own: string): void => {
    const count = own.split(place).length - 1;
    if (name !== undefined || own !== '')
      parts.push({ name, text: own, controls: controls.slice(taken, taken + count) });
    taken += count;
  };
  let name: string | undefined;
  let from = 0;
  for (const match of text.matchAll(start)) {
    if (!atStart.test(text.slice(Math.max(0, match.index - 100), match.index))) continue;
    cut(name, text.slice(from, match.index));
    name = names.get(fold(match[0].replace(/:\s*$/, '')));
    from = match.index + match[0].length;
  }
  cut(name, text.slice(from));
  return parts;
}

/** Whether a line without a control is one of fields: it begins with a label, and has another or a tab. */
function isFieldLine([first, ...others]: readonly Part[]): boolean {
  if (first?.name === undefined) return false;
  const isNote = first.name.endsWith(nameEndings.note);
  return isNote || others.some(({ name }) => name !== undefined) || /^\s*:|[\t_]/.test(first.text);
}

/** The field that the title of a control names. */
function namedBy(control: Element, { form }: Context): string | undefined {
  const alias = valueOf(childOf(childOf(control, 'w:sdtPr'), 'w:alias')) ?? '';
  return form.labels.fields.get(fold(alias));
}

/** Text without controls, and without the line to write on. */
function cleaned(text: string): string {
  return trim(text.replaceAll(place, ' '), ' \t\n\u00a0:_').replace(/\t+/g, ' ');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
}
