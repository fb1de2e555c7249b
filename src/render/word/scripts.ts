import { isLeftward, leftwardLetters, messagesOf, type Corpus } from '../../model/index.ts';

/** A stretch of text in one kind of script. */
export interface ScriptPart {
  readonly text: string;
  /** `rightToLeft` is Hebrew, Arabic and the like; the others are East Asian. */
  readonly script?: 'rightToLeft' | EastAsian | 'shared';
}

/** The East Asian language, which decides how shared characters look. */
export type EastAsian = 'chinese' | 'japanese' | 'korean';

const eastAsian =
  '\\u1100-\\u11ff\\u2e80-\\u303f\\u3041-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}';

/** Letters that run from left to right. */
const rightward = `(?:(?![${leftwardLetters}${eastAsian}])\\p{L}\\p{M}*)`;

/** What belongs to the letters on both sides of it. */
const neutral = '[\\s\\p{P}\\p{S}\\p{N}]';

/** Words from right to left with what is between them, and a number in brackets after them. */
const leftwardWords = `[${leftwardLetters}]+(?:${neutral}+[${leftwardLetters}]+)*(?:\\s*\\([\\s\\p{P}\\p{N}]*\\p{N}\\))?`;

const inRightward = new RegExp(`(${leftwardWords}|[${eastAsian}]+)`, 'u');
const startOfLeftward = new RegExp(`^[${leftwardLetters}]`, 'u');

/** Where letters of other scripts are: most texts have none. */
const otherScript = /[\u0590-\u1fff\u2e80-\uffff]/;

/** Where the text runs from right to left, what does not: other letters, with the numbers and signs between them. */
const inLeftward = new RegExp(
  `(${rightward}+(?:${neutral}*(?:${rightward}|\\p{N}))*|[${eastAsian}]+)`,
  'u',
);

/**
 * Splits a text where its script changes; nothing is lost.
 *
 * @param inLeftwardText whether the whole paragraph runs from right to left, with its numbers and signs
 */
export function scriptParts(text: string, inLeftwardText = false): readonly ScriptPart[] {
  if (!inLeftwardText && !otherScript.test(text)) return text === '' ? [] : [{ text }];
  return text
    .split(inLeftwardText ? inLeftward : inRightward)
    .flatMap((part, index): ScriptPart[] => {
      if (part === '') return [];
      const isOther = index % 2 === 1;
      if (inLeftwardText ? !isOther : isOther && startOfLeftward.test(part))
        return [{ text: part, script: 'rightToLeft' }];
      if (!isOther || !startOfEastAsian.test(part)) return [{ text: part }];
      return [{ text: part, script: ownScript(part) ?? ownScript(text) ?? 'shared' }];
    });
}

const startOfEastAsian = new RegExp(`^[${eastAsian}]`, 'u');

/** Whether a text runs from right to left: as its words do, or else the language of the content. */
export function runsLeftward({ corpus }: { readonly corpus: Corpus }, text: string): boolean {
  return isLeftward(text) ?? messagesOf(corpus).direction === 'rtl';
}

/**
 * Only Japanese has kana, only Korean has hangul; Chinese characters alone have the language of the text around them, or
 * else that of the content.
 */
function ownScript(text: string): EastAsian | undefined {
  if (/[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]/.test(text)) return 'japanese';
  return /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7af]/.test(text) ? 'korean' : undefined;
}
