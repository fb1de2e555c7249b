import { hasItalics } from '../../../locale/index.ts';
import {
  BorderStyle,
  LineRuleType,
  ShadingType,
  TabStopType,
  type IParagraphStyleOptions,
  type TabStopDefinition,
} from 'docx';
import type { Plan } from '../pdf/page-plan.ts';
import type { Colors } from '../theme.ts';
import { halfPoint, indent, inset, ruled, styleIds, twip } from './styles.ts';

/** The distance between baselines of Calibri, as a multiple of the size. */
const wordLeading = 1.22;

/** The paragraph styles of a checklist; the size and spacing of steps come from the preset. */
export function toParagraphStyles(
  { preset, boxOffsets: [, second] }: Pick<Plan, 'preset' | 'boxOffsets'>,
  colors: Colors,
  language: string,
): readonly IParagraphStyleOptions[] {
  const frame = { style: BorderStyle.SINGLE, size: 6, space: 4, color: colors.line } as const;
  const band = toBand(colors);
  // The line at the left of the contact.
  const aside = {
    border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: colors.accent } },
    indent: { left: twip(12) },
  } as const;
  const left = twip((second ?? 0) + indent);
  const stops = second === undefined ? {} : { tabStops: [toStop(second)] };
  const style = (
    key: keyof typeof styleIds,
    size: number,
    run: NonNullable<IParagraphStyleOptions['run']>,
    paragraph: NonNullable<IParagraphStyleOptions['paragraph']> = {},
  ): IParagraphStyleOptions => ({
    id: styleIds[key],
    name: styleIds[key].replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: halfPoint(size), ...run },
    paragraph,
  });
  return [
    style('toolkit', 10, { color: colors.accent }, { keepNext: true }),
    style('introduction', 10.5, { color: colors.muted }),
    style('notice', 9, { bold: true }),
    style('contact', 10, {}, aside),
    style('purpose', 9.5, { italics: hasItalics(language), color: colors.muted }, aside),
    style('field', 10.5, {}, band),
    style('about', 9, { color: colors.muted }, band),
    style(
      'boxLabels',
      9,
      { color: colors.accent },
      { keepNext: true, spacing: { after: twip(2) }, ...stops },
    ),
    style(
      'step',
      preset.sizePoint,
      {},
      {
        keepLines: true,
        indent: { left, hanging: left },
        ...stops,
        // The font of the boxes would make every first line a quarter taller.
        spacing: {
          after: twip(preset.gapPoint),
          line: twip(preset.sizePoint * wordLeading),
          lineRule: LineRuleType.EXACT,
        },
      },
    ),
    style(
      'fact',
      9,
      { color: colors.muted },
      {
        keepLines: true,
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 4, color: colors.rule } },
      },
    ),
    style('note', 9, { color: colors.muted }, { indent: { left } }),
    style(
      'continued',
      12.5,
      { color: colors.muted },
      { spacing: { after: twip(4) }, ...ruled(colors) },
    ),
    style(
      'notes',
      10.5,
      {},
      {
        border: { top: frame, bottom: { ...frame, space: 24 }, left: frame, right: frame },
        indent: { left: twip(5), right: twip(5) },
      },
    ),
    style('imprint', 9, { color: colors.muted }),
  ];
}

/** A tinted band with padding. */
function toBand({ tint }: Colors): NonNullable<IParagraphStyleOptions['paragraph']> {
  const edge = { style: BorderStyle.SINGLE, size: 8, space: 7, color: tint } as const;
  return {
    border: { top: edge, bottom: edge, left: edge, right: edge },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: tint },
    indent: { left: twip(inset), right: twip(inset) },
  };
}

/** A tab stop at a distance in points. */
function toStop(points: number): TabStopDefinition {
  return { type: TabStopType.LEFT, position: twip(points) };
}
