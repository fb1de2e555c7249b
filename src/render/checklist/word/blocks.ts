import { ColumnBreak, Paragraph, type IParagraphOptions, type ParagraphChild } from 'docx';
import type { ChecklistStep } from '../groups.ts';

/** A paragraph of the body, and its step. */
export interface Block {
  readonly paragraph: Paragraph;
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
export function toBlock(options: IParagraphOptions): Block {
  return { paragraph: new Paragraph(options) };
}

/** The column break at the start of the first paragraph of the second column. */
export function breakBefore(isBroken: boolean): readonly ParagraphChild[] {
  return isBroken ? [new ColumnBreak()] : [];
}
