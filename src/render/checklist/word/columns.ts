import { Column, type ISectionPropertiesOptions } from 'docx';
import { twip } from './styles.ts';

/** The widths of columns as shares that add up to 1, and the gap between them in points. */
export interface ColumnWidths {
  readonly parts: readonly number[];
  readonly gap: number;
}

/** The columns of a section with a width in points. */
export function toColumns(
  { parts, gap }: ColumnWidths,
  width: number,
): NonNullable<ISectionPropertiesOptions['column']> {
  if (parts.length === 1) return { count: 1 };
  const room = width - gap * (parts.length - 1);
  if (parts.every((part) => part === parts[0])) return { count: parts.length, space: twip(gap) };
  return {
    count: parts.length,
    equalWidth: false,
    children: parts.map(
      (part, index) =>
        new Column({
          width: twip(room * part),
          ...(index < parts.length - 1 && { space: twip(gap) }),
        }),
    ),
  };
}
