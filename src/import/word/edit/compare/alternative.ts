import { toInline } from '../to-inline.ts';

/** How an alternative text is written, which has no marks. */
const place = {
  style: { emphasis: '*', strong: '*', bullet: '-', eol: '\n' },
  isFirst: false,
  isInCell: false,
} as const;

/** The Markdown of an image with another alternative text; its address, title and definition stay. */
export function withAlternative(image: string, text: string): string {
  const end = labelEnd(image);
  if (end === undefined) return image;
  const label = image.slice('!['.length, end);
  const written = Array.from(text, (character) => ({
    kind: 'text' as const,
    text: character,
    marks: [],
  }));
  const escaped = toInline(written, place).replace(/\\[^]|[[\]]/g, (sign) =>
    sign.length > 1 ? sign : `\\${sign}`,
  );
  const rest = image.slice(end + 1);
  // The label of `![label]` and `![label][]` names the definition.
  const goal = rest === '' || rest === '[]' ? `[${label}]` : rest;
  return `![${escaped}]${goal}`;
}

/** Where the bracket is that closes the first one. */
function labelEnd(image: string): number | undefined {
  if (!image.startsWith('![')) return undefined;
  let depth = 0;
  for (let at = 1; at < image.length; at++) {
    const sign = image[at];
    if (sign === '\\') at++;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) return at;
  }
  return undefined;
}
