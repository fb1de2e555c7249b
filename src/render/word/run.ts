import { NoBreakHyphen, SoftHyphen, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { hyphenatedAcronym } from '../../model/index.ts';
import type { Look } from './context.ts';
import { colors, eastAsianFonts, fonts } from './palette.ts';
import { scriptParts, type EastAsian, type ScriptPart } from './scripts.ts';
import { toXmlText } from './text.ts';

/** Formatted text: line ends become spaces, and text in other scripts is marked. */
export function runs(text: string, look: Look): readonly ParagraphChild[] {
  const clean = text.replace(/(?<![ \t\f])[ \t\f]*[\r\n][ \t\f\r\n]*/g, ' ');
  return scriptParts(clean, look.leftward).map((part) =>
    run(part.text, look, scriptOptions(part, look)),
  );
}

/** One formatted run of text, without characters that XML cannot hold. */
export function run(text: string, look: Look, more: IRunOptions = {}): TextRun {
  const options = {
    ...toRunOptions(look),
    // A style of the run takes the place of that of bold text.
    ...(look.bold && more.style !== undefined && { bold: true }),
    ...more,
  };
  const whole = toXmlText(text);
  const parts = (look.code ? whole : keepAcronyms(whole)).split(/([\u00ad\u2011])/);
  if (parts.length === 1) return new TextRun({ ...options, text: parts[0] ?? '' });
  const children = parts.filter((part) => part !== '').map((part) => hyphens.get(part)?.() ?? part);
  return new TextRun({ ...options, children });
}

/** The run options of a look. */
export function toRunOptions(look: Look): IRunOptions {
  const { bold, italics, strike, code, link, vertical, size } = look;
  return {
    // A run has one style.
    ...(bold && (link ? { bold } : { style: 'Strong' })),
    ...(italics && { italics }),
    ...(strike && { strike }),
    ...(link && { style: 'Hyperlink' }),
    ...(size !== undefined && { size: size * 2 }),
    ...(vertical === 'sub' && { subScript: true }),
    ...(vertical === 'super' && { superScript: true }),
    ...(code && {
      font: fonts.code,
      noProof: true,
      shading: { type: 'clear', color: 'auto', fill: colors.shade },
    }),
  };
}

/** Word shows these two as characters unless they are elements (ISO/IEC 29500-1, 17.3.3.29 and 17.3.3.18). */
const hyphens: ReadonlyMap<string, () => SoftHyphen | NoBreakHyphen> = new Map([
  ['\u00ad', () => new SoftHyphen()],
  ['\u2011', () => new NoBreakHyphen()],
]);

/** With hyphens at which no line ends in acronyms; an address is left as it is. */
function keepAcronyms(text: string): string {
  return text.includes('://')
    ? text
    : text.replace(hyphenatedAcronym, (acronym) => acronym.replaceAll('-', '\u2011'));
}

/** The script tells these languages; Chinese characters alone do not. */
const languages: Readonly<Partial<Record<EastAsian, string>>> = {
  japanese: 'ja-JP',
  korean: 'ko-KR',
};

/**
 * Word orders words from right to left only in runs that are marked so, and takes quotation marks and the like
 * from the East Asian font only with a hint (ISO/IEC 29500-1, 17.3.2.26).
 */
function scriptOptions({ script }: ScriptPart, look: Look): IRunOptions {
  if (script === undefined) return {};
  if (script === 'rightToLeft') return { rightToLeft: true };
  const font = look.code ? fonts.code : fonts.body;
  const eastAsia = languages[script];
  return {
    font: { ascii: font, hAnsi: font, eastAsia: eastAsianFonts[script], hint: 'eastAsia' },
    ...(eastAsia !== undefined && { language: { eastAsia } }),
  };
}
