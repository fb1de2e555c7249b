import { ColumnBreak, Paragraph, type IParagraphOptions, type ParagraphChild } from 'docx';
import type { ChecklistStep } from '../groups.ts';

/** A paragraph of the body, and the step that it belongs to. */
export interface Block {
  readonly paragraph: Paragraph;
  readonly step?: ChecklistStep;
}

/** Gives each content control a number of its own in the document. */
export type NextId = () => number;

/** Numbers from 1. */
export function toNextId(): NextId {
  let last = 0;
  return () => (last += 1);
}

/** A paragraph that belongs to no step. */
export function toBlock(options: IParagraphOptions): Block {
  return { paragraph: new Paragraph(options) };
}

/** What a paragraph begins with that begins the second column. */
export function breakBefore(isBroken: boolean): readonly ParagraphChild[] {
  return isBroken ? [new ColumnBreak()] : [];
}
