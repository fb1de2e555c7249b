import { fonts } from './palette.ts';

/** What the width of a text depends on. */
export interface TextLook {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly code?: boolean;
}

/** The widths of Calibri from the space to the tilde, in thousandths of its size. */
const regular = [
  226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507,
  507, 507, 507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488,
  459, 631, 623, 252, 319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519,
  487, 468, 307, 386, 307, 498, 498, 291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455,
  229, 799, 525, 527, 525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498,
] as const;

/** Bold letters are wider by no more than this. */
const boldFactor = 1.05;

/** {@link fonts.code} has one width. */
const codeWidth = 600;

/** A full-width character, such as a Chinese one. */
const fullWidth = 1000;

/** More than most other letters have. */
const otherWidth = 620;

/** The width of a text on one line in twentieths of a point, as {@link fonts.body} draws it, or slightly more. */
export function textWidth(text: string, { size, bold = false, code = false }: TextLook): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character, code);
  return Math.ceil((sum / 1000) * size * 20 * (bold && !code ? boldFactor : 1));
}

function widthOf(character: string, code: boolean): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(character))
    return fullWidth;
  if (code) return codeWidth;
  const plain = character.normalize('NFD').codePointAt(0) ?? 0;
  return regular[plain - 32] ?? otherWidth;
}
