import {
  childOf,
  childrenOf,
  openPackage,
  textIn,
  type Element,
  type WordPackage,
} from '../files/index.ts';
import { addBox, addText, toDraft, Unreadable, type Filling } from './filling.ts';

/** What a reader does not see: the other form of a shape, and text that somebody deleted or moved away. */
const unseen: ReadonlySet<string> = new Set(['mc:Fallback', 'w:del', 'w:moveFrom']);

/**
 * Reads the content controls of a Word file, as Word and LibreOffice save them.
 *
 * Source: ISO/IEC 29500-1, 17.5.2; [MS-DOCX] 2.5.1 (`w14:checkbox`)
 *
 * @throws Unreadable where the file is damaged or too large; an Error where it is no Word file
 */
export function readWord(bytes: Uint8Array): Filling {
  const file = openPackage(bytes);
  const [fault] = file.main.faults;
  if (fault !== undefined) throw new Unreadable(`Word file that is damaged (${fault})`);
  const draft = toDraft();
  visitControls(file.main.root, (control) => {
    const properties = childOf(control, 'w:sdtPr');
    const name = childOf(properties, 'w:tag')?.attributes.get('w:val') ?? '';
    if (name === '') return;
    const box = childOf(properties, 'w14:checkbox');
    const text = isOn(childOf(properties, 'w:showingPlcHdr')) ? '' : textOf(control);
    const drawn = drawnBoxes.get(text.trim());
    if (box) addBox(draft, name, isOn(childOf(box, 'w14:checked'), 'w14:val'));
    else if (drawn !== undefined) addBox(draft, name, drawn);
    else addText(draft, name, text);
  });
  const properties = customProperties(file);
  return {
    kind: 'word',
    state: properties.get('pathways-state'),
    content: properties.get('pathways-content'),
    boxes: draft.boxes,
    texts: draft.texts,
  };
}

/** Programs older than boxes in Word (2010) keep the sign alone. */
const drawnBoxes: ReadonlyMap<string, boolean> = new Map([
  ['\u2610', false],
  ['\u2611', true],
  ['\u2612', true],
]);

/** Whether a switch is there and not turned off. ISO/IEC 29500-1, 22.9.2.7 */
function isOn(element: Element | undefined, attribute = 'w:val'): boolean {
  const value = element?.attributes.get(attribute) ?? 'true';
  return element !== undefined && !['0', 'false', 'off'].includes(value);
}

function visitControls(element: Element, visit: (control: Element) => void): void {
  for (const child of childrenOf(element)) {
    if (unseen.has(child.name)) continue;
    if (child.name === 'w:sdt') visit(child);
    visitControls(child, visit);
  }
}

/** What the elements of a run stand for. */
const signs: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

/** Looks and other facts about text, in which elements have the names of signs. */
const facts: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr']);

/** The text of a control; each paragraph but the first begins a line. */
function textOf(control: Element): string {
  const parts: string[] = [];
  let hasParagraph = false;
  const visit = (element: Element): void => {
    for (const child of childrenOf(element)) {
      if (unseen.has(child.name) || facts.has(child.name)) continue;
      if (child.name === 'w:p' && hasParagraph) parts.push('\n');
      if (child.name === 'w:p') hasParagraph = true;
      if (child.name === 'w:t') parts.push(lineOf(child));
      else parts.push(signs[child.name] ?? '');
      visit(child);
    }
  };
  for (const content of childrenOf(control, 'w:sdtContent')) visit(content);
  return parts.join('');
}

/** Line ends in a text are spaces, and those around it nothing unless it says that they count. */
function lineOf(text: Element): string {
  const line = textIn(text).replace(/\r\n|[\t\n\r]/g, ' ');
  return text.attributes.get('xml:space') === 'preserve' ? line : line.replace(/^ +| +$/g, '');
}

/** Properties that others than Word gave the file. ISO/IEC 29500-1, 22.3 */
function customProperties({ parts, relationships }: WordPackage): ReadonlyMap<string, string> {
  const called = (relationships.get('') ?? []).find(({ kind }) => kind === 'custom-properties');
  const part = parts.get(called?.target ?? 'docProps/custom.xml');
  const all = childrenOf(part && childrenOf(part.root)[0], 'op:property');
  return new Map(
    all.map((each) => [each.attributes.get('name') ?? '', textIn(each).trim()] as const),
  );
}
