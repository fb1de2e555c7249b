import {
  childOf,
  childrenOf,
  isOn,
  openPackage,
  relationshipsOf,
  textIn,
  topOf,
  valueOf,
  type Element,
  type Parts,
} from '../../ooxml/index.ts';
import { addBox, addText, toDraft, UnreadableError, type RawAnswers } from '../raw-answers.ts';
import type { Labels } from '../form.ts';
import { lostName, promptless } from './lost-name.ts';
import { textOf, unseen } from './text.ts';

/**
 * Reads the content controls of a Word file, as Word and LibreOffice save them.
 *
 * Source: ISO/IEC 29500-1, 17.5.2; [MS-DOCX] 2.5.1 (`w14:checkbox`)
 *
 * @param labels the labels of boxes and fields: some programs keep nothing else
 * @throws UnreadableError if the file is damaged or too large; an Error if it is not a Word file
 */
export function readWord(bytes: Uint8Array, labels: Labels): RawAnswers {
  const { parts, main } = openPackage(bytes);
  const [fault] = main.xml.faults;
  if (fault !== undefined) throw new UnreadableError(`This Word file is damaged (${fault})`);
  const draft = toDraft();
  let step: string | undefined;
  visitControls(main.xml.root, (control) => {
    const properties = childOf(control, 'w:sdtPr');
    const tag = valueOf(childOf(properties, 'w:tag')) ?? '';
    const name = tag === '' ? lostName(control, labels, step) : tag;
    if (name === undefined) return;
    const box = childOf(properties, 'w14:checkbox');
    const isPrompt = isOn(childOf(properties, 'w:showingPlcHdr'));
    const text = isPrompt ? '' : written(control);
    const drawn = childOf(properties, 'w:text') ? undefined : drawnBoxes.get(text.trim());
    const isChecked = box ? isOn(childOf(box, 'w14:checked'), 'w14:val') : drawn;
    if (isChecked !== undefined) {
      addBox(draft, name, isChecked);
      step = name;
    } else addText(draft, name, tag === '' ? promptless(text, labels) : text);
  });
  const properties = customProperties(parts);
  return {
    kind: 'word',
    state: properties.get('pathways-state'),
    content: properties.get('pathways-content'),
    boxes: draft.boxes,
    texts: draft.texts,
  };
}

function written(control: Element): string {
  return childrenOf(control, 'w:sdtContent')
    .map((content) => textOf(content))
    .join('');
}

/** Programs older than Word 2010 keep only the character of a check box. */
const drawnBoxes: ReadonlyMap<string, boolean> = new Map([
  ['\u2610', false],
  ['\u2611', true],
  ['\u2612', true],
]);

function visitControls(element: Element, visit: (control: Element) => void): void {
  for (const child of childrenOf(element)) {
    if (unseen.has(child.name)) continue;
    if (child.name === 'w:sdt') visit(child);
    visitControls(child, visit);
  }
}

/** The custom properties of the file. ISO/IEC 29500-1, 22.3 */
function customProperties(parts: Parts): ReadonlyMap<string, string> {
  const list = relationshipsOf(parts, '').find(({ kind }) => kind === 'custom-properties');
  const top = topOf(parts.get(list?.target ?? 'docProps/custom.xml'));
  const all = childrenOf(top, 'property');
  const pairs = all.map(
    (each) => [each.attributes.get('name') ?? '', textIn(each).trim()] as const,
  );
  return new Map(pairs.filter(([, value]) => value !== ''));
}
