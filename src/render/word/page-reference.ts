import { gapBetween, messagesOf } from '../../model/index.ts';
import type { Context } from './context.ts';
import type { Inline } from './inline.ts';

/** The style of page numbers after links. */
export const pageReferenceStyle = 'PageReference';

/** ` (page 12)`, for readers on paper, on one line. Word corrects the number when fields are updated. */
export function pageReference(
  bookmark: string,
  { corpus }: Pick<Context, 'corpus'>,
): readonly Inline[] {
  const pieces = messagesOf(corpus).fill('document.onPage', { number });
  const at = pieces.indexOf(number);
  const textOf = (some: readonly (string | typeof number)[]): string =>
    some.join('').replaceAll(' ', '\u00a0');
  const [before, after] = [textOf(pieces.slice(0, at)), textOf(pieces.slice(at + 1))];
  return [
    {
      kind: 'pageReference',
      bookmark,
      before: gapBetween('', before) + before,
      after,
      style: pageReferenceStyle,
    },
  ];
}

/** Where the number is. */
const number = { toString: (): string => '' };
