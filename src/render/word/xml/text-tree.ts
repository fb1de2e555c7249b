import { fromFragment, type Element } from '../../../ooxml/index.ts';
import { slotIn } from '../slots.ts';
import { textElement } from './word-element.ts';
import type { WrittenText } from './written-text.ts';

/** The elements of a written text. */
interface TextTree {
  /** A nameless element around those of the text. */
  readonly text: Element;
  /** The footnotes by their ids. */
  readonly notes: ReadonlyMap<string, Element>;
  /** The runs with slots for numbers, once they were looked for. */
  fields?: readonly NumberField[];
}

interface NumberField {
  readonly slot: string;
  readonly run: Element;
}

const known = new WeakMap<WrittenText, TextTree>();

/** Remembers the elements from which a text was just written. */
export function rememberTree(written: WrittenText, tree: TextTree): void {
  known.set(written, tree);
}

/** The elements of a text; one that was kept is read. */
export function treeOf(written: WrittenText): TextTree {
  const tree = known.get(written) ?? readTree(written);
  known.set(written, tree);
  return tree;
}

function readTree({ xml, notes }: WrittenText): TextTree {
  return {
    text: fromFragment(xml),
    notes: new Map(
      notes.flatMap(({ id, xml: note }) => {
        const [top] = fromFragment(note).children;
        return typeof top === 'object' ? [[id, top] as const] : [];
      }),
    ),
  };
}

/** Shows numbers after their slots, in place of those from before. */
export function showNumbers(tree: TextTree, numberOf: (slot: string) => string): void {
  tree.fields ??= [tree.text, ...tree.notes.values()].flatMap(fieldsIn);
  for (const { slot, run } of tree.fields) {
    const at = run.children.indexOf(slot) + 1;
    const before = run.children[at];
    const isShown = typeof before === 'object' && before.name === 'w:t';
    const shown = textElement(numberOf(slot));
    shown.parent = run;
    run.children.splice(at, isShown ? 1 : 0, shown);
  }
}

function fieldsIn(element: Element): readonly NumberField[] {
  const fields: NumberField[] = [];
  const visit = (each: Element): void => {
    for (const child of each.children)
      if (typeof child !== 'string') visit(child);
      else if (each.name === 'w:r' && isNumber(child)) fields.push({ slot: child, run: each });
  };
  visit(element);
  return fields;
}

function isNumber(text: string): boolean {
  const kind = slotIn(text)?.kind;
  return kind === 'number' || kind === 'noteNumber';
}
