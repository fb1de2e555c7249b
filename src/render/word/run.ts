import { TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Look } from './context.ts';
import { colours, fonts } from './palette.ts';
import { toXmlText } from './text.ts';

/** Letters of scripts that run from right to left, and what stands between them. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s\p{P}]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*/u;

/** A text of a page in a look: line ends become spaces, and what runs from right to left is marked. */
export function runs(text: string, look: Look): readonly ParagraphChild[] {
  const clean = text.replace(/(?<![ \t\f])[ \t\f]*[\r\n][ \t\f\r\n]*/g, ' ');
  const parts = clean.split(new RegExp(`(${rightToLeft.source})`, 'u'));
  return parts.flatMap((part, index) =>
    // Word orders words from right to left only in runs that are marked so.
    part === '' ? [] : [run(part, look, index % 2 === 1 ? { rightToLeft: true } : {})],
  );
}

/** Whether a text begins in a script that runs from right to left. */
export function startsRightToLeft(text: string): boolean {
  return rightToLeft.test(/\p{L}/u.exec(text)?.[0] ?? '');
}

/** One run of text in a look, with any other settings, without what XML cannot hold. */
export function run(text: string, look: Look, more: IRunOptions = {}): TextRun {
  return new TextRun({ ...toRunOptions(look), ...more, text: toXmlText(text) });
}

/** The settings of a run that a look stands for. */
export function toRunOptions({ bold, italics, strike, code, link }: Look): IRunOptions {
  return {
    ...(bold && { bold }),
    ...(italics && { italics }),
    ...(strike && { strike }),
    ...(link && { style: 'Hyperlink' }),
    ...(code && {
      font: fonts.code,
      noProof: true,
      shading: { type: 'clear', color: 'auto', fill: colours.shade },
    }),
  };
}
