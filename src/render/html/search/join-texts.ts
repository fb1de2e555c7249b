import type { Messages } from '../../../locale/index.ts';
import { inOneLine, wideLineEnd } from '../../../model/index.ts';

/** Texts on one line, with the full stops of the language between them. */
export function joinTexts(messages: Messages, texts: readonly string[]): string {
  const shown = texts
    .map((text) => text.replace(wideLineEnd, '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  return inOneLine(
    shown.map((text, index) => (index < shown.length - 1 ? withStop(messages, text) : text)),
  );
}

function withStop({ say }: Messages, text: string): string {
  return /[\p{L}\p{N})"\u201d'\u2019\uff09\u300d\u300f]$/u.test(text)
    ? say('join.sentence', { text })
    : text;
}
