/** Words and signs as a reader sees them. */
export function shownText(
  words: readonly { readonly kind: string; readonly text: string }[],
): string {
  return words.map(({ kind, text }) => (kind === 'text' ? text : (signs[kind] ?? ''))).join('');
}

const signs: Readonly<Record<string, string>> = {
  split: '¶',
  break: '⏎',
  note: '[footnote]',
  number: '[footnote]',
  image: '[image]',
};
