import { LineRuleType, type IStylesOptions } from 'docx';
import { languageOf } from '../../word/styles.ts';
import { documentFont } from '../../word/typefaces.ts';
import type { Checklist } from '../model.ts';
import type { Plan } from '../pdf/page-plan.ts';
import { promptStyle } from './control.ts';
import { toParagraphStyles } from './paragraph-styles.ts';
import { halfPoint, quietLink, twip } from './styles.ts';

/** The styles of the document. */
export function toStyles(
  plan: Pick<Plan, 'preset' | 'boxOffsets' | 'head'>,
  { colors, language, typefaces }: Pick<Checklist, 'colors' | 'language' | 'typefaces'>,
): IStylesOptions {
  const font = documentFont(typefaces);
  const titlePoint = plan.head.title.style.size;
  return {
    default: {
      document: {
        run: {
          font,
          size: halfPoint(10),
          color: colors.ink,
          language: languageOf(language),
        },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        run: { font, size: halfPoint(titlePoint), bold: true, color: colors.ink },
        paragraph: { keepNext: true, outlineLevel: 0, spacing: { after: twip(2) } },
      },
      heading2: {
        run: { font, size: halfPoint(12.5), bold: true, color: colors.accent },
        paragraph: { keepNext: true, outlineLevel: 1, spacing: { after: twip(4) } },
      },
      hyperlink: { run: { color: colors.accent, bold: true, underline: {} } },
    },
    paragraphStyles: toParagraphStyles(plan, colors, language),
    characterStyles: [
      { id: promptStyle, name: 'Placeholder Text', run: { color: colors.muted } },
      { id: quietLink, name: 'Quiet Link', run: { color: colors.accent } },
    ],
  };
}
