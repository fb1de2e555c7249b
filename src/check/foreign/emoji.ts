import { exact } from '../format-value.ts';

/** The signs of the most common codes. */
const signs: Partial<Record<string, string>> = {
  '+1': '👍',
  '-1': '👎',
  bulb: '💡',
  calendar: '📅',
  construction: '🚧',
  email: '📧',
  exclamation: '❗',
  eyes: '👀',
  fire: '🔥',
  heart: '❤️',
  heavy_check_mark: '✔️',
  information_source: 'ℹ️',
  link: '🔗',
  lock: '🔒',
  memo: '📝',
  point_right: '👉',
  question: '❓',
  rocket: '🚀',
  smile: '😄',
  smiley: '😃',
  star: '⭐',
  tada: '🎉',
  thumbsup: '👍',
  warning: '⚠️',
  white_check_mark: '✅',
  x: '❌',
};

/** What to write instead of the code of an emoji. */
export function emojiHelp(name: string): { readonly help: string; readonly instead?: string } {
  const sign = signs[name];
  return sign === undefined
    ? { help: 'Write the sign itself, or delete it.' }
    : { help: `Write ${exact(sign)}, or delete it.`, instead: sign };
}
