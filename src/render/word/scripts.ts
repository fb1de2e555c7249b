/** A part of a text in letters of one kind. */
export interface ScriptPart {
  readonly text: string;
  /** `rightToLeft` is Hebrew, Arabic and their like; the others are those of East Asia. */
  readonly script?: 'rightToLeft' | EastAsian;
}

/** What decides how letters of East Asia look, since Chinese and Japanese share most of them. */
export type EastAsian = 'chinese' | 'japanese' | 'korean';

const leftward = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc';
const eastAsian =
  '\\u1100-\\u11ff\\u2e80-\\u303f\\u3041-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}';

/** Letters that run from right to left with what stands between them, or letters of East Asia. */
const apart = new RegExp(`([${leftward}]+(?:[\\s\\p{P}]+[${leftward}]+)*|[${eastAsian}]+)`, 'u');
const startOfLeftward = new RegExp(`^[${leftward}]`, 'u');

/** Takes a text apart where the kind of its letters changes; nothing of it is lost. */
export function scriptParts(text: string): readonly ScriptPart[] {
  return text.split(apart).flatMap((part, index): readonly ScriptPart[] => {
    if (part === '') return [];
    if (index % 2 === 0) return [{ text: part }];
    const script = startOfLeftward.test(part)
      ? 'rightToLeft'
      : (ownScript(part) ?? ownScript(text));
    return [{ text: part, script: script ?? 'chinese' }];
  });
}

/** Whether a text begins in a script that runs from right to left. */
export function startsRightToLeft(text: string): boolean {
  return startOfLeftward.test(/\p{L}/u.exec(text)?.[0] ?? '');
}

/** Only Japanese has kana, only Korean has hangul; Chinese characters alone are those of the text around. */
function ownScript(text: string): EastAsian | undefined {
  if (/[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]/.test(text)) return 'japanese';
  return /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7af]/.test(text) ? 'korean' : undefined;
}
