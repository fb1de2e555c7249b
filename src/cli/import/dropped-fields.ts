/** What a field that is left out may tell readers, and where it can be written by hand. */
interface Advice {
  readonly keys: RegExp;
  readonly resource: string;
  readonly footnote: string;
}

const advice: readonly Advice[] = [
  {
    keys: /^(?:editor|translator|collection-editor|editora|ED|A2|A3|A4)$/,
    resource:
      'If readers need to know who edited or translated a work, write it as its `readerNote`',
    footnote: 'Write who edited or translated a work into its footnote, after the title',
  },
  {
    keys: /^emphasis in (?:title|container-title|publisher)$/,
    resource: 'Resources have no emphasis; check that their titles are clear without it',
    footnote: 'To emphasize words in a footnote, write `*` before and after them',
  },
  {
    keys: /^(?:superscript or subscript|math) in (?:title|container-title|publisher)$/,
    resource: 'Write raised and lowered characters as Unicode has them, such as `H₂O`',
    footnote: 'Write raised and lowered characters as Unicode has them, such as `H₂O`',
  },
];

/** So many lines are named. */
const maxLines = 5;

/** What reference managers keep, and the content has no place for, each with how many works have it. */
export function toDropped(
  dropped: ReadonlyMap<string, readonly number[]>,
  target: 'resource' | 'footnote',
): string {
  const all = [...dropped].sort(([a], [b]) => (a < b ? -1 : 1));
  if (all.length === 0) return '';
  const advised = advice.flatMap(({ keys, [target]: help }) => {
    const lines = all.flatMap(([key, own]) => (keys.test(key) ? own : []));
    return lines.length === 0 ? [] : [`${help} (${toLines(lines)})\n`];
  });
  const counts = all.map(([key, { length }]) => `${key} (${length})`);
  return `Not taken over: ${counts.join(', ')}\n${advised.join('')}`;
}

/** Such as `lines 4, 9 and 12 more`. */
function toLines(lines: readonly number[]): string {
  const all = [...new Set(lines)].sort((a, b) => a - b);
  const more = all.length - maxLines;
  const shown = all.slice(0, maxLines).join(', ');
  return `${all.length === 1 ? 'line' : 'lines'} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}
