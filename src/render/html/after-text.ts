import type { ElementContent } from 'hast';
import { gapBetween } from '../../model/index.ts';

/** The pieces of a message that follow something on its line, such as `(look at ...)`; with a space, where it needs one. */
export function afterText(pieces: readonly (string | ElementContent)[]): ElementContent[] {
  const [first] = pieces;
  if (first === undefined) return [];
  const gap = gapBetween('', typeof first === 'string' ? first : '');
  return [gap, ...pieces].map((piece) =>
    typeof piece === 'string' ? { type: 'text', value: piece } : piece,
  );
}
