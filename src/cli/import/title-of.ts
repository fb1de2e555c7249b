import type { WordReading } from '../../import/index.ts';

/** The first text of a file: its title. */
export function titleOf({ body }: WordReading['document']): string | undefined {
  for (const { spans } of body) {
    const text = spans
      .map((span) => span.text)
      .join('')
      .trim();
    if (text !== '') return text;
  }
  return undefined;
}
