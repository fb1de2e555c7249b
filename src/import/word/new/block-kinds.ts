import type { BlockContent, Paragraph, PhrasingContent } from 'mdast';
import { isCode, type PageLine } from './page-line.ts';

/** Adds a paragraph as what its style says it is: code, the caption of an image, or text. */
export function addBlock(
  target: BlockContent[],
  children: PhrasingContent[],
  line: PageLine,
): void {
  if (isCode(line.word) && isPlain(line)) addCode(target, line);
  else if (children.length > 0 && !addCaption(target, children, line))
    target.push({ type: 'paragraph', children });
}

/** Lines of code that follow each other are one block. */
function addCode(target: BlockContent[], { word: { spans } }: PageLine): void {
  const value = spans.map(({ kind, text }) => (kind === 'break' ? '\n' : text)).join('');
  const last = target.at(-1);
  if (last?.type === 'code') last.value += `\n${value}`;
  else if (value.trim() !== '') target.push({ type: 'code', value });
}

function isPlain({ word: { spans } }: PageLine): boolean {
  return spans.every(({ kind }) => kind === 'text' || kind === 'break');
}

/** The title of an image is the caption below it. */
function addCaption(
  target: readonly BlockContent[],
  children: Paragraph['children'],
  { word: { style } }: PageLine,
): boolean {
  const last = target.at(-1);
  const [image] = last?.type === 'paragraph' && last.children.length === 1 ? last.children : [];
  const [only] = children;
  const isTitle = children.length === 1 && only?.type === 'text';
  if (
    !/caption|^(?:illustration|figure|drawing)$/.test(style) ||
    image?.type !== 'image' ||
    image.title ||
    !isTitle
  )
    return false;
  image.title = only.value;
  return true;
}

/** Adds what is in a box: a quotation, or an image with the caption below it. */
export function addBox(target: BlockContent[], children: BlockContent[]): void {
  const [paragraph] = children;
  const content = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const [image, ...caption] = content;
  if (children.length === 1 && paragraph && image?.type === 'image') {
    const [only] = caption;
    if (caption.length === 0) return void target.push(paragraph);
    if (caption.length === 1 && only?.type === 'text' && !image.title) {
      const titled = { ...image, title: only.value.trim() };
      return void target.push({ type: 'paragraph', children: [titled] });
    }
  }
  if (children.length > 0) target.push({ type: 'blockquote', children });
}
