import { childOf, isOn, textIn, valueOf, type Element } from '../../../ooxml/index.ts';
import { addSpan, emptyContent, omit, toContent, type Content } from './content.ts';
import { drawingIn } from './drawing.ts';
import type { Look, Omission, Span } from './document.ts';
import { answerIn, isFormField } from './form-field.ts';
import {
  addInstruction,
  beginField,
  isContentsField,
  isInResultOf,
  isShown,
  linkInFields,
  notedIn,
} from './fields.ts';
import { formatsOf } from './formats.ts';
import type { Story } from './story.ts';
import { plainIn } from './plain-look.ts';
import { textOfChild } from './run-text.ts';
import { lookOf, type Style } from './styles.ts';

/** Numbers of pages after links, which the program adds. */
const pageReference = 'pagereference';

/** Reads the runs of a paragraph. */
export function readContent(paragraph: Element, style: Style, story: Story): Content {
  const { fields } = story;
  const content = emptyContent();

  const add = (span: Span): void => {
    for (const id of story.openComments) story.onWords(id, span.text);
    addSpan(content, span);
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
      fields.push({
        instruction: element.attributes.get('w:instr') ?? '',
        hasResult: true,
        hasWords: false,
      });
      visitAll(element, link);
      endField(link);
    },
    'w:sdt': (element, link) => {
      if (isFormField(element)) omit(content, 'form field', '');
      visitAll(element, link);
    },
    'w:bookmarkStart': ({ attributes }) => {
      const name = attributes.get('w:name');
      if (name !== undefined) content.bookmarks.push(name);
    },
    'w:commentRangeStart': ({ attributes }) => {
      if (story.openComments.size < 100) story.openComments.add(attributes.get('w:id') ?? '');
    },
    'w:commentRangeEnd': ({ attributes }) => {
      story.openComments.delete(attributes.get('w:id') ?? '');
    },
    'm:oMath': (element) => content.objects.push(`equation ${textIn(element).trim()}`.trim()),
    'm:oMathPara': (element) => content.objects.push(`equation ${textIn(element).trim()}`.trim()),
  };

  function readRun(run: Element, link?: string): void {
    const properties = childOf(run, 'w:rPr');
    if (isOn(childOf(properties, 'w:vanish'))) {
      const words = run.children.map((child) =>
        typeof child === 'string' ? '' : textOfChild(child),
      );
      if (words.join('') !== '' && isShown(fields)) omit(content, 'hidden text', words.join(''));
      return;
    }
    const character = story.styleOf(valueOf(childOf(properties, 'w:rStyle')));
    const look = lookOf(properties, { ...style.look, ...character.look });
    for (const child of run.children) {
      if (typeof child === 'string') continue;
      const open = fields.at(-1);
      if (open?.hasResult && (textOfChild(child) ?? '') !== '') open.hasWords = true;
      if (child.name === 'w:fldChar') readFieldMark(child, link);
      else if (child.name === 'w:instrText' || child.name === 'w:delInstrText')
        addInstruction(fields, textIn(child));
      else if (isInResultOf('NOTEREF', fields)) omitNumber('footnote number', child);
      else if (character.name === pageReference || isInResultOf('PAGEREF', fields))
        omitNumber('page number', child);
      else if (isShown(fields)) {
        const words = textOfChild(child) ?? '';
        const isLink = (linkInFields(fields) ?? link ?? '') !== '';
        // Code has a fill of its own.
        const own = look.code ? [] : [...formatsOf(properties, isLink), ...plainIn(style, look)];
        if (words !== '') content.formats.add(own, words);
        readRunChild(child, look, link);
      }
    }
  }

  function readRunChild(child: Element, look: Look, link: string | undefined): void {
    const where = linkInFields(fields) ?? link;
    const about = { look, ...(where !== undefined && where !== '' && { link: where }) };
    const text = textOfChild(child);
    if (text !== undefined && text !== '') add({ kind: 'text', text, ...about });
    else if (child.name === 'w:br' || child.name === 'w:cr') {
      const type = child.attributes.get('w:type') ?? 'textWrapping';
      if (type === 'textWrapping') add({ kind: 'break', text: '', ...about });
    } else if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference')
      add({ kind: 'note', text: '', look: {}, id: noteId(child) });
    else if (child.name === 'w:sym')
      content.objects.push(`sign ${child.attributes.get('w:char') ?? ''}`);
    else if (['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'].includes(child.name))
      readDrawing(child, about);
    else if (child.name === 'w:ruby') {
      omit(content, 'phonetic guide', textIn(childOf(child, 'w:rt') ?? ''));
      visitAll(childOf(child, 'w:rubyBase'), link);
    }
  }

  function readDrawing(element: Element, about: Pick<Span, 'look' | 'link'>): void {
    const drawing = drawingIn(element, story.targetOf);
    for (const box of drawing.boxes) content.objects.push(`text box ${textIn(box).trim()}`);
    content.boxes.push(...drawing.boxes);
    for (const image of drawing.images) add({ kind: 'image', ...image, ...about });
    if (drawing.other !== undefined) content.objects.push(`drawing ${drawing.other}`.trim());
    if (drawing.isRule) content.hasRule = true;
  }

  function readFieldMark(mark: Element, link: string | undefined): void {
    const type = mark.attributes.get('w:fldCharType');
    const open = fields.at(-1);
    if (type === 'begin') beginField(fields, mark);
    else if (type === 'separate' && open) {
      open.hasResult = true;
      if (isContentsField(open)) content.hasContents = true;
    } else if (type === 'end') endField(link);
  }

  function endField(link: string | undefined): void {
    const field = fields.pop();
    const answer = field?.mark && answerIn(field.mark, field);
    if (answer !== undefined && isShown(fields)) {
      // A box is on the page as one.
      if (!/^[\u2610\u2612]$/.test(answer)) omit(content, 'form field', '');
      if (answer !== '') add({ kind: 'text', text: answer, look: style.look });
    }
    const note = field && notedIn(field);
    // LibreOffice leaves the field of a number that was deleted, without the number.
    if (note !== undefined && field?.hasWords)
      add({ kind: 'number', text: '', look: {}, id: note, ...(link !== undefined && { link }) });
  }

  function omitNumber(what: Omission['what'], child: Element): void {
    const words = textOfChild(child) ?? '';
    if (words.trim() !== '') omit(content, what, words);
  }

  visitAll(paragraph, undefined);
  return toContent(content);
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

/** The id of a footnote, or of an endnote, whose ids are counted apart. */
function noteId({ name, attributes }: Element): string {
  return `${name === 'w:endnoteReference' ? 'end' : ''}${attributes.get('w:id') ?? ''}`;
}
