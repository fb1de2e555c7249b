import { childOf, valueOf, type Element } from '../../ooxml/index.ts';
import { nameEndings, similarity, wordCountsOf } from '../../model/index.ts';
import { findStep, withoutText } from '../find-step.ts';
import { fold } from '../fold.ts';
import { isWrittenMark, takeMark } from '../marks.ts';
import type { Entry, Inference } from '../raw-answers.ts';
import type { Context } from './context.ts';
import { readControl } from './control.ts';
import { tagOf, type Line } from './lines.ts';

/** A box of a line: a control with its name, or a sign. */
interface Box {
  readonly value: boolean;
  /** Undefined for a sign, and for a control that lost its name. */
  readonly name: string | undefined;
  readonly alias: string;
  readonly how: Inference | undefined;
}

/** A line of boxes and words, in its order. */
interface StepLine {
  readonly boxes: readonly Box[];
  /** The words before the first box, between boxes, and after the last one. */
  readonly words: readonly string[];
}

/**
 * Reads a line with boxes: the step is told by the name of a box, or else by the words beside it. Of two boxes
 * without a name, the second says that the step is only considered.
 *
 * @returns the id of the step; undefined if it is none, and nothing was read
 */
export function readStepLine(line: Line, context: Context): string | undefined {
  const { boxes, words } = toStepLine(line, context);
  if (boxes.length === 0) return readMarkedStep(words, context);
  const named = boxes.flatMap(({ name }) => (name === undefined ? [] : [context.toName(name)]));
  const all = words.join(' ');
  const found = findStep(all, context.form.labels);
  const step = named[0]?.of ?? found?.id;
  if (step === undefined) return undefined;
  const hasTwo = context.form.hasConsidering || named.length === 0;
  const isTaken = (part: string): boolean => named.some((name) => name.part === part);
  const free = [
    ...(isTaken('step') ? [] : [step]),
    ...(!hasTwo || isTaken('considering') ? [] : [step + nameEndings.considering]),
  ];
  const isKnownBy = found?.id === step && !found.isSimilar;
  const entries: Entry[] = [];
  for (const { value, name = free.shift(), how } of boxes) {
    const last = entries.at(-1);
    if (name === undefined) {
      // A sign beside a box that has its own value.
      if (value && last?.type === 'box' && !last.value)
        entries[entries.length - 1] = { ...last, value, how: 'mark beside the box' };
      continue;
    }
    const isSign = how === 'plain text';
    entries.push({
      type: 'box',
      name,
      value,
      ...(how !== undefined && { how: isSign && !isKnownBy ? 'similar wording' : how }),
    });
  }
  const beside = words.map((each, at) => ({
    at: Math.max(0, Math.min(at, boxes.length) - 1),
    text: ownWords(each, step, boxes[0]?.alias ?? '', context),
  }));
  for (const { at, text } of beside) {
    const entry = entries[at];
    if (text === '') continue;
    // After two boxes, a mark may mean either.
    const isClear = boxes.length === 1 || at < boxes.length - 1;
    if (entry?.type === 'box' && isClear && isWrittenMark(text)) {
      if (!entry.value) entries[at] = { ...entry, value: true, how: 'mark beside the box' };
      continue;
    }
    const own = context.findOwn(text);
    if (own !== '') entries.push({ type: 'stray', near: step, text: own });
  }
  for (const extra of line.extras) entries.push({ type: 'stray', near: step, text: `(${extra})` });
  entries.forEach(context.add);
  return step;
}

/** A step without a box, which somebody marked all the same: `X Find land`. */
function readMarkedStep(words: readonly string[], { form, add }: Context): string | undefined {
  const found = findStep(words.join(' '), form.labels);
  if (!found || found.isSimilar || !isWrittenMark(found.rest)) return undefined;
  add({ type: 'box', name: found.id, value: true, how: 'plain text' });
  return found.id;
}

function toStepLine({ pieces }: Line, { form }: Context): StepLine {
  const boxes: Box[] = [];
  const words: string[] = [''];
  const addBox = (box: Box): void => {
    boxes.push(box);
    words.push('');
  };
  for (const piece of pieces) {
    if ('text' in piece) {
      let { text } = piece;
      const isAtStart = words.every((each) => each.trim() === '');
      for (let mark = takeMark(text); isAtStart && mark; mark = takeMark(text)) {
        addBox({ value: mark.value, name: undefined, alias: '', how: 'plain text' });
        text = mark.rest;
      }
      words[words.length - 1] += text;
      continue;
    }
    const value = readControl(piece.control, form.labels);
    if (value.type !== 'box') continue;
    const tag = tagOf(piece.control);
    const alias = aliasOf(piece.control);
    // Two boxes of one line have one name where Word has cut the second.
    const isNew = tag !== '' && boxes.every(({ name }) => name !== tag);
    addBox({ value: value.value, name: isNew ? tag : undefined, alias, how: value.how });
    words[words.length - 1] += value.rest;
  }
  return { boxes, words };
}

/** The words that are not those of the step, in this edition or in that of the file. */
function ownWords(words: string, step: string, alias: string, { form }: Context): string {
  const text = words.replace(/\s+/g, ' ').trim();
  const labels = [...form.labels.steps].flatMap(([label, id]) => (id === step ? [label] : []));
  for (const label of labels) {
    const rest = withoutText(text, label);
    if (rest !== undefined) return rest;
  }
  // The title of a box has the text of its step, which may have been cut.
  const title = fold(alias.replace(/…$/, ''));
  if (title !== '' && fold(text).startsWith(title))
    return alias.endsWith('…') ? '' : (withoutText(text, title) ?? '');
  const own = wordCountsOf(fold(text));
  const isPrinted = [title, ...labels].some(
    (label) => label !== '' && similarity(own, wordCountsOf(label)) >= leastSimilarity,
  );
  return isPrinted ? '' : text;
}

/** The text of a step in another edition has so many of its words. */
const leastSimilarity = 0.5;

function aliasOf(control: Element): string {
  return valueOf(childOf(childOf(control, 'w:sdtPr'), 'w:alias')) ?? '';
}
