import { childOf, childrenOf, isOn, textIn, valueOf, type Element } from '../../ooxml/index.ts';

/** Word's stories: the body, headers, footers, notes, comments. */
export type StoryKind = 'body' | 'header' | 'footer' | 'footnotes' | 'endnotes' | 'comments';

/** Text in one format, without what was deleted. */
export interface RawRun {
  readonly element: Element;
  readonly text: string;
  /** The part of the text that a person typed; the rest is the results of fields. */
  readonly typed: string;
  /** The `w:hyperlink` around it. */
  readonly link: Element | undefined;
  /** Whether it shows something other than text: an image, a note number, a blank field to fill in. */
  readonly hasObject: boolean;
}

export interface RawParagraph {
  readonly element: Element;
  readonly runs: readonly RawRun[];
  /** The codes of the fields around it or starting in it, such as `PAGE`. */
  readonly fields: readonly string[];
}

interface RawStory {
  readonly paragraphs: readonly RawParagraph[];
  readonly tables: readonly Element[];
  /** All fields of the story. */
  readonly fields: readonly string[];
}

/** The elements of a run that show something other than text. */
const objects = new Set(
  'w:drawing w:pict w:object w:sym w:footnoteReference w:endnoteReference w:footnoteRef w:endnoteRef w:separator w:continuationSeparator w:pgNum w:ruby mc:AlternateContent'.split(
    ' ',
  ),
);

const characters: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:ptab', '\t'],
]);

/** Word nests no more fields in one another; those that are deeper are left out. */
const maxNested = 20;

interface Growing extends RawParagraph {
  readonly runs: RawRun[];
  readonly fields: string[];
}

interface Field {
  code: string;
  isResult: boolean;
}

/** What is around an element. */
interface Place {
  readonly paragraph?: Growing | undefined;
  readonly link?: Element | undefined;
}

/** Reads the text in an element, with its fields, in document order. */
export function readStory(root: Element): RawStory {
  const paragraphs: Growing[] = [];
  const tables: Element[] = [];
  const fields: string[] = [];
  const open: Field[] = [];
  let tooDeep = 0;

  function visit(element: Element, place: Place): void {
    switch (element.name) {
      case 'w:p': {
        const paragraph = { element, runs: [], fields: open.map(({ code }) => code.trim()) };
        paragraphs.push(paragraph);
        return visitAll(element, { paragraph });
      }
      case 'w:tbl':
        tables.push(element);
        return visitAll(element, place);
      case 'w:r':
        return readRun(element, place);
      case 'w:hyperlink':
        return visitAll(element, { ...place, link: element });
      case 'w:fldSimple': {
        const code = element.attributes.get('w:instr') ?? '';
        open.push({ code, isResult: true });
        addField(code, place);
        visitAll(element, place);
        open.pop();
        return;
      }
      case 'm:oMath':
        return addObject(element, place);
      case 'w:sdt':
        return place.paragraph && isBlankField(element)
          ? addObject(element, place)
          : visitAll(element, place);
      case 'w:del':
      case 'w:moveFrom':
      case 'w:pPr':
      case 'w:sdtPr':
        return;
      case 'mc:AlternateContent': {
        const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
        if (chosen) visitAll(chosen, place);
        return;
      }
      default:
        return visitAll(element, place);
    }
  }

  function visitAll(parent: Element, place: Place): void {
    for (const child of childrenOf(parent)) visit(child, place);
  }

  function addField(code: string, { paragraph }: Place): void {
    fields.push(code.trim());
    paragraph?.fields.push(code.trim());
  }

  function addObject(element: Element, { paragraph, link }: Place): void {
    paragraph?.runs.push({ element, text: '', typed: '', link, hasObject: true });
  }

  function readRun(element: Element, place: Place): void {
    let text = '';
    let typed = '';
    let hasObject = false;
    for (const child of childrenOf(element)) {
      if (objects.has(child.name)) {
        hasObject = true;
        // A text box has paragraphs of its own.
        visit(child, {});
      } else if (child.name === 'w:fldChar') readMark(child, place);
      else if (child.name === 'w:instrText') {
        const field = open.at(-1);
        if (field) field.code += textIn(child);
      } else {
        const part = child.name === 'w:t' ? textIn(child) : (characters.get(child.name) ?? '');
        text += part;
        if (open.length === 0) typed += part;
      }
    }
    place.paragraph?.runs.push({ element, text, typed, link: place.link, hasObject });
  }

  function readMark(mark: Element, place: Place): void {
    const type = mark.attributes.get('w:fldCharType');
    const field = open.at(-1);
    if (type === 'begin') {
      if (open.length < maxNested) open.push({ code: '', isResult: false });
      else tooDeep += 1;
    } else if (type === 'end' && tooDeep > 0) tooDeep -= 1;
    else if (field && type === 'separate') {
      field.isResult = true;
      addField(field.code, place);
    } else if (field && type === 'end') {
      open.pop();
      if (!field.isResult) addField(field.code, place);
    }
  }

  visit(root, {});
  return { paragraphs, tables, fields };
}

/** Whether an element is a field to fill in that shows nothing but room. */
function isBlankField(control: Element): boolean {
  const isEmpty = isOn(childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr'));
  const content = childOf(control, 'w:sdtContent');
  return isEmpty && content !== undefined && textIn(content).trim() === '';
}

/** The id of the style that a paragraph or run names. */
export function styleOf(
  element: Element,
  properties: 'w:pPr' | 'w:rPr' | 'w:tblPr',
  name: string,
): string | undefined {
  return valueOf(childOf(childOf(element, properties), name));
}
