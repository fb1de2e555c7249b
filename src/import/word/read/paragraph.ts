import { childOf, isOn, textIn, valueOf, type Element } from '../../../ooxml/index.ts';
import { drawingIn } from './drawing.ts';
import type { Look, Omission, Span } from './document.ts';
import { answerIn, isFormField } from './form-field.ts';
import { collectFormats, formatsOf, type Format } from './formats.ts';
import { plainIn } from './plain-look.ts';
import { lookOf, type Style } from './styles.ts';
import { signOf } from './symbols.ts';

/** A field that is open: what it does, and whether its result has begun. */
interface Field {
  instruction: string;
  hasResult: boolean;
  /** Its mark, which has what a form is filled in with. */
  readonly mark?: Element;
  /** Whether the result has words. */
  hasWords: boolean;
}

/** What a story carries from one paragraph to the next. */
export interface Story {
  readonly styleOf: (id: string | undefined) => Style;
  /** The target of a relationship. */
  readonly targetOf: (id: string) => string | undefined;
  readonly fields: Field[];
  /** The ids of the comments whose range is open. */
  readonly openComments: Set<string>;
  /** Takes the words of the open comments. */
  readonly onWords: (comment: string, words: string) => void;
}

/** What a paragraph holds. */
interface Content {
  readonly spans: readonly Span[];
  readonly bookmarks: readonly string[];
  readonly objects: readonly string[];
  readonly formats: readonly Format[];
  readonly omissions: readonly Omission[];
  /** The contents of text boxes. */
  readonly boxes: readonly Element[];
  /** Whether a line across the page is drawn in it. */
  readonly hasRule: boolean;
  /** Whether a table of contents begins in it. */
  readonly hasContents: boolean;
}

/** Numbers of pages after links, which the program adds. */
const pageReference = 'pagereference';

/** Reads the runs of a paragraph. */
export function readContent(paragraph: Element, style: Style, story: Story): Content {
  const spans: Span[] = [];
  const bookmarks: string[] = [];
  const objects: string[] = [];
  const formats = collectFormats();
  const omissions: Omission[] = [];
  const boxes: Element[] = [];
  let [hasRule, hasContents] = [false, false];

  const omit = (what: Omission['what'], words: string): void => {
    const last = omissions.at(-1);
    if (last?.what === what && words !== '' && last.words !== '')
      omissions[omissions.length - 1] = { what, words: last.words + words };
    else omissions.push({ what, words });
  };

  const add = (span: Span): void => {
    for (const id of story.openComments) story.onWords(id, span.text);
    const last = spans.at(-1);
    if (span.kind === 'text' && last?.kind === 'text' && isAlike(last, span))
      spans[spans.length - 1] = { ...last, text: last.text + span.text };
    else spans.push(span);
  };

  const visit = (element: Element, link: string | undefined): void => {
    const read = readers[element.name];
    if (read) read(element, link);
    else if (element.name === 'mc:AlternateContent') visitAll(alternativeOf(element), link);
    else if (transparent.has(element.name)) visitAll(element, link);
  };
  const visitAll = (element: Element | undefined, link: string | undefined): void => {
    for (const child of element?.children ?? []) if (typeof child !== 'string') visit(child, link);
  };

  const readers: Readonly<Record<string, (element: Element, link?: string) => void>> = {
    'w:r': readRun,
    'w:hyperlink': (element, link) => {
      const target = story.targetOf(element.attributes.get('r:id') ?? '');
      const anchor = element.attributes.get('w:anchor');
      const fragment = anchor === undefined ? '' : `#${anchor}`;
      visitAll(element, target === undefined ? fragment || link : target + fragment);
    },
    'w:fldSimple': (element, link) => {
      story.fields.push({
        instruction: element.attributes.get('w:instr') ?? '',
        hasResult: true,
        hasWords: false,
      });
      visitAll(element, link);
      endField(link);
    },
    'w:sdt': (element, link) => {
      if (isFormField(element)) omit('form field', '');
      visitAll(element, link);
    },
    'w:bookmarkStart': ({ attributes }) => {
      const name = attributes.get('w:name');
      if (name !== undefined) bookmarks.push(name);
    },
    'w:commentRangeStart': ({ attributes }) => {
      if (story.openComments.size < 100) story.openComments.add(attributes.get('w:id') ?? '');
    },
    'w:commentRangeEnd': ({ attributes }) => {
      story.openComments.delete(attributes.get('w:id') ?? '');
    },
    'm:oMath': (element) => objects.push(`equation ${textIn(element).trim()}`.trim()),
    'm:oMathPara': (element) => objects.push(`equation ${textIn(element).trim()}`.trim()),
  };

  function readRun(run: Element, link?: string): void {
    const properties = childOf(run, 'w:rPr');
    if (isOn(childOf(properties, 'w:vanish'))) {
      const words = run.children.map((child) => (typeof child === 'string' ? '' : textOf(child)));
      if (words.join('') !== '' && isShown()) omit('hidden text', words.join(''));
      return;
    }
    const character = story.styleOf(valueOf(childOf(properties, 'w:rStyle')));
    const look = lookOf(properties, { ...style.look, ...character.look });
    for (const child of run.children) {
      if (typeof child === 'string') continue;
      const open = story.fields.at(-1);
      if (open?.hasResult && (textOf(child) ?? '') !== '') open.hasWords = true;
      if (child.name === 'w:fldChar') readFieldMark(child, link);
      else if (child.name === 'w:instrText' || child.name === 'w:delInstrText')
        addInstruction(textIn(child));
      else if (isInResultOf('NOTEREF')) omitNumber('footnote number', child);
      else if (character.name === pageReference || isInResultOf('PAGEREF'))
        omitNumber('page number', child);
      else if (isShown()) {
        const words = textOf(child) ?? '';
        const isLink = (linkInField() ?? link ?? '') !== '';
        // Code has a fill of its own.
        const own = look.code ? [] : [...formatsOf(properties, isLink), ...plainIn(style, look)];
        if (words !== '') formats.add(own, words);
        readRunChild(child, look, link);
      }
    }
  }

  function readRunChild(child: Element, look: Look, link: string | undefined): void {
    const where = linkInField() ?? link;
    const about = { look, ...(where !== undefined && where !== '' && { link: where }) };
    const text = textOf(child);
    if (text !== undefined && text !== '') add({ kind: 'text', text, ...about });
    else if (child.name === 'w:br' || child.name === 'w:cr') {
      const type = child.attributes.get('w:type') ?? 'textWrapping';
      if (type === 'textWrapping') add({ kind: 'break', text: '', ...about });
    } else if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference')
      add({ kind: 'note', text: '', look: {}, id: noteId(child) });
    else if (child.name === 'w:sym') objects.push(`sign ${child.attributes.get('w:char') ?? ''}`);
    else if (['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'].includes(child.name))
      readDrawing(child, about);
    else if (child.name === 'w:ruby') {
      omit('phonetic guide', textIn(childOf(child, 'w:rt') ?? ''));
      visitAll(childOf(child, 'w:rubyBase'), link);
    }
  }

  function readDrawing(element: Element, about: Pick<Span, 'look' | 'link'>): void {
    const drawing = drawingIn(element, story.targetOf);
    for (const box of drawing.boxes) objects.push(`text box ${textIn(box).trim()}`);
    boxes.push(...drawing.boxes);
    for (const image of drawing.images) add({ kind: 'image', ...image, ...about });
    if (drawing.other !== undefined) objects.push(`drawing ${drawing.other}`.trim());
    if (drawing.isRule) hasRule = true;
  }

  function readFieldMark(mark: Element, link: string | undefined): void {
    const type = mark.attributes.get('w:fldCharType');
    const open = story.fields.at(-1);
    if (type === 'begin' && story.fields.length < 100)
      story.fields.push({ instruction: '', hasResult: false, hasWords: false, mark });
    else if (type === 'separate' && open) {
      open.hasResult = true;
      if (/^\s*TOC\b/.test(open.instruction)) hasContents = true;
    } else if (type === 'end') endField(link);
  }

  function addInstruction(text: string): void {
    const open = story.fields.at(-1);
    if (open && !open.hasResult && open.instruction.length < 4_000) open.instruction += text;
  }

  function endField(link: string | undefined): void {
    const field = story.fields.pop();
    const answer = field?.mark && answerIn(field.mark, field);
    if (answer !== undefined && isShown()) {
      // A box is on the page as one.
      if (!/^[\u2610\u2612]$/.test(answer)) omit('form field', '');
      if (answer !== '') add({ kind: 'text', text: answer, look: style.look });
    }
    const note = /^\s*NOTEREF\s+(\S+)/.exec(field?.instruction ?? '')?.[1];
    // LibreOffice leaves the field of a number that was deleted, without the number.
    if (note !== undefined && field?.hasWords)
      add({ kind: 'number', text: '', look: {}, id: note, ...(link !== undefined && { link }) });
  }

  /** The results of fields that number pages and notes are not what an author wrote. */
  function isShown(): boolean {
    return story.fields.every(
      ({ instruction, hasResult }) => hasResult && !/^\s*(?:PAGEREF|NOTEREF)\b/.test(instruction),
    );
  }

  function omitNumber(what: Omission['what'], child: Element): void {
    const words = textOf(child) ?? '';
    if (words.trim() !== '') omit(what, words);
  }

  function isInResultOf(name: 'NOTEREF' | 'PAGEREF'): boolean {
    return story.fields.some(
      ({ instruction, hasResult }) => hasResult && instruction.trim().startsWith(`${name} `),
    );
  }

  function linkInField(): string | undefined {
    const field = story.fields.findLast(({ instruction }) =>
      /^\s*(?:HYPERLINK|REF)\b/.test(instruction),
    );
    if (!field) return undefined;
    const [, bookmark] = /^\s*REF\s+(\S+).*\\h/.exec(field.instruction) ?? [];
    if (bookmark !== undefined) return `#${bookmark}`;
    if (!/HYPERLINK/.test(field.instruction)) return undefined;
    const words = [...field.instruction.matchAll(/(\\[a-z])|"([^"]*)"/gi)];
    let target = '';
    for (const [index, [, flag, word]] of words.entries())
      if (flag === undefined)
        target += words[index - 1]?.[1] === '\\l' ? `#${word}` : target ? '' : (word ?? '');
    return target;
  }

  visitAll(paragraph, undefined);
  return {
    spans,
    bookmarks,
    objects,
    formats: formats.all,
    omissions,
    boxes,
    hasRule,
    hasContents,
  };
}

/** What only holds other things. */
const transparent: ReadonlySet<string> = new Set([
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'w:bdo',
  'w:dir',
  'w:ins',
  'w:moveTo',
]);

/** The first form of what is there in several, which is the one that new programs show. */
function alternativeOf(element: Element): Element | undefined {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
}

/** The text of a child of a run; undefined if it has none. */
export function textOf(child: Element): string | undefined {
  // Where a deletion is rejected, its text is text again.
  if (child.name === 'w:t' || child.name === 'w:delText') return textIn(child);
  if (child.name === 'w:tab') return '\t';
  if (child.name === 'w:noBreakHyphen') return '\u2011';
  if (child.name === 'w:softHyphen') return '\u00ad';
  return child.name === 'w:sym' ? signOf(child) : undefined;
}

function noteId({ name, attributes }: Element): string {
  return `${name === 'w:endnoteReference' ? 'end' : ''}${attributes.get('w:id') ?? ''}`;
}

function isAlike(a: Span, b: Span): boolean {
  return (
    a.link === b.link &&
    a.look.bold === b.look.bold &&
    a.look.italic === b.look.italic &&
    a.look.strike === b.look.strike &&
    a.look.code === b.look.code &&
    a.look.vertical === b.look.vertical
  );
}
