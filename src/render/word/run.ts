import { hyphenatedAcronym } from '../../model/index.ts';
import type { Look } from './context.ts';
import {
  noBreakHyphen,
  softHyphen,
  textRun,
  type Inline,
  type RunProperties,
  type TextRun,
} from './inline.ts';
import { colors, fonts } from './palette.ts';
import { scriptParts, type ScriptPart } from './scripts.ts';
import { toXmlText } from './text.ts';

/** Formatted text: line ends become spaces, and text in other scripts is marked. */
export function runs(text: string, look: Look): readonly Inline[] {
  const clean = text.replace(/(?<![ \t\f])[ \t\f]*[\r\n][ \t\f\r\n]*/g, ' ');
  return scriptParts(clean, look.leftward)
    .map((part) => run(part.text, look, scriptOptions(part)))
    .filter(({ parts }) => parts.length > 0);
}

/** One formatted run of text, without characters that XML cannot hold. */
export function run(text: string, look: Look, more: RunProperties = {}): TextRun {
  const options = {
    ...toRunOptions(look),
    // A style of the run takes the place of that of bold text.
    ...(look.bold && more.style !== undefined && { bold: look.bold }),
    ...more,
  };
  const whole = toXmlText(text);
  const parts = look.code ? whole : keepAcronyms(whole);
  return textRun(parts.split(hyphen).flatMap(toParts), options);
}

/** The run options of a look. */
export function toRunOptions(look: Look): RunProperties {
  const { bold, italics, emphatic, strike, code, link, vertical, size } = look;
  return {
    // A run has one style.
    ...(bold && !emphatic && !link && { style: 'Strong' }),
    ...(emphatic && !link && { style: 'Emphasis' }),
    ...((link ? bold || emphatic : bold && emphatic) && { bold: true }),
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

const hyphen = /([\u00ad\u2011])/;

/** Word shows these two as characters unless they are elements (ISO/IEC 29500-1, 17.3.3.29 and 17.3.3.18). */
function toParts(text: string): TextRun['parts'] {
  if (text === '\u00ad') return [softHyphen];
  return text === '\u2011' ? [noBreakHyphen] : text === '' ? [] : [text];
}

/** Replaces hyphens in acronyms with nonbreaking ones. Addresses are left as they are. */
function keepAcronyms(text: string): string {
  return text.includes('://')
    ? text
    : text.replace(hyphenatedAcronym, (acronym) => acronym.replaceAll('-', '\u2011'));
}

/**
 * Word orders words from right to left only in runs that are marked so, and takes quotation marks and the like
 * from the East Asian font only with a hint (ISO/IEC 29500-1, 17.3.2.26).
 */
function scriptOptions({ script }: ScriptPart): RunProperties {
  if (script === undefined) return {};
  return script === 'rightToLeft' ? { rightToLeft: true } : { eastAsian: script };
}
