import type { Field } from '../fields.ts';
import type { Style } from './type.ts';

/** A rectangle, in points from the top left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A text in its place. */
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

/** Where something ends. */
export function below({ y, height }: Box): number {
  return y + height;
}

/** How tall and how wide a text is when it is set in lines of a width, in points. */
export interface Measure {
  height(text: string, style: Style, width: number): number;
  width(text: string, style: Style): number;
}

/** Puts a text in its place. */
export function toTextBox(
  measure: Measure,
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
  text: string,
  style: Style,
): TextBox {
  return { x, y, width, height: measure.height(text, style, width), text, style };
}

/** Puts texts below each other. */
export function stack(
  measure: Measure,
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
  texts: readonly string[],
  style: Style,
): readonly TextBox[] {
  let top = y;
  return texts.map((text) => {
    const box = toTextBox(measure, { x, y: top, width }, text, style);
    top = below(box);
    return box;
  });
}
