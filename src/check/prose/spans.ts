import type { Corpus, TextBlock, TextRange, TextSpan } from '../../model/index.ts';

/** Whether all of a range is the title of a work, a quotation, or no prose. */
export function isApart({ spans }: TextBlock, range: TextRange): boolean {
  return spans.some(
    (span) =>
      contains(span, range) &&
      (span.kind === 'link' ? isWorkTitle(span) : span.kind !== 'emphasis'),
  );
}

/** Whether a range touches code or an address. */
export function isCode({ spans }: TextBlock, { start, end }: TextRange): boolean {
  return spans.some(
    (span) =>
      (span.kind === 'code' || span.kind === 'address') && span.start < end && start < span.end,
  );
}

/** Whether a span is a link to a work, whose text is the title. */
export function isWorkTitle({ target }: TextSpan): boolean {
  return target?.kind === 'resource';
}

/**
 * Whether a range is in words that their author did not choose: as in `isApart`, and block quotes, titles
 * of pages, and italics in footnotes. Text of its own that links to a work does not count.
 */
export function isBorrowed(block: TextBlock, range: TextRange, corpus: Corpus): boolean {
  const isBorrowedSpan = (span: TextSpan): boolean => {
    if (span.kind === 'emphasis') return block.footnote !== undefined;
    return span.kind !== 'link' || isName(span, block.text.slice(span.start, span.end), corpus);
  };
  return (
    block.isQuoted || block.spans.some((span) => contains(span, range) && isBorrowedSpan(span))
  );
}

/** Whether the text of a link is the title or the address of what it leads to. */
function isName({ target }: TextSpan, text: string, { resources, pages }: Corpus): boolean {
  const words = text.trim().toLowerCase();
  if (target?.kind === 'resource')
    return resources.get(target.id)?.title.toLowerCase().includes(words) ?? true;
  // Of a page that could not be read, nobody knows the title.
  if (target?.kind === 'page')
    return (pages.get(target.page)?.meta.title.toLowerCase() ?? words) === words;
  return target?.kind === 'external' && /^\S+[@/.]\S+$/.test(words);
}

/** Whether words of a block can be a link: YAML and descriptions of images have none, and headings are links themselves. */
export function canHaveLinks({ kind }: TextBlock): boolean {
  return kind === 'paragraph' || kind === 'cell';
}

function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
