/** A stretch of text in one kind of script. */
export interface ScriptPart {
  readonly text: string;
  /** `rightToLeft` is Hebrew, Arabic and the like; the others are East Asian. */
  readonly script?: 'rightToLeft' | EastAsian;
}

/** The East Asian language, which decides how shared characters look. */
export type EastAsian = 'chinese' | 'japanese' | 'korean';

const leftward = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc';
const eastAsian =
  '\\u1100-\\u11ff\\u2e80-\\u303f\\u3041-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}';

/** Right-to-left text with what is between its words, or East Asian text. */
const apart = new RegExp(`([${leftward}]+(?:[\\s\\p{P}]+[${leftward}]+)*|[${eastAsian}]+)`, 'u');
const startOfLeftward = new RegExp(`^[${leftward}]`, 'u');

/** Splits a text where its script changes; nothing is lost. */
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

/** Only Japanese has kana, only Korean has hangul; Chinese characters alone have the language of the text around them. */
function ownScript(text: string): EastAsian | undefined {
  if (/[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]/.test(text)) return 'japanese';
  return /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7af]/.test(text) ? 'korean' : undefined;
}
