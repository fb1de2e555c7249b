import type { Field } from '../fields.ts';
import type { Style } from './type.ts';

/** A rectangle, in points from the top left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A text with its position. */
export interface TextBox extends Box {
  readonly text: string;
  readonly style: Style;
}

/** A field with its label. */
export interface FieldBox {
  readonly field: Field;
  readonly label: TextBox;
  readonly box: Box;
}

/** The bottom of a box. */
export function below({ y, height }: Box): number {
  return y + height;
}

/** The height of a text in lines of some width, these lines, and its width on one line, in points. */
export interface Measure {
  lines(text: string, style: Style, width: number): readonly string[];
  height(text: string, style: Style, width: number): number;
  width(text: string, style: Style): number;
}

/** Measures a text at a position. */
export function toTextBox(
  measure: Measure,
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
  text: string,
  style: Style,
): TextBox {
  return { x, y, width, height: measure.height(text, style, width), text, style };
}
