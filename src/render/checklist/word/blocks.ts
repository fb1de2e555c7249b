import type { Element } from '../../../ooxml/index.ts';
import type { ChecklistStep } from '../groups.ts';
import { columnBreak, paragraph, textRun, type ParagraphLook } from './elements.ts';

/** A paragraph of the body, and its step. */
export interface Block {
  readonly paragraph: Element;
  readonly step?: ChecklistStep;
}

/** Gives each content control a unique number in the document. */
export type NextId = () => number;

/** Numbers from 1. */
export function toNextId(): NextId {
  let last = 0;
  return () => (last += 1);
}

/** A paragraph without a step. */
export function toBlock(look: ParagraphLook, content: string | readonly Element[]): Block {
  return { paragraph: paragraph(look, typeof content === 'string' ? [textRun(content)] : content) };
}

/** The column break at the start of the first paragraph of the second column. */
export function breakBefore(isBroken: boolean): readonly Element[] {
  return isBroken ? [columnBreak()] : [];
}
