/** Signs of boxes that are checked, and of empty ones. */
const checked =
  '\u2611\u2612\u2713\u2714\u2715\u2716\u2717\u2718\u2297\u22a0\u25a0\u25a3\u25c9\u25cf\u2b1b\u25fc\u{1f5f8}\u{1f5f9}\u{1f5f7}\u{1f5f5}\u{2bbd}\u{2705}\u{2611}';
const empty = '\u2610\u25a1\u25a2\u25ab\u25fb\u25cb\u25ef\u274f\u2750\u2751\u2752\u2b1c\u{1f78e}';

/** A box at the start of a text, as a sign or in brackets. A letter needs brackets. */
const leading = new RegExp(
  `^\\s*(?:(?<checked>[${checked}]\\ufe0f?|\\[\\s*[xX\\u2713\\u2714]\\s*\\]|\\(\\s*[xX\\u2713\\u2714]\\s*\\))|(?<empty>[${empty}]|\\[[\\s_]*\\]|\\([\\s_]*\\)))`,
  'u',
);

/** What people write next to a box instead of ticking it. */
const written = new RegExp(
  `^[\\s[(:,;–—-]*(?:[${checked}]\\ufe0f?|x|y|yes|done|taken|checked|completed?|in place)[\\s\\]).,!:;-]*$`,
  'iu',
);

/** The box at the start of a text, and the text after it; undefined if there is none. */
export function takeMark(
  text: string,
): { readonly value: boolean; readonly rest: string } | undefined {
  const match = leading.exec(text);
  if (!match) return undefined;
  return { value: match.groups?.['checked'] !== undefined, rest: text.slice(match[0].length) };
}

/** Whether a text is a box and nothing else: whether it is checked. */
export function markOf(text: string): boolean | undefined {
  const mark = takeMark(text);
  return mark?.rest.trim() === '' ? mark.value : undefined;
}

/** Whether somebody checked a box by writing beside it: `X`, or `done`. */
export function isWrittenMark(text: string): boolean {
  return written.test(text);
}
