/** A change to the Markdown of a page: which, and two numbers that choose where. */
export interface RandomEdit {
  readonly kind: (typeof kinds)[number];
  readonly line: number;
  readonly word: number;
  readonly text: string;
}

export const kinds = [
  'replace',
  'insert',
  'delete',
  'bold',
  'italic',
  'link',
  'paragraph',
  'item',
  'heading',
  'delete line',
  'split',
  'join',
  'alternative text',
] as const;

/** Applies a random edit to the body of a page; the same text if it has no place there. */
export function editRandomly(page: string, { kind, line, word, text }: RandomEdit): string {
  const start = page.indexOf('\n---\n', 3) + 5;
  if (kind === 'alternative text')
    return page.slice(0, start) + withAlternative(page.slice(start), line, text);
  const lines = page.slice(start).split('\n');
  const own = lines.flatMap((each, index) => (isProse(each) ? [index] : []));
  const at = own[line % Math.max(1, own.length)];
  if (at === undefined) return page;
  const here = lines[at] ?? '';
  const sign = /^(?:[-*+] |\d+\. |#+ )?/.exec(here)?.[0] ?? '';
  const words = here.slice(sign.length).split(' ');
  const position = word % words.length;
  const chosen = words[position] ?? '';
  const written = escape(text);
  const isPlain = /^[A-Za-z]+$/.test(chosen);
  const isParagraph = sign === '' && lines[at - 1] === '' && lines[at + 1] === '';
  const put = (next: readonly string[]): void => void (lines[at] = sign + next.join(' '));
  if (kind === 'replace' && isPlain) put(words.with(position, written));
  else if (kind === 'insert' && isPlain) put(words.toSpliced(position, 0, written));
  else if (kind === 'delete' && isPlain && words.length > 3) put(words.toSpliced(position, 1));
  // A heading is bold in Word anyway.
  else if (kind === 'bold' && isPlain && !sign.startsWith('#'))
    put(words.with(position, `**${chosen}**`));
  else if (kind === 'italic' && isPlain) put(words.with(position, `_${chosen}_`));
  else if (kind === 'link' && isPlain && !here.includes('['))
    put(words.with(position, `[${chosen}](https://example.org/${word})`));
  else if (kind === 'paragraph' && isParagraph) lines.splice(at, 0, `New: ${written}`, '');
  else if (kind === 'heading' && isParagraph) lines.splice(at, 0, `## New: ${written}`, '');
  else if (kind === 'item' && /^[-*+] /.test(sign)) lines.splice(at, 0, `${sign}New: ${written}`);
  else if (kind === 'delete line' && isParagraph) lines.splice(at, 2);
  else if (kind === 'split' && isParagraph && words.length > 8 && isPlain && position > 2)
    lines.splice(at, 1, words.slice(0, position).join(' '), '', words.slice(position).join(' '));
  else if (
    kind === 'join' &&
    isParagraph &&
    isProse(lines[at + 2] ?? '#') &&
    /^[A-Z]/.test(lines[at + 2] ?? '')
  )
    lines.splice(at, 3, `${here} ${lines[at + 2]}`);
  return page.slice(0, start) + lines.join('\n');
}

/** A body with another alternative text of one of its images. */
function withAlternative(body: string, image: number, text: string): string {
  const all = [...body.matchAll(/!\[(?:\\.|[^\]\\])*\](?=[([])/g)];
  const chosen = all[image % Math.max(1, all.length)];
  if (!chosen) return body;
  const written = escape(text.replace(/\s+/g, ' '));
  return `${body.slice(0, chosen.index)}![${written}]${body.slice(chosen.index + chosen[0].length)}`;
}

function isProse(line: string): boolean {
  return /^(?:[-*+] |\d+\. |#+ )?[A-Z][a-z]/.test(line) && !/[<{|`]/.test(line);
}

/** Markdown that is read as this text. */
function escape(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
